import { inLanguage, type Language } from '../../platform/i18n/language.js';

/** An office as its reader calls it. */
export const officeName = (
  office: { nameEn: string | null; nameTr: string | null; slug: string },
  language: Language,
): string => inLanguage({ en: office.nameEn, tr: office.nameTr }, language) || office.slug;
