import { useInfiniteQuery } from '@tanstack/react-query';
import { IconArrowRight } from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry, HistoryPage, SourceMarkView } from '../api';
import type { MeetingDate } from '../lib/dates';
import { inLanguage, type LocalText } from '../lib/i18n';
import { pagesQuery, withQuery } from '../lib/pages';
import { isPartialDate, writePartial } from '../lib/partial-dates';
import { cityIn } from '../lib/places';
import { regionName } from '../lib/region-names';
import { useDates, useLanguage } from '../lib/use-dates';
import { wallMoment, zoneCity } from '../lib/zones';
import { HistorySubject } from './history-subject';
import type { Reply } from './marks/reply-mark';
import { More } from './more';
import { EmptyState, ErrorState, RowsSkeleton } from './states';
import { TextButton } from './text-button';
import classes from './history.module.css';

interface HistoryProps {
  /** The thing whose history it is; without it, that of everything the reader may see. */
  kind?: string;
  id?: string;
  perPage?: number;
  /** What the thing stands on: what came with the catalogue was not entered by anybody here. */
  source?: SourceMarkView;
}

/** Who changed what and when, the newest first. */
export function History({ kind, id, perPage = 10, source }: HistoryProps) {
  const { t } = useTranslation();
  const history = useInfiniteQuery(
    pagesQuery<HistoryPage>('history', withQuery('/api/history', { subjectKind: kind, subjectId: id, limit: perPage })),
  );
  const entries = history.data?.pages.flatMap((page) => page.items);
  if (history.error && !entries) return <ErrorState error={history.error} retry={() => void history.refetch()} />;
  if (!entries) return <RowsSkeleton rows={3} height={40} />;
  const brought = source && isBrought(source) && !history.hasNextPage;
  if (entries.length === 0) return <EmptyState>{t(brought ? 'history.brought' : 'history.empty')}</EmptyState>;
  return (
    <>
      <ol className={classes.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} withKind={id === undefined} />
        ))}
      </ol>
      {brought && <p className={classes.brought}>{t('history.brought')}</p>}
      <More list={history} shown={entries.length} />
    </>
  );
}

/** Of the catalogue, also where the office has written over it since. */
const isBrought = ({ source, detail }: SourceMarkView): boolean =>
  source !== 'office' || (typeof detail.was === 'string' && detail.was !== 'office');

/** Acts whose changes are worth reading at once. What is new is told by its own page; here only that it came to be. */
const TELLING: readonly string[] = ['changed', 'dated', 'postponed', 'cancelled'];

/** `tenant:create`, `reminders.deliver`: no person did it, but a command of the operator or a job. */
const COMMAND = /^[a-z]+[:.-][a-z:.-]+$/;

/** So many changes of one act stand open; the rest come on demand. */
const OPEN = 3;

function Entry({ entry, withKind }: { entry: HistoryEntry; withKind: boolean }) {
  const { t, i18n } = useTranslation();
  const { dates, zone, today } = useDates();
  const [opened, setOpened] = useState(false);
  const wall = wallMoment(entry.at, zone);
  const changes = Object.entries(entry.changes);
  const telling = TELLING.includes(entry.action);
  const shown = opened ? changes : telling ? changes.slice(0, OPEN) : [];
  const wordOf = (key: string, code: string) => (i18n.exists(key) ? t(key as ParseKeys) : code.replaceAll('_', ' '));
  const act = wordOf(`history.action.${entry.action}`, entry.action);
  const kindOf = (kind: string) => wordOf(`history.kind.${kind}`, kind);
  const seat = useSeatAct(entry);
  return (
    <li className={classes.entry}>
      <time dateTime={entry.at} className={classes.when}>
        {dates.day(wall.date, { width: 'short', year: wall.date.slice(0, 4) !== today.slice(0, 4) })},{' '}
        {dates.time(wall.time)}
      </time>
      <div>
        <div>
          <span className={classes.actor}>{COMMAND.test(entry.actor) ? 'Heyet' : entry.actor}</span> {seat ?? act}
          {withKind && (
            <>
              {' · '}
              <HistorySubject
                entry={entry}
                kind={kindOf(entry.subject.kind)}
                withinKind={entry.subject.within ? kindOf(entry.subject.within.kind) : ''}
                isTold={seat !== null}
              />
            </>
          )}
        </div>
        {shown.length > 0 && (
          <dl className={classes.changes}>
            {shown.map(([field, [old, now]]) => (
              <Change key={field} field={field} old={old} now={now} isNew={!telling} />
            ))}
          </dl>
        )}
        {(changes.length > shown.length || opened) && changes.length > 0 && (
          <TextButton className={classes.details} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {opened ? t('history.less') : t('history.more', { count: changes.length - shown.length })}
          </TextButton>
        )}
      </div>
    </li>
  );
}

function Change({ field, old, now, isNew }: { field: string; old: unknown; now: unknown; isNew: boolean }) {
  const { t, i18n } = useTranslation();
  const write = useValueWriter();
  const key = `history.field.${field}`;
  const [before, after] = [write(field, old), write(field, now)];
  return (
    <div>
      <dt>{i18n.exists(key) ? t(key as ParseKeys) : spaced(field)}</dt>
      <dd>
        {!(isNew && before === null) && (
          <>
            <del>{before ?? t('history.nothing')}</del>
            <IconArrowRight size={13} stroke={1.8} aria-hidden className={classes.arrow} />
          </>
        )}
        <ins>{after ?? t('history.nothing')}</ins>
      </dd>
    </div>
  );
}

/** In the history of a meeting: what became of whose seat. Who acts for themselves is not named twice. */
function useSeatAct({ actor, action, subject, changes }: HistoryEntry): string | null {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const name = subject.name && inLanguage(subject.name, language);
  const reply = changes.reply?.[1];
  // an answer that stays, with another note
  const act = action === 'replied' && !reply ? 'noted' : action;
  const key = `history.${name === actor ? 'ownSeat' : 'seat'}.${act}`;
  if (subject.kind !== 'assignment' || !name || !i18n.exists(key)) return null;
  const other = (changes.replacedBy?.[1] as { name?: string } | undefined)?.name ?? '';
  return t(key as ParseKeys, { name, other, reply: reply ? t(`reply.${reply as Reply}`) : '' });
}

/** Groups of words in which the codes of the data have their names. */
const GROUPS = [
  'meetingState',
  'itemState',
  'mode',
  'role',
  'delegationRole',
  'termRole',
  'bodyKind',
  'organizationKind',
  'institutionKind',
  'meetingKind',
  'membershipRole',
  'cadence',
  'cadencePeriod',
  'activityGroup',
  'reply',
  'side',
] as const;

/** A value as a reader would say it: dates written out, codes in words. Null when there is none. */
function useValueWriter(): (field: string, value: unknown) => string | null {
  const { t, i18n } = useTranslation();
  const { dates, zone } = useDates();
  const language = useLanguage();
  const writeThing = (value: object): string => {
    if ('startDate' in value) return dates.dateText(value as MeetingDate, zone);
    if ('name' in value) {
      const name = typeof value.name === 'string' ? value.name : inLanguage(value.name as LocalText, language);
      return 'role' in value ? `${name} (${write('role', value.role) ?? ''})` : name;
    }
    return 'en' in value || 'tr' in value ? inLanguage(value as LocalText, language) : JSON.stringify(value);
  };
  const write = (field: string, value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return value ? t('history.value.yes') : t('history.value.no');
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value))
      return (
        value
          .map((one) => write(field, one))
          .filter(Boolean)
          .join(', ') || null
      );
    if (typeof value === 'object') return writeThing(value);
    const text = String(value as string);
    if (/city$/i.test(field)) return cityIn({ city: text }, language);
    if (/country$/i.test(field)) return regionName(text, language);
    if (/zone$/i.test(field)) return zoneCity(text, language);
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return dates.instant(text, zone);
    if (/^\d{4}-\d\d-\d\d$/.test(text) && isPartialDate(text)) return writePartial(text, dates);
    if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text)) return t('history.value.entry');
    if (!/^[a-z_]+$/.test(text)) return text;
    const key = [`history.value.${text}`, ...GROUPS.map((group) => `${group}.${text}`)].find((one) => i18n.exists(one));
    return key ? t(key as ParseKeys) : text;
  };
  return write;
}

/** "letterNumber" where nobody gave the field a word. */
function spaced(field: string): string {
  return field.replace(/([A-Z])/g, ' $1').toLowerCase();
}
