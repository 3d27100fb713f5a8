import type { MeetingBriefView } from '../../api';
import { useDates } from '../../lib/use-dates';

/** Nothing is asked and nothing is sent any more: it was held or cancelled, or its last day is past. */
export function useIsOver({ state, date }: Pick<MeetingBriefView, 'state' | 'date'>): boolean {
  const { today } = useDates();
  return state === 'held' || state === 'cancelled' || (date !== null && date.endDate < today);
}
