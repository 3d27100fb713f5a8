import type { MeetingBriefView } from '../../api';
import type { CalendarDate } from '../../lib/calendar-days';

const OPEN: readonly MeetingBriefView['state'][] = ['window', 'tentative', 'confirmed'];

/** Its last day is past, and nobody said whether it was held. */
export function isUnclosed({ state, date }: Pick<MeetingBriefView, 'state' | 'date'>, today: CalendarDate): boolean {
  return OPEN.includes(state) && date !== null && date.endDate < today;
}
