import { useTranslation } from 'react-i18next';
import { isPartialDate } from '../../lib/partial-dates';

/** For fields that hold a year, a month or a day, or nothing. */
export function usePartialRule(): (value: string) => string | null {
  const { t } = useTranslation();
  return (value) => (value.trim() === '' || isPartialDate(value.trim()) ? null : t('period.wrong'));
}
