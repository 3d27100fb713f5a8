import type { MeetingRow } from '../../api';

export const VIEWS = ['past', 'all', 'undated', 'unclosed'] as const;
export type View = (typeof VIEWS)[number];

/** What narrows the list of meetings, as it stands in the address. */
export interface MeetingsFilter {
  view?: View;
  q?: string;
  bodyId?: string;
  organizationId?: string;
  mechanismId?: string;
  seriesId?: string;
  state?: MeetingRow['state'];
  kind?: MeetingRow['kind'];
  delegation?: 'without_head' | 'over_quota';
  from?: string;
  to?: string;
}

export const STATES = [
  'window',
  'tentative',
  'confirmed',
  'held',
  'postponed',
  'cancelled',
] as const satisfies MeetingRow['state'][];

export const KINDS = [
  'session',
  'ministerial',
  'summit',
  'term_session',
  'workshop',
  'forum',
  'consultation',
  'visit',
  'training',
  'other',
] as const satisfies MeetingRow['kind'][];
