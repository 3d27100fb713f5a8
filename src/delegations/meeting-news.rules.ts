import type { MeetingDate, MeetingState, Mode } from '../meetings/meetings.types.js';
import type { Language } from '../platform/i18n/language.js';
import { zoneCity } from '../platform/places/place-names.js';
import { rangeText, timeText } from '../platform/time/date-text.js';
import type { MailedSeat } from './delegation-mails.queries.js';
import { isFirm, meetingParts, MODE_NAMES, placeOf, shortDays, type Reader } from './meeting-mail.rules.js';

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
export function newsParts(told: ToldMeeting | null, seat: MailedSeat, reader: Reader, at: Date): News {
  const { language } = reader;
  if (told === null) return { headline: say(language, 'Changed', 'Değişiklik') };
  const found = phrases(told, seat, language);
  if (found.length === 0)
    return { headline: say(language, 'As before', 'Önceki bilgiler geçerli'), changedBack: 'yes' };
  const news = found.join('; ');
  const from = seat.meeting.state === 'postponed' && told.date ? daysOf(told.date, language) : null;
  return {
    headline: headlineOf(told, seat.meeting, language),
    // a meeting without a date is known by the one it had
    ...(from && {
      days: say(
        language,
        `was ${shortDays(told.date, reader, at)}`,
        `önceki tarih ${shortDays(told.date, reader, at)}`,
      ),
    }),
    news: sentence(news, language),
    newsInText: news,
    postponedFrom: from,
    newDate: dateOrHours(told.date, seat.meeting.date) ? 'yes' : null,
    why: from || dateOrHours(told.date, seat.meeting.date) ? seat.meeting.reason : null,
    ...formerFacts(told, seat, reader),
  };
}

/** What kind of change it is, for a subject: the date in its end says the rest. */
function headlineOf(told: ToldMeeting, now: MailedSeat['meeting'], language: Language): string {
  if (now.date === null && told.date !== null) return say(language, 'Postponed', 'Ertelendi');
  if (now.date !== null && told.date === null) return say(language, 'New date', 'Yeni tarih');
  const [was, is] = [told.date, now.date];
  const changed = [
    was && is && !sameDays(was, is) && say(language, 'date', 'tarih'),
    was && is && hoursNews(was, is, language) && say(language, 'hours', 'saat'),
    placeOf(told, language) !== placeOf(now, language) && say(language, 'place', 'yer'),
    told.mode !== now.mode && say(language, 'mode', 'katılım biçimi'),
  ].filter((one): one is string => typeof one === 'string');
  if (changed.length === 0)
    return is?.firmness === 'confirmed'
      ? say(language, 'Date confirmed', 'Tarih kesinleşti')
      : say(language, 'Date not confirmed', 'Tarih kesinleşmedi');
  const all = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(changed);
  return say(language, `${sentence(all, language)} changed`, `${sentence(all, language)} değişti`);
}

/** The facts of the mail that read otherwise now, as they were. */
function formerFacts(told: ToldMeeting, { meeting }: MailedSeat, reader: Reader): News {
  const was = meetingParts({ ...meeting, ...told }, reader, '');
  const is = meetingParts(meeting, reader, '');
  const former = (part: string) => (was[part] && was[part] !== is[part] ? was[part] : null);
  return { wasWhen: former('when'), wasHours: former('hours'), wasWhere: former('where'), wasState: former('state') };
}

function phrases(told: ToldMeeting, { meeting }: MailedSeat, language: Language): string[] {
  const mode = (one: Mode | null) => one && MODE_NAMES[one][language];
  return [
    ...dateNews(told, meeting, language),
    change(placeOf(told, language), placeOf(meeting, language), PLACE[language]),
    change(mode(told.mode), mode(meeting.mode), MODE[language]),
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
  const stays = sameDays(told.date, now.date);
  if (stays && told.date.firmness !== now.date.firmness)
    return [firmnessOfDays(now.date, is, language), hoursNews(told.date, now.date, language)];
  const days = stays ? null : daysNews(withoutYearOf(told.date, now.date, language), is, language);
  return [days, firmnessNews(told.date, now.date, language), hoursNews(told.date, now.date, language)];
}

const daysNews = (was: string, is: string, language: Language): string =>
  say(language, `${is} instead of ${was}`, `tarih ${was} yerine ${is} oldu`);

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
  const [old, now] = [text(was), text(is)];
  const en = `${now} instead of ${old}`;
  if (was.startTime === null)
    return say(language, `the meeting begins at ${now}`, `başlangıç saati ${now} olarak belirlendi`);
  if (is.startTime === null) return say(language, en, `${old} yerine tüm gün`);
  return say(language, en, `${onlyEnd ? 'saatler' : 'başlangıç saati'} ${old} yerine ${now} oldu`);
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

/** How a language tells of something that it is another now, is known now, or is not known any more. */
interface Telling {
  instead: (was: string, is: string) => string;
  known: (is: string) => string;
  unknown: (was: string) => string;
}

const PLACE: Record<Language, Telling> = {
  en: {
    instead: (was, is) => `${is} instead of ${was}`,
    known: (is) => `the place is ${is}`,
    unknown: (was) => `the place is not known any more, it was ${was}`,
  },
  tr: {
    instead: (was, is) => `toplantı yeri ${was} yerine ${is} oldu`,
    known: (is) => `toplantı yeri ${is} olarak belirlendi`,
    unknown: (was) => `toplantı yeri artık belli değil, daha önce ${was} idi`,
  },
};

const MODE: Record<Language, Telling> = {
  en: {
    instead: (was, is) => `${is} instead of ${was}`,
    known: (is) => `the meeting is ${is}`,
    unknown: (was) => `the mode is not known any more, it was ${was}`,
  },
  tr: {
    instead: (was, is) => `toplantı ${was} yerine ${is} yapılacak`,
    known: (is) => `toplantı ${is} yapılacak`,
    unknown: (was) => `katılım biçimi artık belli değil, daha önce ${was} idi`,
  },
};

/** Null when nothing changed. */
function change(was: string | null, is: string | null, telling: Telling): string | null {
  if ((was || null) === (is || null)) return null;
  if (was && is) return telling.instead(was, is);
  return is ? telling.known(is) : telling.unknown(was!);
}

const sameDays = (was: MeetingDate, is: MeetingDate): boolean =>
  was.startDate === is.startDate && was.endDate === is.endDate;

/** With a capital, whatever the language makes of an i. */
const sentence = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

const say = (language: Language, en: string, tr: string): string => (language === 'tr' ? tr : en);
