import type { Language } from './i18n';

/** A country by its code, as this browser calls it. Pages that know the office's own words for countries use those. */
export function regionName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
