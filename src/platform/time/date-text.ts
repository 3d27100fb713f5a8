import type { Language } from '../i18n/language.js';
import { zoneCity } from '../places/place-names.js';
import { dateIn, daysBetween, timeIn, type LocalDate, type LocalTime, type ZoneId } from './wall-time.rules.js';

/** Dates and hours as the server writes them into mails. The web has its own, with the same words. */

const names = new Map<string, string[]>();

function monthName(language: Language, index: number, width: 'long' | 'short' = 'long'): string {
  return cached(`${language} ${width} month`, () =>
    Array.from({ length: 12 }, (_, month) => named(language, { month: width }, Date.UTC(2027, month, 4))),
  )[index]!;
}

function weekdayName(language: Language, date: LocalDate): string {
  // 3 January 2027 is a Sunday
  const all = cached(`${language} weekday`, () =>
    Array.from({ length: 7 }, (_, day) => named(language, { weekday: 'long' }, Date.UTC(2027, 0, 3 + day))),
  );
  return all[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
}

const named = (language: Language, part: Intl.DateTimeFormatOptions, at: number) =>
  new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' }).format(at);

function cached(key: string, make: () => string[]): string[] {
  const known = names.get(key) ?? make();
  names.set(key, known);
  return known;
}

const partsOf = (date: LocalDate) => ({
  year: date.slice(0, 4),
  month: Number(date.slice(5, 7)) - 1,
  day: String(Number(date.slice(8, 10))),
});

/** "4 May 2027", "4 Mayıs 2027". */
export function dayText(date: LocalDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(language, month)} ${year}`;
}

/** "Tuesday 4 May 2027", "4 Mayıs 2027, Salı". */
export function fullDayText(date: LocalDate, language: Language): string {
  const weekday = weekdayName(language, date);
  return language === 'tr' ? `${dayText(date, language)}, ${weekday}` : `${weekday} ${dayText(date, language)}`;
}

/** "4–5 May 2027", "29 June – 1 July 2027", "30 December 2027 – 2 January 2028". */
export function rangeText(first: LocalDate, last: LocalDate, language: Language): string {
  if (first === last) return dayText(first, language);
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.year !== to.year) return `${dayText(first, language)} – ${dayText(last, language)}`;
  if (from.month !== to.month) return `${from.day} ${monthName(language, from.month)} – ${dayText(last, language)}`;
  return `${from.day}–${dayText(last, language)}`;
}

/** As short as it can be read, for a subject: "15–16 Dec", "29 Haz – 1 Tem", and with the year where that is not the one of `today`. */
export function shortRangeText(first: LocalDate, last: LocalDate, language: Language, today: LocalDate): string {
  const isThisYear = [first, last].every((date) => date.slice(0, 4) === today.slice(0, 4));
  const [from, to] = [shortDay(first, language), shortDay(last, language)];
  const end = isThisYear ? to : `${to} ${last.slice(0, 4)}`;
  if (first === last) return end;
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${from} ${first.slice(0, 4)} – ${end}`;
  return first.slice(0, 7) === last.slice(0, 7) ? `${partsOf(first).day}–${end}` : `${from} – ${end}`;
}

function shortDay(date: LocalDate, language: Language): string {
  const { day, month } = partsOf(date);
  return `${day} ${monthName(language, month, 'short')}`;
}

/** The same with its weekdays: "4–5 May 2027, Tuesday–Wednesday". */
export function fullRangeText(first: LocalDate, last: LocalDate, language: Language): string {
  if (first === last) return fullDayText(first, language);
  return `${rangeText(first, last, language)}, ${weekdayName(language, first)}–${weekdayName(language, last)}`;
}

/** "09:30", in Turkish "09.30". */
export const timeText = (time: LocalTime, language: Language): string =>
  language === 'tr' ? time.replace(':', '.') : time;

/** An hour at its place, and what the reader's own clock shows then where it shows another: "09:30 in Paris, 10:30 for you". */
export function hourText(
  clock: { time: LocalTime; zone: ZoneId; date: LocalDate; instant: Date; place: string | null },
  readerZone: ZoneId,
  language: Language,
): string {
  const there = timeText(clock.time, language);
  if (clock.zone === readerZone) return there;
  const [readersDate, readersTime] = [dateIn(readerZone, clock.instant), timeIn(readerZone, clock.instant)];
  if (readersTime === clock.time && readersDate === clock.date) return there;
  const here = timeText(readersTime, language);
  const place = clock.place ?? zoneCity(clock.zone, language);
  const shift = daysBetween(clock.date, readersDate);
  if (language === 'tr')
    return `${place} saatiyle ${there}, sizin saatinizle ${here}${shift === 0 ? '' : shift > 0 ? ' (ertesi gün)' : ' (önceki gün)'}`;
  return `${there} in ${place}, ${here} for you${shift === 0 ? '' : shift > 0 ? ' (the day after)' : ' (the day before)'}`;
}

/** Turkish cardinal and English singular alike: "1 day", "12 days", "12 gün". */
export const daysText = (days: number, language: Language): string =>
  language === 'tr' ? `${days} gün` : `${days} ${days === 1 ? 'day' : 'days'}`;
