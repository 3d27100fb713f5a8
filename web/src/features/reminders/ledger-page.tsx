import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { More } from '../../components/more';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { useDates } from '../../lib/use-dates';
import { GroupCounts } from './group-counts';
import { LedgerTable } from './ledger-table';
import { MailPane } from './mail-pane';
import { ReminderTabs } from './reminder-tabs';
import { countsQuery, ledgerQuery, type LedgerFilter } from './reminders.queries';
import classes from './reminders.module.css';

/** What was sent, what will be, and what was not, each with its why; the mail stands beside. */
export function LedgerPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/reminders' });
  const navigate = useNavigate({ from: '/reminders' });
  const beside = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const filter = useLedgerFilter();
  const ledger = useInfiniteQuery(ledgerQuery(filter));
  const counts = useQuery(countsQuery(search));
  const rows = ledger.data?.pages.flatMap((page) => page.items);
  const shown = search.reminder ?? (beside ? rows?.[0]?.id : undefined);
  const close = () => void navigate({ search: ({ reminder: _, ...rest }) => rest, replace: true });
  const narrowed = Boolean(search.state ?? search.subjectId ?? search.personId);
  return (
    <div className={classes.split}>
      <div className={classes.ledger}>
        <PageHeader
          title={t('nav.reminders')}
          actions={counts.data && <GroupCounts counts={counts.data} chosen={search.state} />}
        />
        <div className={classes.bar}>
          <ReminderTabs />
          <DirectionLink order={search.order} state={search.state} />
        </div>
        {narrowed && <Narrowed />}
        {rows ? (
          rows.length > 0 ? (
            <>
              <LedgerTable rows={rows} selected={shown} />
              <More list={ledger} shown={rows.length} />
            </>
          ) : (
            <EmptyState
              link={
                narrowed || search.order ? (
                  <TextButton onClick={() => void navigate({ search: {} })}>{t('list.clear')}</TextButton>
                ) : (
                  <TextLink to="/reminders" search={{ order: 'latest' }}>
                    {t('reminders.lookBack')}
                  </TextLink>
                )
              }
            >
              {narrowed
                ? t('reminders.nothingFound')
                : search.order
                  ? t('reminders.nothingYet')
                  : t('reminders.nothingAhead')}
            </EmptyState>
          )
        ) : ledger.error ? (
          <ErrorState error={ledger.error} retry={() => void ledger.refetch()} />
        ) : (
          <RowsSkeleton rows={8} />
        )}
      </div>
      {beside ? (
        <aside className={classes.pane} aria-label={t('reminders.mail')}>
          {shown ? <MailPane id={shown} /> : <p className={classes.paneEmpty}>{t('reminders.choose')}</p>}
        </aside>
      ) : (
        <Drawer
          opened={search.reminder !== undefined}
          onClose={close}
          title={t('reminders.mail')}
          position="bottom"
          size="92%"
          closeButtonProps={{ 'aria-label': t('action.close') }}
        >
          {search.reminder && <MailPane id={search.reminder} />}
        </Drawer>
      )}
    </div>
  );
}

/** From today on unless the address looks back; a group that is over is read backwards. */
function useLedgerFilter(): LedgerFilter {
  const { today } = useDates();
  const { state, order, from, subjectKind, subjectId, personId } = useSearch({ from: '/signed-in/reminders' });
  const back = order === 'latest' || (state !== undefined && state !== 'planned');
  return {
    state,
    order: back ? 'latest' : 'soonest',
    subjectKind,
    subjectId,
    personId,
    from: back || subjectId ? undefined : (from ?? today),
    // Looking back is at what was due, not at what is planned for next year.
    to: order === 'latest' && !state ? today : undefined,
  };
}

function DirectionLink({ order, state }: { order: 'latest' | undefined; state: string | undefined }) {
  const { t } = useTranslation();
  if (state) return null;
  return order === 'latest' ? (
    <TextLink to="/reminders" search={({ order: _, ...rest }) => rest} from="/reminders">
      {t('reminders.fromToday')}
    </TextLink>
  ) : (
    <TextLink to="/reminders" search={(now) => ({ ...now, order: 'latest' as const })} from="/reminders">
      {t('reminders.lookBack')}
    </TextLink>
  );
}

/** What the list is narrowed to, and the way back. */
function Narrowed() {
  const { t } = useTranslation();
  const { state, subjectId, personId } = useSearch({ from: '/signed-in/reminders' });
  const words = [
    state && t(`reminderGroup.${state}`),
    subjectId && t('reminders.ofOneThing'),
    personId && t('reminders.ofOnePerson'),
  ];
  return (
    <p className={classes.narrowed} role="status">
      {t('reminders.only', { what: words.filter(Boolean).join(', ') })}{' '}
      <TextLink to="/reminders" search={{}}>
        {t('list.clear')}
      </TextLink>
    </p>
  );
}
