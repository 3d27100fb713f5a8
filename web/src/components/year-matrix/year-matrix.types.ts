import type { ReactNode } from 'react';
import type { CalendarDate } from '../../lib/calendar-days';
import type { MeetingState } from '../marks/meeting-mark';

/** One square or span in the year: a meeting, a window, or a session that should come. */
export interface MatrixMark {
  id: string;
  state: MeetingState;
  start: CalendarDate;
  end: CalendarDate;
  /** "4–5 Paris"; beside the mark where there is room. */
  label: string;
  /** "4–5"; where there is little. */
  shortLabel: string;
  /** All of it, for those who do not see the place: state, body, date, place. */
  name: string;
  /** For the list of the phone. */
  title: string;
  detail?: ReactNode;
  /** An expected session whose alert is open: ochre. */
  alert?: boolean;
  /** Where a postponed meeting stood before; a dotted arrow runs from there. */
  movedFrom?: { start: CalendarDate; end: CalendarDate; label: string };
  /** What a press shows beside the mark instead of opening a page. */
  details?: ReactNode;
}

export interface MatrixRow {
  id: string;
  /** In serif on the first row of its group. */
  organization: string;
  body: ReactNode;
  /** The body's name as text, for accessible names. */
  bodyName: string;
  marks: MatrixMark[];
  /** "1 of 2"; ochre when fewer are announced than the cadence promises, and then a press shows what that stands on. */
  count: { text: string; short: boolean; details?: ReactNode };
}

export interface MatrixHoliday {
  start: CalendarDate;
  end: CalendarDate;
  name: string;
}
