import { useCallback } from 'react';
import type { Language } from './i18n';
import { useLanguage } from './use-dates';

/** How sentences of the catalogue read in Turkish, by the sentence. */
export type Renderings = Readonly<Record<string, string>>;

/** A sentence as the reader reads it: what the office wrote as it is, what the catalogue brought in the reader's language. */
export function proseIn(text: string, inTurkish: Renderings | undefined, language: Language): string {
  return (language === 'tr' && inTurkish?.[text]) || text;
}

/** The same for a sentence with its source, where the API keeps its Turkish. */
export function useProse() {
  const language = useLanguage();
  return useCallback(
    (text: string, source: { detail: object }) =>
      proseIn(text, (source.detail as { inTurkish?: Renderings }).inTurkish, language),
    [language],
  );
}
