import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, yearOf, type CalendarDate } from './calendar-days';
import { DateFormat } from './dates';
import { browserZone } from './zones';
import { isLanguage, type Language } from './i18n';
import { todayIn } from './now';

/** The zone of the reader: the one of the profile, before sign-in the browser's. */
export const ReaderZone = createContext<string>(browserZone());

export function useDates() {
  const zone = useContext(ReaderZone);
  const language = useLanguage();
  const dates = DateFormat.of(language);
  const today = todayIn(zone);
  return {
    dates,
    zone,
    today,
    /** Days that may lie in another year than this one, and say so then: "2–3 June", "2–3 June 2028". */
    nearRange: (from: CalendarDate, to: CalendarDate) => dates.range(from, to, { year: yearOf(to) !== yearOf(today) }),
    daysUntil: (date: CalendarDate) => daysBetween(today, date),
  };
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}
