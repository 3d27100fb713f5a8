import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SeriesPage, SeriesRow } from '../../api';
import { LedgerTable, type Column } from '../../components/ledger-table';
import { TextLink } from '../../components/link';
import { yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { pagesQuery, withQuery } from '../../lib/pages';
import { proseIn } from '../../lib/prose';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { AttentionPage } from './attention-page';

/** Series that promise more sessions for the year than are announced, with what the promise stands on. */
export function MissingSessionsPage() {
  const { t } = useTranslation();
  const { today } = useDates();
  const search = useSearch({ from: '/signed-in/attention/sessions' });
  const year = search.year ?? yearOf(today);
  const list = useInfiniteQuery(
    pagesQuery<SeriesPage>('series', withQuery('/api/series', { sessions: 'missing', year })),
  );
  const columns = useColumns();
  const told = (rows: SeriesRow[]) =>
    columns.filter(({ key }) => key !== 'month' || rows.some(({ cadence }) => cadence.usualMonth));
  return (
    <AttentionPage
      title={t('attention.sessionsOf', { year })}
      lead={t('attention.sessionsLead')}
      empty={t('attention.sessionsNone', { year })}
      list={list}
    >
      {(rows) => (
        <LedgerTable label={t('attention.sessions')} columns={told(rows)} rows={rows} rowKey={(series) => series.id} />
      )}
    </AttentionPage>
  );
}

function useColumns(): Column<SeriesRow>[] {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  const mayAdd = useMay('meetings:write');
  return [
    {
      key: 'series',
      header: t('attention.series'),
      phone: 'name',
      width: '34%',
      cell: ({ title, body, organization }) => {
        const words = inLanguage(title, language);
        if (body) {
          return (
            <TextLink look="title" to="/organizations/bodies/$bodyId" params={{ bodyId: body.id }}>
              {words}
            </TextLink>
          );
        }
        if (!organization) return <strong>{words}</strong>;
        return (
          <TextLink look="title" to="/organizations/$organizationId" params={{ organizationId: organization.id }}>
            {words}
          </TextLink>
        );
      },
    },
    {
      key: 'announced',
      header: t('attention.announced'),
      phone: 'end',
      width: '12%',
      cell: ({ announced, promised }) => t('calendar.announcedOf', { announced, promised: promised ?? 0 }),
    },
    {
      key: 'statement',
      header: t('attention.cadence'),
      phone: 'rest',
      cell: ({ cadence, inTurkish }) => cadence.statement && proseIn(cadence.statement, inTurkish, language),
    },
    {
      key: 'month',
      header: t('attention.usualMonth'),
      phone: 'rest',
      width: '12%',
      cell: ({ cadence }) => cadence.usualMonth && dates.month(cadence.usualMonth - 1),
    },
    {
      key: 'ways',
      header: t('attention.next'),
      phone: 'rest',
      width: '14%',
      align: 'end',
      cell: ({ body }) =>
        mayAdd &&
        body && (
          <TextLink to="/meetings/new" search={{ bodyId: body.id }}>
            {t('calendar.recordDate')}
          </TextLink>
        ),
    },
  ];
}
