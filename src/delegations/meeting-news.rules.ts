import type { MeetingDate, MeetingState, Mode } from '../meetings/meetings.types.js';
import type { Language, Said } from '../platform/i18n/language.js';
import { zoneCity } from '../platform/places/place-names.js';
import { rangeText, timeText } from '../platform/time/date-text.js';
import type { MailedSeat } from './delegation-mails.queries.js';
import { isFirm, meetingParts, MODE_NAMES, placeOf, type Reader } from './meeting-mail.rules.js';

/** What a mail told of its meeting, kept with the mail as it is in the record, so that the next one can say what is new. */
export interface ToldMeeting {
  date: MeetingDate | null;
  state: MeetingState;
  mode: Mode | null;
  venue: string | null;
  city: string | null;
  country: string | null;
  /** Of the calendar entry that the mail brought. */
  sequence: number;
  /** The date by which the reader's calendar was last given the meeting, also once that entry was called off; absent from mails of an earlier day. */
  inCalendar?: MeetingDate | null;
}

export type News = Record<string, string | null>;

/** What a mail tells now, to a reader who was told `before`. */
export function toldOf({ meeting, sequence }: MailedSeat, before: ToldMeeting | null): ToldMeeting {
  const { date, state, mode, venue, city, country } = meeting;
  const inCalendar = isFirm(date) ? date : before && inCalendarOf(before);
  return { date, state, mode, venue, city, country, sequence, inCalendar };
}

/** The date by which the reader's calendar has, or had, the meeting. */
export function inCalendarOf({ date, inCalendar }: ToldMeeting): MeetingDate | null {
  if (inCalendar !== undefined) return inCalendar;
  return isFirm(date) ? date : null;
}

/** The date of an entry that still stands in the reader's calendar while the meeting has no firm date any more. */
export const leftInCalendar = (told: ToldMeeting | null, { meeting }: MailedSeat): MeetingDate | null =>
  told && isFirm(told.date) && !isFirm(meeting.date) ? told.date : null;

/** True when the last mail told all this already. */
export const isKnown = (told: ToldMeeting, seat: MailedSeat): boolean =>
  told.sequence === seat.sequence && phrases(told, seat, 'en').length === 0;

/** The parts of a mail that say what changed since the person was last told; null `told` where nobody knows what that was. */
export function newsParts(told: ToldMeeting | null, seat: MailedSeat, reader: Reader): News {
  const { language } = reader;
  if (told === null) return { news: say(language, 'Changed', 'Değişiklik') };
  const found = phrases(told, seat, language);
  if (found.length === 0) return { news: say(language, 'As before', 'Önceki bilgiler geçerli'), changedBack: 'yes' };
  const news = found.join('; ');
  const from = seat.meeting.state === 'postponed' && told.date ? daysOf(told.date, language) : null;
  return {
    news: news.charAt(0).toLocaleUpperCase(language) + news.slice(1),
    newsInText: news,
    postponedFrom: from,
    newDate: dateOrHours(told.date, seat.meeting.date) ? 'yes' : null,
    why: from || dateOrHours(told.date, seat.meeting.date) ? seat.meeting.reason : null,
    ...formerFacts(told, seat, reader),
  };
}

/** The facts of the mail that read otherwise now, as they were. */
function formerFacts(told: ToldMeeting, { meeting }: MailedSeat, reader: Reader): News {
  const was = meetingParts({ ...meeting, ...told }, reader, '');
  const is = meetingParts(meeting, reader, '');
  const former = (part: string) => (was[part] && was[part] !== is[part] ? was[part] : null);
  return { wasWhen: former('when'), wasHours: former('hours'), wasWhere: former('where'), wasState: former('state') };
}

function phrases(told: ToldMeeting, { meeting }: MailedSeat, language: Language): string[] {
  const place = { en: 'place', tr: 'yer' };
  const mode = (one: Mode | null) => one && MODE_NAMES[one][language];
  return [
    ...dateNews(told, meeting, language),
    change(placeOf(told, language), placeOf(meeting, language), language, place),
    change(mode(told.mode), mode(meeting.mode), language, { en: 'now', tr: 'katılım biçimi' }),
  ].filter((one) => one !== null);
}

function dateNews(told: ToldMeeting, now: MailedSeat['meeting'], language: Language): (string | null)[] {
  if (now.date === null) {
    if (told.date === null) return [];
    const was = daysOf(told.date, language);
    return [say(language, `postponed, the date was ${was}`, `ertelendi, önceki tarih ${was}`)];
  }
  const is = daysOf(now.date, language);
  if (told.date === null)
    return [say(language, `new date ${is}`, `yeni tarih ${is}`), firmnessNews(null, now.date, language)];
  const sameDays = told.date.startDate === now.date.startDate && told.date.endDate === now.date.endDate;
  if (sameDays && told.date.firmness !== now.date.firmness)
    return [firmnessOfDays(now.date, is, language), hoursNews(told.date, now.date, language)];
  const days = sameDays ? null : instead(withoutYearOf(told.date, now.date, language), is, language);
  return [days, firmnessNews(told.date, now.date, language), hoursNews(told.date, now.date, language)];
}

function firmnessOfDays({ firmness }: MeetingDate, days: string, language: Language): string {
  if (firmness === 'confirmed') return say(language, `date confirmed, ${days}`, `tarih kesinleşti, ${days}`);
  return say(language, `planned for ${days}, not yet confirmed`, `${days} için planlandı, henüz kesinleşmedi`);
}

function firmnessNews(was: MeetingDate | null, { firmness }: MeetingDate, language: Language): string | null {
  if (was?.firmness === firmness || firmness === 'window') return null;
  return firmness === 'confirmed'
    ? say(language, 'now confirmed', 'tarih kesinleşti')
    : say(language, 'not yet confirmed', 'henüz kesinleşmedi');
}

/** Hours at the place; where only their end or their zone differs, the phrase shows that. */
function hoursNews(was: MeetingDate, is: MeetingDate, language: Language): string | null {
  const fields = ['startTime', 'endTime', 'zone'] as const;
  if (fields.every((field) => was[field] === is[field] || (was.startTime === null && is.startTime === null)))
    return null;
  const onlyEnd = was.startTime === is.startTime && was.zone === is.zone;
  const text = ({ startTime, endTime, zone }: MeetingDate): string => {
    if (startTime === null) return say(language, 'all day', 'tüm gün');
    const hours =
      onlyEnd && endTime
        ? `${timeText(startTime, language)}–${timeText(endTime, language)}`
        : timeText(startTime, language);
    return was.zone === is.zone || zone === null ? hours : `${hours} (${zoneCity(zone, language)})`;
  };
  return change(text(was), text(is), language, { en: 'at', tr: 'saat' });
}

const dateOrHours = (was: MeetingDate | null, is: MeetingDate | null): boolean =>
  (['startDate', 'endDate', 'startTime', 'endTime', 'zone'] as const).some((field) => was?.[field] !== is?.[field]);

const daysOf = ({ startDate, endDate }: MeetingDate, language: Language): string =>
  rangeText(startDate, endDate, language);

/** "15–16 December" beside a new date of the same year, with its year beside another. */
function withoutYearOf(was: MeetingDate, is: MeetingDate, language: Language): string {
  const years = new Set([was.startDate, was.endDate, is.startDate, is.endDate].map((day) => day.slice(0, 4)));
  const days = daysOf(was, language);
  return years.size === 1 ? days.slice(0, -' 2027'.length) : days;
}

/** Null when nothing changed; `label` stands before what was not there, or is not there any more. */
function change(was: string | null, is: string | null, language: Language, label: Said): string | null {
  if ((was || null) === (is || null)) return null;
  if (was && is) return instead(was, is, language);
  if (is) return language === 'tr' ? `${label.tr} ${is}` : `${label.en} ${is}`;
  return say(language, `no longer ${was}`, `artık ${was} değil`);
}

const instead = (was: string, is: string, language: Language): string =>
  say(language, `${is} instead of ${was}`, `${was} yerine ${is}`);

const say = (language: Language, en: string, tr: string): string => (language === 'tr' ? tr : en);
