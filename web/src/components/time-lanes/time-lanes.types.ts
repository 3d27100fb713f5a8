import type { ReactNode } from 'react';
import type { MeetingState } from '../marks/meeting-mark';
import type { CalendarDate } from '../../lib/calendar-days';

/** `ours` is held by us, `others` by somebody else, `plain` is a name or a mandate, `former` one that is over, `open` waits for an answer. */
export type SpanTone = 'ours' | 'others' | 'plain' | 'former' | 'open';

/** Something that lasts. Without a beginning it fades in at the left edge, without an end it runs on to the right one. */
export interface LaneSpan {
  key: string;
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** In the bar or beside it. */
  text: string;
  /** What still fits a narrow bar. */
  short?: string | undefined;
  /** The same in full, for lists, tooltips and readers of the screen. */
  full: string;
  /** The years, for the list of a phone. */
  years: string;
  tone: SpanTone;
  /** The sources do not agree. */
  disputed?: boolean;
  /** No period is stated at all: both edges fade, since it is not "always". */
  undated?: boolean;
}

export interface LaneMark {
  key: string;
  day: CalendarDate;
  state: MeetingState;
  /** The accessible name: what, when, and how firm. */
  name: string;
  /** The mark as a link. */
  link: (glyph: ReactNode, name: string) => ReactNode;
}

export interface Lane {
  key: string;
  label: string;
  spans?: LaneSpan[];
  marks?: LaneMark[];
}
