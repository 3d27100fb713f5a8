import type { FormRulesRecord } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/use-dates';
import { dateMistakes, type DateValues } from './date-values.rules';
import type { MeetingValues } from './meeting-values.rules';

/** What the form refuses before it asks the server. */
export function useMeetingRules(withDate: boolean): FormRulesRecord<MeetingValues, MeetingValues> {
  const { t } = useTranslation();
  const language = useLanguage();
  const dateRules = useDateRules();
  const labelled = (_: string, { label }: MeetingValues) =>
    label.en.trim() || label.tr.trim() ? null : t('meetingForm.labelMissing');
  return {
    owner: (owner) => (owner ? null : t('meetingForm.ownerMissing')),
    label: { [language]: labelled },
    quota: (quota) => (/^\s*([1-9]\d{0,2})?\s*$/.test(quota) ? null : t('meetingForm.quotaWrong')),
    ...(withDate ? { date: dateRules } : {}),
  };
}

/** The same for the date alone; `date` is its place in the form. */
export function useDateRules<Values extends { date: DateValues }>() {
  const { t } = useTranslation();
  const at =
    (field: 'startDate' | 'endDate' | 'startTime' | 'endTime') =>
    (_: unknown, { date }: Values) => {
      const mistake = dateMistakes(date)[field];
      return mistake ? t(`meetingForm.${mistake}`) : null;
    };
  return { startDate: at('startDate'), endDate: at('endDate'), startTime: at('startTime'), endTime: at('endTime') };
}
