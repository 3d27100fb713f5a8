import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../components/form/search-select';
import { ButtonLink, TextLink } from '../../components/link';
import { MEETING_STATES } from '../../components/marks/meeting-mark';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { MatrixLegend } from '../../components/year-matrix/matrix-legend';
import { YearMatrix } from '../../components/year-matrix/year-matrix';
import { YearPhone } from '../../components/year-matrix/year-phone';
import { yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { useYearRows } from './use-year-rows';
import { YearSummary } from './year-summary';
import { yearQuery } from './year.queries';
import { rowsShown, type YearFilter, type YearMatrixRow } from './year.rules';
import classes from './calendar.module.css';

/** Nothing expected is drawn: no date is made up for it. Its count says what is missing. */
const DRAWN = MEETING_STATES.filter((state) => state !== 'expected');
const NO_ROWS: YearMatrixRow[] = [];

/** The year on one sheet. */
export function YearPage() {
  const { t } = useTranslation();
  const { today } = useDates();
  const search = useSearch({ from: '/signed-in/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const year = search.year ?? yearOf(today);
  const answer = useQuery(yearQuery(year));
  // Beside the rail the sheet needs this much; on paper it is always the sheet.
  const phone = useMediaQuery('screen and (max-width: 72em)', false, { getInitialValueInEffect: false });
  const all = answer.data?.rows ?? NO_ROWS;
  const { organizationId, mechanisms } = search;
  const shown = useMemo(
    () => rowsShown(all, { ...(organizationId ? { organizationId } : {}), ...(mechanisms ? { mechanisms } : {}) }),
    [all, organizationId, mechanisms],
  );
  const rows = useYearRows(shown, year);
  const mayAdd = useMay('meetings:write');
  const summary = answer.data && (
    <YearSummary
      year={year}
      rows={shown}
      missing={organizationId || mechanisms ? undefined : answer.data.totals.seriesMissing}
    />
  );
  return (
    <div className={classes.page} data-phone={phone || undefined}>
      <PageHeader
        title={String(year)}
        documentTitle={`${t('nav.calendar')} ${year}`}
        size="year"
        beside={
          <>
            <YearSteps year={year} />
            {!phone && summary}
          </>
        }
        actions={
          <>
            <OrganizationFilter rows={all} filter={search} />
            {mayAdd && <ButtonLink to="/meetings/new">{t('body.newMeeting')}</ButtonLink>}
          </>
        }
      />
      {answer.error && !answer.data ? (
        <ErrorState error={answer.error} retry={() => void answer.refetch()} />
      ) : !answer.data ? (
        <RowsSkeleton rows={12} height={31} />
      ) : rows.length === 0 ? (
        <EmptyState link={mayAdd && <TextLink to="/meetings/new">{t('calendar.addFirst')}</TextLink>}>
          {t('calendar.empty', { year })}
        </EmptyState>
      ) : phone ? (
        <YearPhone
          year={year}
          rows={rows}
          summary={summary}
          linkOf={(mark) => (
            <TextLink look="title" to="/meetings/$meetingId" params={{ meetingId: mark.id }}>
              {mark.title}
            </TextLink>
          )}
        />
      ) : (
        <>
          <YearMatrix
            year={year}
            rows={rows}
            hrefOf={(mark) => `/meetings/${mark.id}`}
            onOpen={(mark) => void navigate({ to: '/meetings/$meetingId', params: { meetingId: mark.id } })}
          />
          <MatrixLegend states={DRAWN} />
        </>
      )}
    </div>
  );
}

function YearSteps({ year }: { year: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.steps} data-no-print>
      <TextLink
        look="plain"
        from="/calendar"
        to="/calendar"
        search={(now) => ({ ...now, year: year - 1 })}
        aria-label={t('calendar.previous', { year: year - 1 })}
      >
        <IconChevronLeft size={20} stroke={1.8} aria-hidden />
      </TextLink>
      <TextLink
        look="plain"
        from="/calendar"
        to="/calendar"
        search={(now) => ({ ...now, year: year + 1 })}
        aria-label={t('calendar.next', { year: year + 1 })}
      >
        <IconChevronRight size={20} stroke={1.8} aria-hidden />
      </TextLink>
    </span>
  );
}

const MECHANISMS = 'mechanisms';

/** Of the organizations that have a line in this year. */
function OrganizationFilter({ rows, filter }: { rows: readonly YearMatrixRow[]; filter: YearFilter }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: '/calendar' });
  const choices = new Map(
    rows.flatMap(({ organization }) =>
      organization
        ? [
            [
              organization.id,
              inLanguage(organization.acronym, language) || inLanguage(organization.name, language),
            ] as const,
          ]
        : [],
    ),
  );
  const data = [...choices].map(([value, label]) => ({ value, label }));
  if (rows.some((row) => row.mechanism)) data.push({ value: MECHANISMS, label: t('calendar.mechanisms') });
  return (
    <SearchSelect
      className={classes.filter}
      clearable
      allowDeselect
      aria-label={t('calendar.organization')}
      placeholder={t('calendar.everything')}
      nothingFoundMessage={t('organizations.nothingFound')}
      data={data}
      value={filter.mechanisms ? MECHANISMS : (filter.organizationId ?? null)}
      onChange={(value) =>
        void navigate({
          search: ({ year }) => ({
            ...(year ? { year } : {}),
            ...(value === MECHANISMS ? { mechanisms: true as const } : value ? { organizationId: value } : {}),
          }),
          replace: true,
        })
      }
    />
  );
}
