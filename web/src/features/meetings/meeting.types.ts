import type { Reply } from '../../components/marks/reply-mark';
import type { MeetingState } from '../../components/marks/meeting-mark';
import type { MeetingDate } from '../../lib/dates';
import type { LocalText } from '../../lib/i18n';

export type MeetingMode = 'in_person' | 'virtual' | 'hybrid';

export type DelegationRole = 'head' | 'delegate' | 'alternate' | 'expert' | 'speaker';

export interface Named {
  id: string;
  acronym: string | null;
  name: LocalText;
}

/** A meeting as lists show it. */
export interface MeetingListItem {
  id: string;
  label: LocalText;
  /** A meeting stands under a body, or under a mechanism with another country. */
  body: { id: string; name: LocalText; acronym: string | null; organization: Named } | null;
  organization: Named | null;
  mechanism: Named | null;
  state: Exclude<MeetingState, 'expected'>;
  date: MeetingDate | null;
  city: string | null;
  country: string | null;
  mode: MeetingMode;
  delegation: { assigned: number; hasHead: boolean; accepted: number };
  /** The reader's own part in it. */
  my: { role: DelegationRole; reply: Reply } | null;
  isDemo: boolean;
}

export interface MeetingPage {
  items: MeetingListItem[];
  nextCursor: string | null;
  total?: number;
}
