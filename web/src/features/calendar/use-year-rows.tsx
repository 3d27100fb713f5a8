import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedRef, YearMeeting } from '../../api';
import { TextLink } from '../../components/link';
import type { MatrixMark, MatrixRow } from '../../components/year-matrix/year-matrix.types';
import { inLanguage, type Language } from '../../lib/i18n';
import { cityIn } from '../../lib/places';
import { regionName } from '../../lib/region-names';
import { useDates, useLanguage } from '../../lib/use-dates';
import { mechanismName } from '../meetings/meeting-owner';
import { SeriesEvidence } from './series-evidence';
import { aloneStanding, isShort, ownersOfSeveral, type YearMatrixRow } from './year.rules';

/** Longer names would be cut in the column of bodies; there the abbreviation says more. */
const LONGEST_NAME = 32;

/** The year as the matrix draws it. */
export function useYearRows(rows: readonly YearMatrixRow[], year: number): MatrixRow[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const markOf = useMarks(year);
  return useMemo(() => {
    const several = ownersOfSeveral(rows);
    return rows.map((row, index) => {
      const bodyName = bodyNameOf(row, several, language);
      const { series } = row;
      const promised = series?.promised ?? null;
      const standing = row.meetings.filter(({ state }) => state !== 'cancelled' && state !== 'postponed').length;
      const text =
        promised === null
          ? String(standing || '–')
          : t('calendar.announcedOf', { announced: series?.announced ?? 0, promised });
      return {
        id: series?.id ?? row.mechanism?.id ?? row.body?.id ?? row.organization?.id ?? String(index),
        organization: row.organization ? shortOf(row.organization, language) : t('calendar.mechanisms'),
        body: row.body ? (
          <TextLink
            look="plain"
            to="/organizations/bodies/$bodyId"
            params={{ bodyId: row.body.id }}
            title={inLanguage(row.body.name, language)}
            tabIndex={-1}
          >
            {bodyName}
          </TextLink>
        ) : (
          <span title={bodyName}>{bodyName}</span>
        ),
        bodyName,
        marks: row.meetings.flatMap((meeting) => markOf(meeting, bodyName)),
        count: {
          text,
          short: isShort(series),
          ...(isShort(series)
            ? {
                details: (
                  <SeriesEvidence series={series} row={row} name={fullName(row, bodyName, language)} year={year} />
                ),
              }
            : {}),
        },
      };
    });
  }, [rows, year, language, t, markOf]);
}

function useMarks(year: number): (meeting: YearMeeting, bodyName: string) => MatrixMark[] {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  return useMemo(() => {
    return (meeting, bodyName) => {
      // A postponed meeting stands where it last was.
      const date = meeting.date ?? meeting.lastDate;
      if (!date) return [];
      const { startDate: start, endDate: end } = date;
      const sameMonth = start.slice(0, 7) === end.slice(0, 7);
      const days = sameMonth
        ? dates.listDay(start, end, year).day
        : dates.range(start, end, { width: 'short', year: false });
      const place = placeOf(meeting, t('mode.virtual'), language);
      const title = inLanguage(meeting.title, language);
      return [
        {
          id: meeting.id,
          state: meeting.state,
          start,
          end,
          label: place ? `${days}${meeting.mode === 'virtual' ? ',' : ''} ${place}` : days,
          shortLabel: days,
          name: [t(`meetingState.${meeting.state}`), bodyName, title, dates.range(start, end), place]
            .filter(Boolean)
            .join(', '),
          title,
          detail: place || t('meeting.placeOpen'),
        },
      ];
    };
  }, [dates, language, t, year]);
}

function placeOf({ mode, city, country }: YearMeeting, virtual: string, language: Language): string {
  if ((mode as string | null) === 'virtual') return virtual.toLocaleLowerCase(language);
  return cityIn({ city, country }, language) ?? (country ? regionName(country, language) : '');
}

function bodyNameOf(
  { body, organization, mechanism, series }: YearMatrixRow,
  several: Set<string>,
  language: Language,
): string {
  if (mechanism) return mechanismName(mechanism, language);
  const owner = body ?? organization;
  const told = series && (!body || (owner && several.has(owner.id))) ? inLanguage(series.title, language) : '';
  if (told) return withoutPrefix(told, organization, language);
  if (!owner) return '';
  const name = withoutPrefix(inLanguage(owner.name, language), organization, language);
  return name.length <= LONGEST_NAME ? name : inLanguage(owner.acronym, language) || name;
}

/** "BSEC Working Group on SMEs" where its column is out of sight. */
function fullName({ organization }: YearMatrixRow, bodyName: string, language: Language): string {
  return organization ? `${shortOf(organization, language)} ${bodyName}` : bodyName;
}

/** "BSEC Working Group on SMEs" beside "BSEC": what its column says already is left out. */
function withoutPrefix(name: string, organization: NamedRef | null, language: Language): string {
  const prefix = organization ? `${shortOf(organization, language)} ` : '';
  if (!prefix || !name.startsWith(prefix)) return name;
  const rest = aloneStanding(name.slice(prefix.length), language);
  return rest.charAt(0).toLocaleUpperCase(language) + rest.slice(1);
}

const shortOf = (thing: NamedRef, language: Language) =>
  inLanguage(thing.acronym, language) || inLanguage(thing.name, language);
