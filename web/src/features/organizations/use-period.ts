import { useTranslation } from 'react-i18next';
import { writePartial, type PartialDate } from '../../lib/partial-dates';
import { useDates } from '../../lib/use-dates';

/** "2001–2003", "since June 2010", "until 2014", "dates not stated": as precise as it is known, never more. */
export function usePeriod(): (from: PartialDate | null, to: PartialDate | null) => string {
  const { t } = useTranslation();
  const { dates } = useDates();
  return (from, to) => {
    const [first, last] = [from && writePartial(from, dates), to && writePartial(to, dates)];
    if (first && last)
      return first === last ? first : isYears(from, to) ? `${first}\u2060–\u2060${last}` : `${first} – ${last}`;
    if (first) return t(from?.length === 4 ? 'period.sinceYear' : 'period.since', { from: first });
    if (last) return t(to?.length === 4 ? 'period.untilYear' : 'period.until', { to: last });
    return t('period.none');
  };
}

/** Two years stay on one line; whole dates may part after the dash. */
const isYears = (from: PartialDate | null, to: PartialDate | null) => from?.length === 4 && to?.length === 4;
