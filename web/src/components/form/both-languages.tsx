import { Fragment, type ReactNode } from 'react';
import { readersFirst, type Language } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';

/** One field for each language; that of the reader stands first, since it is the one that is written first. */
export function BothLanguages({ children }: { children: (language: Language, isFirst: boolean) => ReactNode }) {
  return readersFirst(useLanguage()).map((language, place) => (
    <Fragment key={language}>{children(language, place === 0)}</Fragment>
  ));
}
