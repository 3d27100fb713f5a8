import { Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../api';
import { PersonLine } from '../../components/person-line';
import type { CalendarDate } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { cityIn } from '../../lib/places';
import { useDates, useLanguage } from '../../lib/use-dates';
import { shortName } from '../people/people.queries';
import { ClashWays } from './clash-ways';
import { Availability } from './availability';
import { ROLES, type Choice, type Role } from './choices.rules';
import type { PersonInput } from './use-assigning';
import classes from './candidate-row.module.css';

export interface CandidateRowProps {
  candidate: Candidate;
  choice: Choice | null;
  personInput: PersonInput;
  /** Only one is chosen. */
  isSingle: boolean;
  /** Who is head already, here or among the chosen: a delegation has one. */
  head: string | null;
  isMeetingDay: (day: CalendarDate) => boolean;
  /** The most days anybody in the list travels this year: the length of the longest bar. */
  mostDays: number;
  onToggle: () => void;
  /** The person is not chosen after all, and another one is looked for. */
  onOther: () => void;
  onChange: (change: Partial<Choice>) => void;
  /** Mantine's props of the reason, with what is wrong with it. */
  reasonInput: object;
}

/** Somebody who might go: free or not, who went last, how much this year, and as what. */
export function CandidateRow(props: CandidateRowProps) {
  const { candidate, choice, personInput, isSingle, isMeetingDay, mostDays, onToggle } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const { error: refusal, 'data-path': path } = personInput;
  const seated = candidate.assigned as Role | null;
  const institution = shortName(candidate.institution, language);
  const isOneOf = isSingle && seated === null;
  const Box = isOneOf ? Radio : Checkbox;
  return (
    <li className={classes.row} data-chosen={choice !== null || undefined}>
      <Box
        id={id}
        {...(isOneOf && { name: 'instead' })}
        className={classes.box}
        checked={choice !== null || seated !== null}
        disabled={seated !== null}
        data-path={path}
        {...(refusal ? { 'aria-invalid': true, 'aria-describedby': `${id}-refusal` } : {})}
        onChange={onToggle}
      />
      <label htmlFor={id} className={classes.person}>
        <PersonLine
          name={candidate.name}
          title={inLanguage(candidate.title, language) || candidate.unit}
          institution={institution}
        />
        {!candidate.hasEmail && <span className={classes.noMail}>{t('assign.noAddress')}</span>}
      </label>
      <div className={classes.days}>
        <Availability days={candidate.days} isMeetingDay={isMeetingDay} />
      </div>
      <Last candidate={candidate} />
      <Load load={candidate.thisYear} most={mostDays} />
      <div className={classes.role}>
        {seated ? (
          <span className={classes.quiet}>{t('assign.seated', { role: t(`delegationRole.${seated}`) })}</span>
        ) : choice ? (
          <RoleSelect {...props} choice={choice} />
        ) : (
          <span className={classes.quiet} data-not-chosen>
            {t('assign.notChosen')}
          </span>
        )}
      </div>
      {refusal ? (
        <p id={`${id}-refusal`} role="alert" className={classes.refusal}>
          {refusal}
        </p>
      ) : null}
      {choice && choice.clashes.length > 0 && <ClashBlock {...props} choice={choice} />}
    </li>
  );
}

function Last({ candidate: { lastAttended } }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const month =
    lastAttended &&
    `${dates.month(Number(lastAttended.endDate.slice(5, 7)) - 1, 'short')} ${lastAttended.endDate.slice(0, 4)}`;
  return (
    <div className={classes.last}>
      <span className={classes.phoneLabel}>{t('assign.wentLast')}: </span>
      {month ?? t('assign.firstTime')}
    </div>
  );
}

function Load({ load: { trips, days }, most }: { load: Candidate['thisYear']; most: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.load}>
      <span>{t('assign.trips', { count: trips })}</span>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${most > 0 ? Math.round((100 * days) / most) : 0}%` }} />
      </span>
      <span className={classes.quiet}>{t('assign.days', { count: days })}</span>
    </div>
  );
}

function RoleSelect({ candidate, choice, head, onChange }: CandidateRowProps & { choice: Choice }) {
  const { t } = useTranslation();
  const taken = head !== null && choice.role !== 'head_of_delegation';
  return (
    <NativeSelect
      size="sm"
      aria-label={t('assign.roleOf', { name: candidate.name })}
      value={choice.role}
      onChange={(event) => onChange({ role: event.currentTarget.value as Role })}
      data={ROLES.map((role) => ({
        value: role,
        label:
          role === 'head_of_delegation' && taken ? t('assign.headTaken', { name: head }) : t(`delegationRole.${role}`),
        disabled: role === 'head_of_delegation' && taken,
      }))}
    />
  );
}

/** What stands in the way, by name, and both ways out of it. */
function ClashBlock({ choice, onOther, onChange, reasonInput }: CandidateRowProps & { choice: Choice }) {
  const { t } = useTranslation();
  const { nearRange } = useDates();
  const language = useLanguage();
  const where = choice.clashes.map(({ meeting }) =>
    [inLanguage(meeting.title, language), cityIn(meeting, language), nearRange(meeting.startDate, meeting.endDate)]
      .filter(Boolean)
      .join(', '),
  );
  return (
    <div className={classes.clash}>
      <p>
        <strong className={classes.word}>{t('assign.clash')}</strong> {where.join('; ')}
      </p>
      <ClashWays onOther={onOther} onKeep={choice.keeping ? null : () => onChange({ keeping: true })} />
      {choice.keeping && (
        <Textarea
          className={classes.reason}
          label={t('assign.reason')}
          required
          autosize
          minRows={1}
          maxRows={4}
          maxLength={500}
          autoFocus
          {...reasonInput}
        />
      )}
    </div>
  );
}
