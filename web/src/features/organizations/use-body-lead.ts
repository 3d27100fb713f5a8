import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../lib/i18n';
import { writePartial } from '../../lib/partial-dates';
import { useDates, useLanguage } from '../../lib/use-dates';
import { acronymOf } from './organizations.queries';
import type { Body } from './organization.types';

/** "Until April 2021 it was the Working Party on SMEs and Entrepreneurship, WPSMEE." One sentence, or nothing. */
export function useBodyLead({ names, established, successor, formallyEstablished }: Body): string | null {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  if (successor) return t('body.continuedAs', { name: inLanguage(successor.name, language) });
  const former = names.at(-2);
  if (former) {
    const name = [inLanguage(former.name, language), acronymOf(former, language)].filter(Boolean).join(', ');
    return former.to ? t('body.formerlyUntil', { name, day: writePartial(former.to, dates) }) : t('body.formerly', { name });
  }
  if (established) return t('body.since', { day: writePartial(established, dates) });
  return formallyEstablished ? null : t('body.informal');
}
