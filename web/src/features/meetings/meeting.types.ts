import type { MeetingState } from '../../components/marks/meeting-mark';
import type { MeetingDate } from '../../lib/dates';
import type { LocalText } from '../../lib/i18n';

export type MeetingMode = 'in_person' | 'virtual' | 'hybrid';

/** A meeting as lists show it. */
export interface MeetingListItem {
  id: string;
  label: LocalText;
  body: {
    id: string;
    name: LocalText;
    acronym: string | null;
    organization: { id: string; acronym: string | null; name: LocalText };
  };
  state: Exclude<MeetingState, 'expected'>;
  date: MeetingDate | null;
  city: string | null;
  country: string | null;
  mode: MeetingMode;
  delegation: { assigned: number; head: boolean };
  isDemo: boolean;
}

export interface MeetingPage {
  items: MeetingListItem[];
  nextCursor: string | null;
  total?: number;
}
