import i18next from 'i18next';
import { dayOfMonth, monthIndex, weekdayIndex, yearOf, type CalendarDate } from './calendar-days';
import { currentLanguage, type Language } from './i18n';
import { minutesAhead, wallMoment, zoneCity } from './zones';

/** A meeting's date as the API tells it. A window and an all-day meeting have no hour and no instant. */
export interface MeetingDate {
  firmness: 'window' | 'tentative' | 'confirmed';
  startDate: CalendarDate;
  endDate: CalendarDate;
  startTime: string | null;
  endTime: string | null;
  /** Never missing where there is an hour. */
  zone: string | null;
  startsAt: string | null;
  endsAt: string | null;
}

export interface DateLine {
  /** "4–5 May 2027, Tue 09:30 Paris" */
  there: string;
  /** "10:30 here", or nothing when there is no hour or the place is in the reader's own zone. */
  here: string | null;
}

/** The day leads in lists: "4–5" over "May". */
export interface ListDay {
  day: string;
  month: string;
}

type Width = 'long' | 'short';

/** Keeps a range on one line: a dash may otherwise end it. */
const WORD_JOINER = '\u2060';
const MAY_BREAK = '\u200b';
const DASH = `${WORD_JOINER}–${WORD_JOINER}`;
const NBSP = '\u00a0';

function names(language: Language, kind: 'month' | 'weekday', width: Width | 'narrow'): string[] {
  const formatter = new Intl.DateTimeFormat(language, { [kind]: width, timeZone: 'UTC' });
  // 4 January 2027 is a Monday, and the 4th of any month lies within it.
  return kind === 'month'
    ? Array.from({ length: 12 }, (_, month) => formatter.format(Date.UTC(2027, month, 4)))
    : Array.from({ length: 7 }, (_, day) => formatter.format(Date.UTC(2027, 0, 4 + day)));
}

const cache = new Map<Language, DateFormat>();

/** The only place that writes dates out. One object for each language; the reader's zone is an argument where it matters. */
export class DateFormat {
  private readonly months: Record<Width | 'narrow', string[]>;
  private readonly weekdays: Record<Width | 'narrow', string[]>;
  private readonly count: Intl.NumberFormat;
  private readonly near: Intl.RelativeTimeFormat;

  constructor(readonly language: Language) {
    const all = (kind: 'month' | 'weekday') => ({
      long: names(language, kind, 'long'),
      short: names(language, kind, 'short'),
      narrow: names(language, kind, 'narrow'),
    });
    this.months = all('month');
    this.weekdays = all('weekday');
    this.count = new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    this.near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  }

  static of(language: Language = currentLanguage()): DateFormat {
    const known = cache.get(language) ?? new DateFormat(language);
    cache.set(language, known);
    return known;
  }

  /** "09:30", in Turkish "09.30". */
  time(time: string): string {
    return this.language === 'tr' ? time.slice(0, 5).replace(':', '.') : time.slice(0, 5);
  }

  month(index: number, width: Width | 'narrow' = 'long'): string {
    return this.months[width][index] ?? '';
  }

  weekday(date: CalendarDate, width: Width | 'narrow' = 'long'): string {
    return this.weekdays[width][weekdayIndex(date)] ?? '';
  }

  /** "4 May 2027"; the year can be left off. */
  day(date: CalendarDate, { width = 'long', year = true }: { width?: Width; year?: boolean } = {}): string {
    const parts = [String(dayOfMonth(date)), this.month(monthIndex(date), width)];
    if (year) parts.push(String(yearOf(date)));
    return parts.join(NBSP);
  }

  /** "Wednesday 14 April 2027", "14 Nisan 2027 Çarşamba". */
  fullDay(date: CalendarDate, { year = true }: { year?: boolean } = {}): string {
    const day = this.day(date, { year });
    return this.language === 'tr' ? `${day} ${this.weekday(date)}` : `${this.weekday(date)} ${day}`;
  }

  /** "Tuesday 4 – Wednesday 5 May 2027", "4 Mayıs Salı – 5 Mayıs 2027 Çarşamba". */
  fullDays(from: CalendarDate, to: CalendarDate): string {
    if (from === to) return this.fullDay(from);
    const sameMonth = from.slice(0, 7) === to.slice(0, 7);
    const first =
      sameMonth && this.language === 'en'
        ? `${this.weekday(from)}${NBSP}${dayOfMonth(from)}`
        : this.fullDay(from, { year: yearOf(from) !== yearOf(to) });
    return `${first} – ${this.fullDay(to)}`;
  }

  /** "4–5 May 2027", "29 June–1 July 2027", "30 December 2027–2 January 2028". Never breaks in the middle. */
  range(
    from: CalendarDate,
    to: CalendarDate,
    { width = 'long', year = true }: { width?: Width; year?: boolean } = {},
  ): string {
    if (from === to) return this.day(from, { width, year });
    const sameYear = yearOf(from) === yearOf(to);
    const sameMonth = sameYear && monthIndex(from) === monthIndex(to);
    const first = sameMonth ? String(dayOfMonth(from)) : this.day(from, { width, year: !sameYear });
    return `${first}${DASH}${this.day(to, { width, year: year || !sameYear })}`;
  }

  /** For the head of a row: "4–5" over "May"; the year is added when it is not the one that is assumed. */
  listDay(from: CalendarDate, to: CalendarDate, assumedYear: number): ListDay {
    const year = yearOf(to) === assumedYear ? '' : String(yearOf(to));
    const sameMonth = from.slice(0, 7) === to.slice(0, 7);
    if (!sameMonth) {
      // The one place where a range may break, after the dash: the column is narrow.
      const [first, last] = [from, to].map((date) => this.day(date, { width: 'short', year: false }));
      return { day: `${first}–${MAY_BREAK}${last}`, month: year };
    }
    const day = from === to ? String(dayOfMonth(from)) : `${dayOfMonth(from)}${DASH}${dayOfMonth(to)}`;
    return { day, month: [this.month(monthIndex(from), 'short'), year].filter(Boolean).join(NBSP) };
  }

  /** "4–5 May 2027, Tue 09:30 Paris" and "10:30 here". The place is the meeting's city where it has one. */
  dateLine(date: MeetingDate, readerZone: string, place?: string | null): DateLine {
    const days = this.range(date.startDate, date.endDate);
    if (date.firmness === 'window') return { there: days, here: null };
    const weekday = this.weekday(date.startDate, 'short');
    if (!date.startTime) {
      const last = date.endDate === date.startDate ? '' : DASH + this.weekday(date.endDate, 'short');
      return { there: `${days}, ${weekday}${last}`, here: null };
    }
    const own = date.zone === null || date.zone === readerZone;
    const hour = `${weekday}${NBSP}${this.time(date.startTime)}`;
    const there = own
      ? `${days}, ${hour}`
      : `${days}, ${hour}${NBSP}${place || zoneCity(date.zone ?? '', this.language)}`;
    return { there, here: own || !date.startsAt ? null : this.here(date.startsAt, date.startDate, readerZone) };
  }

  /** Both parts as one text, for accessible names, titles and search results. */
  dateText(date: MeetingDate, readerZone: string, place?: string | null): string {
    const { there, here } = this.dateLine(date, readerZone, place);
    return here ? `${there} · ${here}` : there;
  }

  /** From the first hour to the last: "09:30–17:00", over several days "Tue 09:30 – Wed 17:00". */
  hours(date: MeetingDate): string | null {
    if (!date.startTime) return null;
    const start = this.time(date.startTime);
    if (date.startDate === date.endDate) return date.endTime ? `${start}${DASH}${this.time(date.endTime)}` : start;
    const first = `${this.weekday(date.startDate, 'short')}${NBSP}${start}`;
    const last = [this.weekday(date.endDate, 'short'), date.endTime ? this.time(date.endTime) : ''].filter(Boolean);
    return `${first} – ${last.join(NBSP)}`;
  }

  /** The reader's own hour for an instant, with the day when it is another one than there. */
  here(instant: string, dayThere: CalendarDate, readerZone: string): string {
    const wall = wallMoment(instant, readerZone);
    const day = wall.date === dayThere ? '' : `${this.weekday(wall.date, 'short')}${NBSP}`;
    return i18next.t('date.here', { lng: this.language, time: day + this.time(wall.time) });
  }

  /** The same with the weekday on one day too, where the days stand elsewhere: "Tue 09:30–17:00". */
  hoursOfDays(date: MeetingDate): string | null {
    const hours = this.hours(date);
    return hours && date.startDate === date.endDate ? `${this.weekday(date.startDate, 'short')}${NBSP}${hours}` : hours;
  }

  /** From one instant to another on the reader's own clock: "Tue 10:30 – Wed 18:00", within one day "Tue 10:30–18:00". */
  span(start: string, end: string | null, readerZone: string): string {
    const [from, to] = [wallMoment(start, readerZone), end === null ? null : wallMoment(end, readerZone)];
    const first = `${this.weekday(from.date, 'short')}${NBSP}${this.time(from.time)}`;
    if (to === null) return first;
    if (to.date === from.date) return `${first}${DASH}${this.time(to.time)}`;
    return `${first} – ${this.weekday(to.date, 'short')}${NBSP}${this.time(to.time)}`;
  }

  /** "20 April 2027, 18:00 Paris", in Turkish "20 Nisan 2027, Paris saatiyle 18.00", with the reader's hour beside it. */
  deadline(
    moment: { at: string; zone: string },
    readerZone: string,
    { year = true }: { year?: boolean } = {},
  ): DateLine {
    const wall = wallMoment(moment.at, moment.zone);
    const day = this.day(wall.date, { year });
    const time = this.time(wall.time);
    if (moment.zone === readerZone) return { there: `${day}, ${time}`, here: null };
    const there = i18next.t('date.placeTime', {
      lng: this.language,
      time,
      place: zoneCity(moment.zone, this.language),
    });
    return { there: `${day}, ${there}`, here: this.here(moment.at, wall.date, readerZone) };
  }

  /** An instant in the reader's zone: "14 April 2027, 09:00". */
  instant(
    instant: string,
    readerZone: string,
    { year = true, width = 'long' }: { year?: boolean; width?: Width } = {},
  ): string {
    const wall = wallMoment(instant, readerZone);
    return `${this.day(wall.date, { year, width })}, ${this.time(wall.time)}`;
  }

  /** "1 hour ahead", "3 h 45 min behind": how the reader's clock stands against that of the place. */
  difference(zone: string, readerZone: string, instant: string): string {
    const minutes = minutesAhead(readerZone, zone, instant);
    if (minutes === 0) return i18next.t('date.sameTime', { lng: this.language });
    const unit = (value: number, name: 'hour' | 'minute', display: 'long' | 'short') =>
      new Intl.NumberFormat(this.language, { style: 'unit', unit: name, unitDisplay: display }).format(value);
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    const length = rest
      ? [hours ? unit(hours, 'hour', 'short') : '', unit(rest, 'minute', 'short')].filter(Boolean).join(' ')
      : unit(hours, 'hour', 'long');
    return i18next.t(minutes > 0 ? 'date.ahead' : 'date.behind', { lng: this.language, length });
  }

  /** "today", "tomorrow", "13 days"; "yesterday", "12 days ago". */
  relative(days: number): string {
    return days > 1 ? this.count.format(days) : this.near.format(days, 'day');
  }

  /** "tomorrow", "in 13 days", in Turkish "13 gün kaldı": where it stands alone. */
  upcoming(days: number): string {
    if (days <= 1) return this.near.format(days, 'day');
    return i18next.t('date.left', { lng: this.language, days: this.count.format(days) });
  }

  /** For something due: "tomorrow", "13 days", and past it "12 days late". */
  due(days: number): string {
    return days < 0
      ? i18next.t('date.late', { lng: this.language, days: this.count.format(-days) })
      : this.relative(days);
  }
}
