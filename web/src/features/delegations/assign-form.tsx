import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate, DelegationSeat, MeetingView } from '../../api';
import { FilterBar, WordsFilter } from '../../components/filter-bar';
import { LeaveGuard } from '../../components/form/leave-guard';
import { Notice, SaveNotice } from '../../components/form/save-notice';
import type { Save } from '../../components/form/use-save';
import { More } from '../../components/more';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { TextLink } from '../../components/link';
import type { CalendarDate } from '../../lib/calendar-days';
import { useIsOver } from '../meetings/use-is-over';
import { AssignSummary } from './assign-summary';
import { AvailabilityHead } from './availability';
import { CandidateRow } from './candidate-row';
import { candidatesQuery, type Show } from './delegation.queries';
import { summaryOf } from './choices.rules';
import { useAssigning, type Assigning } from './use-assigning';
import rowClasses from './candidate-row.module.css';
import classes from './assign-form.module.css';

interface AssignFormProps {
  meeting: MeetingView;
  seated: DelegationSeat[];
  /** Whose seat shall go to somebody else; null where people are added. */
  replaced: DelegationSeat | null;
  onChosen: (count: number) => void;
  onCancel: () => void;
  onAssigned: () => void;
}

const SHOWN = ['went_before', 'everybody', 'free'] as const satisfies Show[];

export function AssignForm({ meeting, seated, replaced, onChosen, onCancel, onAssigned }: AssignFormProps) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const [show, setShow] = useState<Show>('everybody');
  const [met, setMet] = useState<ReadonlyMap<string, Candidate>>(new Map());
  const staying = seated.filter((one) => one.id !== replaced?.id);
  const assigning = useAssigning(
    meeting.id,
    replaced,
    (count) => meeting.quota !== null && summaryOf([], staying, null).places + count > meeting.quota,
    onAssigned,
  );
  const find = useRef<HTMLDivElement>(null);
  const { choices, save } = assigning;
  const count = choices.length;
  useEffect(() => onChosen(count), [count, onChosen]);

  const list = useInfiniteQuery(candidatesQuery(meeting.id, { q, show }));
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  const days = list.data?.pages[0]?.days ?? [];
  // Whoever was chosen stays in sight when the words that found them are gone.
  const aside = choices.flatMap(({ person }) =>
    found.some((one) => one.id === person.id) ? [] : (met.get(person.id) ?? []),
  );
  const toggle = (candidate: Candidate) => {
    setMet(new Map(met).set(candidate.id, candidate));
    assigning.toggle(candidate);
  };
  const leads = (one: { role: string; reply?: string }) =>
    one.role === 'head_of_delegation' && one.reply !== 'declined';
  const head = (choices.find(leads) ?? staying.find(leads))?.person.name ?? null;
  const rows = {
    assigning,
    toggle,
    onSearch: () => find.current?.querySelector('input')?.focus(),
    head,
    isSingle: replaced !== null,
    isMeetingDay: meetingDays(meeting),
    mostDays: Math.max(0, ...[...aside, ...found].map((one) => one.thisYear.days)),
  };
  const over = useIsOver(meeting);
  const summary = summaryOf(choices, staying, meeting.quota);
  // Whoever is chosen beyond the places goes with a reason, which is asked for at once.
  const isOver = count > 0 && (summary.isOver || assigning.asksQuota);
  return (
    <form className={classes.form} onSubmit={save.submit} noValidate>
      <LeaveGuard save={save} inAddress />
      <div ref={find}>
        <FilterBar
          count={list.data?.pages[0]?.total !== undefined && t('people.count', { count: list.data.pages[0].total })}
        >
          <WordsFilter label={t('assign.find')} value={q} onChange={setQ} takesFocus />
          <SegmentedControl
            aria-label={t('assign.show')}
            data={SHOWN.map((one) => ({ value: one, label: t(`assign.shown.${one}`) }))}
            value={show}
            onChange={(one) => setShow(one as Show)}
          />
        </FilterBar>
      </div>
      <div className={classes.list}>
        {list.isPending ? (
          <RowsSkeleton rows={6} height={58} />
        ) : list.error && !list.data ? (
          <ErrorState error={list.error} retry={() => void list.refetch()} />
        ) : (
          <>
            <div className={rowClasses.headRow} aria-hidden="true">
              <span />
              <span>{t('assign.person')}</span>
              <AvailabilityHead days={days} isMeetingDay={rows.isMeetingDay} />
              <span>{t('assign.wentLast')}</span>
              <span>{t('assign.thisYear')}</span>
              <span>{t('assign.role')}</span>
            </div>
            <CandidateRows {...rows} candidates={[...aside, ...found]} />
            {found.length === 0 && (
              <Nobody narrowed={q !== '' || show !== 'everybody'} onClear={() => (setQ(''), setShow('everybody'))} />
            )}
            <More list={list} shown={found.length} total={list.data.pages[0]?.total} />
          </>
        )}
      </div>
      <footer className={classes.footer}>
        {isOver ? <QuotaReason quota={meeting.quota} input={assigning.quotaInput} leads={assigning.asksQuota} /> : null}
        {!(isOver && save.state.kind === 'refused' && save.state.problem.code === 'delegation.quota_full') && (
          <SaveNotice save={save} theirs={answeredAnew(save, t)} />
        )}
        <div className={classes.end}>
          <AssignSummary count={count} summary={summary} quota={meeting.quota} over={over} replaced={replaced} />
          <div className={classes.buttons}>
            <Button variant="subtle" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
            <Button
              type="submit"
              size="md"
              className={classes.submit}
              loading={save.state.kind === 'saving'}
              disabled={count === 0}
            >
              {replaced
                ? t('assign.replace', { name: replaced.person.name })
                : count === 0
                  ? t('assign.submitNone')
                  : over
                    ? t('assign.record', { count })
                    : t('assign.submit', { count })}
            </Button>
          </div>
        </div>
      </footer>
    </form>
  );
}

/** More people than places: they stay as they were chosen, and a reason lets them pass. */
function QuotaReason({ quota, input, leads }: { quota: number | null; input: object; leads: boolean }) {
  const { t } = useTranslation();
  return (
    <Notice tone="ochre" title={t('assign.quotaOver', { count: quota ?? 0 })}>
      <Textarea
        className={classes.reason}
        label={t('assign.quotaReason')}
        required
        autoFocus={leads}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        {...input}
      />
    </Notice>
  );
}

interface CandidateRowsProps {
  candidates: Candidate[];
  assigning: Assigning;
  toggle: (candidate: Candidate) => void;
  /** Leads to the field that finds people. */
  onSearch: () => void;
  head: string | null;
  isSingle: boolean;
  isMeetingDay: (day: CalendarDate) => boolean;
  mostDays: number;
}

function CandidateRows({ candidates, assigning, toggle, onSearch, ...rest }: CandidateRowsProps) {
  return (
    <ul>
      {candidates.map((candidate) => (
        <CandidateRow
          key={candidate.id}
          {...rest}
          candidate={candidate}
          choice={assigning.choiceOf(candidate.id)}
          personInput={assigning.personInput(candidate.id)}
          onToggle={() => toggle(candidate)}
          onOther={() => {
            toggle(candidate);
            onSearch();
          }}
          onChange={(change) => assigning.change(candidate.id, change)}
          reasonInput={assigning.reasonInput(candidate.id)}
        />
      ))}
    </ul>
  );
}

function Nobody({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  return narrowed ? (
    <EmptyState link={<TextButton onClick={onClear}>{t('list.clear')}</TextButton>}>
      {t('people.nobodyFound')}
    </EmptyState>
  ) : (
    <EmptyState link={<TextLink to="/people">{t('people.addFirst')}</TextLink>}>{t('people.empty')}</EmptyState>
  );
}

/** Who is to be replaced answered in the meantime: what they say now. */
function answeredAnew({ state }: Save, t: TFunction) {
  if (state.kind !== 'conflict') return [];
  const { reply } = state.current as Pick<DelegationSeat, 'reply'>;
  return [{ label: t('seat.reply'), value: t(`reply.${reply}`) }];
}

function meetingDays({ date }: MeetingView): (day: CalendarDate) => boolean {
  return (day) => date !== null && date.startDate <= day && day <= date.endDate;
}
