import type { CalendarDate } from './calendar-days';
import { DateFormat } from './dates';
import type { Language } from './i18n';

/** "4 May 2027", "4 mayıs 2027", "4.5.2027" and "2027-05-04"; null for anything else, a day that does not exist included. */
export function parseDay(text: string, language: Language): CalendarDate | null {
  const typed = text.replace(/\u00a0/g, ' ').trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // Day before month, as both languages of the product write it.
  const figures = /^(\d{1,2})[./ ](\d{1,2})[./ ](\d{4})$/.exec(typed);
  if (figures) return existing(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const words = /^(\d{1,2})\.? ([\p{L}.]+),? (\d{4})$/u.exec(typed);
  const month = words && monthNamed(words[2] ?? '', language);
  return month ? existing(Number(words[3]), month, Number(words[1])) : null;
}

/** 1 for January, by its name or the first three letters of it. */
function monthNamed(name: string, language: Language): number | null {
  const wanted = name.replace('.', '').toLocaleLowerCase(language);
  if (wanted.length < 3) return null;
  for (let month = 0; month < 12; month += 1) {
    if (DateFormat.of(language).month(month).toLocaleLowerCase(language).startsWith(wanted)) return month + 1;
  }
  return null;
}

function existing(year: number, month: number, day: number): CalendarDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
