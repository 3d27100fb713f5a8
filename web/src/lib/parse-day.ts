import { addDays, type CalendarDate } from './calendar-days';
import { DateFormat } from './dates';
import { LANGUAGES, type Language } from './i18n';

/** What was made of it; a mistake tells a day that no calendar has from words that are no date. */
export type ReadDay = { day: CalendarDate } | { mistake: 'noSuchDay' | 'notADay' };

const NEAR_DAYS: Record<string, number> = { today: 0, bugün: 0, tomorrow: 1, yarın: 1 };

/** "4 May 2027", "4 mayıs 2027", "4.5.2027", "2027-05-04", and "tomorrow" where today is known. */
export function readDay(text: string, language: Language, today?: CalendarDate): ReadDay {
  const typed = text.replace(/\u00a0/g, ' ').trim();
  const near = NEAR_DAYS[typed.toLocaleLowerCase(language)] ?? NEAR_DAYS[typed.toLowerCase()];
  if (today && near !== undefined) return { day: addDays(today, near) };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // Day before month, as both languages of the product write it.
  const figures = /^(\d{1,2})[./ ](\d{1,2})[./ ](\d{4})$/.exec(typed);
  if (figures) return existing(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const words = /^(\d{1,2})\.? ([\p{L}.]+),? (\d{4})$/u.exec(typed);
  const month = words && monthNamed(words[2] ?? '', language);
  return month ? existing(Number(words[3]), month, Number(words[1])) : { mistake: 'notADay' };
}

/** The day alone; null for anything that is none. */
export function parseDay(text: string, language: Language, today?: CalendarDate): CalendarDate | null {
  const read = readDay(text, language, today);
  return 'day' in read ? read.day : null;
}

/** 1 for January, by its name or the first three letters of it; in the reader's language before the other. */
function monthNamed(name: string, language: Language): number | null {
  for (const one of [language, ...LANGUAGES]) {
    const wanted = name.replace('.', '').toLocaleLowerCase(one);
    if (wanted.length < 3) return null;
    for (let month = 0; month < 12; month += 1) {
      if (DateFormat.of(one).month(month).toLocaleLowerCase(one).startsWith(wanted)) return month + 1;
    }
  }
  return null;
}

function existing(year: number, month: number, day: number): ReadDay {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return { mistake: 'noSuchDay' };
  return { day: date.toISOString().slice(0, 10) };
}
