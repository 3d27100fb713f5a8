import type { Language } from '../i18n/language.js';
import type { ZoneId } from './wall-time.rules.js';

const LOCALE: Record<Language, string> = { en: 'en-GB', tr: 'tr-TR' };

/** The calendar day of an instant as a letter writes it: 4 May 2027, 4 Mayıs 2027. */
export function dayText(instant: Date, zone: ZoneId, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(instant);
}
