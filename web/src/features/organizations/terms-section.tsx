import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../../components/form/edit-drawer';
import { DayInput } from '../../components/form/day-input';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { inLanguage } from '../../lib/i18n';
import { useProse } from '../../lib/prose';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useCountryName } from '../people/countries';
import { EntryMarks } from './entry-marks';
import { holderName } from './lanes.rules';
import { termsOnDayQuery } from './organizations.queries';
import { TermForm } from './term-form';
import { usePeriod } from './use-period';
import type { Term } from './organization.types';
import classes from './entries.module.css';

interface TermsSectionProps {
  terms: Term[];
  of: { bodyId: string } | { organizationId: string };
  /** The name shown now; a term held under another name says so. */
  ownId: string;
  canEdit: boolean;
  /** The day in the address, and how to change it; only bodies answer for a day. */
  day?: { value: string | undefined; onChange: (day: string | undefined) => void };
}

/** Who held what and when, the newest first; for a body also on one day of choice. */
export function TermsSection({ terms, of, ownId, canEdit, day }: TermsSectionProps) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Term | 'new' | null>(null);
  const add = canEdit && <TextButton onClick={() => setEdited('new')}>{t('terms.add')}</TextButton>;
  if (terms.length === 0 && !canEdit) return null;
  return (
    <Section title={t('terms.title')} note={terms.length || undefined}>
      {terms.length === 0 ? (
        <EmptyState link={add}>{t('terms.empty')}</EmptyState>
      ) : (
        <>
          {day && 'bodyId' in of && <OnDay bodyId={of.bodyId} value={day.value} onChange={day.onChange} />}
          {!day?.value && (
            <ul>
              {[...terms].sort(newestFirst).map((term) => (
                <TermEntry
                  key={term.id}
                  term={term}
                  ownId={ownId}
                  marks={<EntryMarks path="terms" entry={term} canEdit={canEdit} onEdit={() => setEdited(term)} />}
                />
              ))}
            </ul>
          )}
          {add && (
            <p className={classes.add} data-no-print>
              {add}
            </p>
          )}
        </>
      )}
      <EditDrawer
        title={edited === 'new' ? t('terms.add') : t('terms.edit')}
        opened={edited !== null}
        onClose={() => setEdited(null)}
      >
        {({ onDirty, close }) => (
          <TermForm
            term={edited === 'new' ? null : edited}
            of={of}
            onDirty={onDirty}
            onCancel={close}
            onDone={() => setEdited(null)}
          />
        )}
      </EditDrawer>
    </Section>
  );
}

/** What is still held first, then what ended last; what nobody dates at the end. */
function newestFirst(a: Term, b: Term): number {
  const key = (term: Term) => (term.isDated ? (term.lastDay ?? '9999') : '0000');
  return key(b).localeCompare(key(a)) || (b.firstDay ?? '').localeCompare(a.firstDay ?? '');
}

function TermEntry({ term, ownId, marks }: { term: Term; ownId: string; marks?: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const country = useCountryName();
  const period = usePeriod();
  const prose = useProse();
  return (
    <li className={`${classes.entry} ${classes.row}`}>
      <span className={classes.when}>{period(term.from, term.to)}</span>
      <div>
        <div>
          <span className={classes.holder}>{holderName(term, language, country)}</span>, {t(`termRole.${term.role}`)}
          {term.disputed && <span className={classes.disputed}> · {t('body.disputed')}</span>}
        </div>
        {term.in.id !== ownId && (
          <div className={classes.note}>{t('terms.under', { name: inLanguage(term.in.name, language) })}</div>
        )}
        {term.note && <div className={classes.note}>{prose(term.note, term.source)}</div>}
        {marks}
      </div>
    </li>
  );
}

interface OnDayProps {
  bodyId: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** The form in which a day is written. */
const EXAMPLE = '2013-05-01';

/** "Who held it on 1 May 2013?" */
function OnDay({ bodyId, value, onChange }: OnDayProps) {
  const { t } = useTranslation();
  const { dates } = useDates();
  return (
    <>
      <div className={classes.day} data-no-print>
        <DayInput
          label={t('terms.onDay')}
          placeholder={dates.day(EXAMPLE)}
          value={value ?? null}
          onChange={(day) => onChange(day ?? undefined)}
        />
        {value && <TextButton onClick={() => onChange(undefined)}>{t('terms.allAgain')}</TextButton>}
      </div>
      {value && <TermsOnDay bodyId={bodyId} day={value} written={dates.day(value)} />}
    </>
  );
}

function TermsOnDay({ bodyId, day, written }: { bodyId: string; day: string; written: string }) {
  const { t } = useTranslation();
  const found = useQuery(termsOnDayQuery(bodyId, day));
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <RowsSkeleton rows={2} height={44} />;
  const { items, undated } = found.data;
  return (
    <div role="status">
      {items.length === 0 && <p className={classes.entry}>{t('terms.nobodyOn', { day: written })}</p>}
      <ul>
        {items.map((term) => (
          <TermEntry key={term.id} term={term} ownId={bodyId} />
        ))}
      </ul>
      {undated.length > 0 && (
        <>
          <p className={classes.add}>{t('terms.perhaps')}</p>
          <ul>
            {undated.map((term) => (
              <TermEntry key={term.id} term={term} ownId={bodyId} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
