import { useTranslation } from 'react-i18next';
import type { MeetingBriefView } from '../../api';
import { FactsBar, type Fact } from '../../components/facts-bar';
import type { MeetingDate } from '../../lib/dates';
import { cityIn } from '../../lib/places';
import { useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment, zoneCity } from '../../lib/zones';

type Told = Pick<MeetingBriefView, 'date' | 'state' | 'mode' | 'venue' | 'city' | 'country'>;

interface MeetingFactsProps {
  meeting: Told & { letterDate: string | null; letterNumber: string | null; quota?: number | null };
  countryName: (code: string) => string;
}

/** When there and here, where, how, by which letter, and how long until. What is not known is left out. */
export function MeetingFacts({ meeting, countryName }: MeetingFactsProps) {
  const facts = [
    useWhen(meeting),
    useHere(meeting.date),
    usePlace(meeting, countryName),
    useMode(meeting),
    useLetter(meeting),
    useDaysLeft(meeting),
  ];
  return <FactsBar facts={facts.filter((fact) => fact !== null)} />;
}

function useWhen({ date, city, country }: Told): Fact {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  if (!date) return { label: t('meeting.when'), value: t('meeting.noDate') };
  const elsewhere = date.startTime !== null && date.zone !== null && date.zone !== zone;
  return {
    label: elsewhere
      ? t('meeting.whenIn', {
          place: cityIn({ city, country }, dates.language) ?? zoneCity(date.zone ?? '', dates.language),
        })
      : t('meeting.when'),
    value: dates.range(date.startDate, date.endDate),
    detail:
      date.firmness === 'window'
        ? t('meeting.withinDays')
        : (dates.hoursOfDays(date) ?? [weekdaysOf(date, dates), t('meeting.allDay')].join(', ')),
    serif: true,
  };
}

function weekdaysOf({ startDate, endDate }: MeetingDate, dates: ReturnType<typeof useDates>['dates']): string {
  return [startDate, ...(endDate === startDate ? [] : [endDate])].map((day) => dates.weekday(day, 'short')).join('–');
}

function useHere(date: MeetingDate | null): Fact | null {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  if (!date?.startsAt || !date.zone || date.zone === zone) return null;
  const wall = wallMoment(date.startsAt, zone);
  const day = wall.date === date.startDate ? '' : `${dates.weekday(wall.date, 'short')} `;
  return {
    label: t('meeting.here'),
    value: day + dates.time(wall.time),
    detail: dates.difference(date.zone, zone, date.startsAt),
    serif: true,
  };
}

function usePlace({ city, country, venue, mode }: Told, countryName: (code: string) => string): Fact | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const place = [cityIn({ city, country }, language), country && countryName(country)].filter(Boolean).join(', ');
  if (!place && !venue) return mode === 'virtual' ? null : { label: t('meeting.place'), value: t('meeting.placeOpen') };
  return place
    ? { label: t('meeting.place'), value: place, detail: venue }
    : { label: t('meeting.place'), value: venue };
}

function useMode({ mode, quota }: MeetingFactsProps['meeting']): Fact | null {
  const { t } = useTranslation();
  const places = quota ? t('meeting.quota', { count: quota }) : undefined;
  if (!mode) return places ? { label: t('meeting.quotaLabel'), value: quota } : null;
  return { label: t('meeting.mode'), value: t(`mode.${mode}`), detail: places };
}

function useLetter({ letterDate, letterNumber }: MeetingFactsProps['meeting']): Fact | null {
  const { t } = useTranslation();
  const { dates } = useDates();
  if (!letterDate && !letterNumber) return null;
  return letterDate
    ? { label: t('meeting.letter'), value: dates.day(letterDate), detail: letterNumber }
    : { label: t('meeting.letter'), value: letterNumber };
}

function useDaysLeft({ date, state }: Told): Fact | null {
  const { t } = useTranslation();
  const { dates, daysUntil, today } = useDates();
  if (!date || state === 'held' || state === 'cancelled' || date.endDate < today) return null;
  const days = daysUntil(date.startDate);
  if (days < 0) return { label: t('meeting.daysLeft'), value: t('meeting.goingOn'), serif: true };
  return {
    label: t('meeting.daysLeft'),
    value: days > 1 ? days : dates.relative(days),
    serif: true,
    ...(days === 0 ? { tone: 'bole' as const } : {}),
  };
}
