import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, type CalendarDate } from './calendar-days';
import { DateFormat } from './dates';
import { browserZone } from './zones';
import { isLanguage, type Language } from './i18n';
import { todayIn } from './now';

/** The zone of the reader: the one of the profile, before sign-in the browser's. */
export const ReaderZone = createContext<string>(browserZone());

export function useDates() {
  const zone = useContext(ReaderZone);
  const language = useLanguage();
  const today = todayIn(zone);
  return {
    dates: DateFormat.of(language),
    zone,
    today,
    daysUntil: (date: CalendarDate) => daysBetween(today, date),
  };
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}
