import type { Notice } from '../platform/http/stated-time.js';
import { fill, type Language, type Said } from '../platform/i18n/language.js';

const PASSED: Said = {
  en: 'The quota is {quota}, and {taken} seats are taken. The delegation stays as it is; take people off, or ask the organizer for more seats.',
  tr: 'Kontenjan {quota}, ancak {taken} yer dolu. Heyet olduğu gibi kalıyor; heyetten kişi çıkarın ya da düzenleyenden ek kontenjan isteyin.',
};

/** What is said of a quota below the seats that are taken: it is kept, and nobody loses a seat by it. */
export function quotaNotices(quota: number, taken: number, language: Language): Notice[] {
  return taken > quota
    ? [{ code: 'quota_passed', field: 'quota', message: fill(PASSED[language], { quota, taken }) }]
    : [];
}
