import { useTranslation } from 'react-i18next';
import { inLanguage, type Language } from '../../lib/i18n';
import { writePartial } from '../../lib/partial-dates';
import { useDates, useLanguage } from '../../lib/use-dates';
import { acronymOf } from './organizations.queries';
import type { Body } from './organization.types';
import { usePeriod } from './use-period';

/** "Until April 2021 it was the Working Party on SMEs and Entrepreneurship, WPSMEE." One sentence, or nothing. */
export function useBodyLead({ names, established, successor, formallyEstablished }: Body): string | null {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  const period = usePeriod();
  if (successor) return t('body.continuedAs', { name: inLanguage(successor.name, language) });
  const former = names.at(-2);
  if (former) {
    const name = [inLanguage(former.name, language), acronymOf(former, language)].filter(Boolean).join(', ');
    if (!former.to) return t('body.formerly', { name });
    return t(former.to.length === 4 ? 'body.formerlyUntilYear' : 'body.formerlyUntil', {
      name,
      day: writePartial(former.to, dates),
    });
  }
  if (established) return begun(period(established, null), language);
  return formallyEstablished ? null : t('body.informal');
}

const begun = (text: string, language: Language) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
