import { useTranslation } from 'react-i18next';
import type { HomeWeek } from '../../api';
import { useLanguage } from '../../lib/use-dates';

const IN_WORDS = 10;

/** "Two meetings this week, five items due." Small numbers are words, as one says them. */
export function useWeekSentence(): (week: HomeWeek) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = (count: number) => (count <= IN_WORDS ? t(`number.n${count as 1}`) : String(count));
  return ({ meetings, items }) => {
    const due = items.filter(({ state }) => state !== 'done').length;
    const words =
      meetings.length > 0
        ? t('home.weekMeetings', { count: meetings.length, number: said(meetings.length) })
        : t('home.weekNoMeetings');
    const rest = due > 0 ? `, ${t('home.weekItems', { count: due, number: said(due) })}` : '';
    return `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}${rest}.`;
  };
}
