import { asYears } from '../../lib/partial-dates';
import type { CalendarDate } from '../../lib/calendar-days';
import type { Lane, LaneMark, LaneSpan } from './time-lanes.types';

/** The years on show; both are edges of the drawing. */
export interface Scale {
  from: number;
  to: number;
  width: number;
}

/** Room at the edges: what is undated fades in at the left, and what is to come needs air at the right. */
const AIR_LEFT = 1.5;
const AIR_RIGHT = 3;
/** The words beside the last bar need so much. */
const AIR_RIGHT_WIDTH = 132;
const LEAST_YEARS = 12;

/** From a little before the first dated thing to a little after today or the last one. */
export function scaleOf(lanes: Lane[], today: CalendarDate, width: number): Scale {
  const now = asYears(today);
  const days = lanes.flatMap((lane) => [
    ...(lane.spans ?? []).flatMap((span) => [span.from, span.to]),
    ...(lane.marks ?? []).map((mark) => mark.day),
  ]);
  const years = days.filter((day): day is CalendarDate => day !== null).map(asYears);
  const first = Math.min(now, ...years) - AIR_LEFT;
  const latest = Math.max(now, ...years);
  const air = width > 2 * AIR_RIGHT_WIDTH ? ((latest - first) * AIR_RIGHT_WIDTH) / (width - AIR_RIGHT_WIDTH) : 0;
  const last = latest + Math.max(AIR_RIGHT, air);
  return { from: Math.min(first, last - LEAST_YEARS), to: last, width };
}

export function leftOf(day: CalendarDate, scale: Scale): number {
  return ((asYears(day) - scale.from) / (scale.to - scale.from)) * scale.width;
}

/** Every fifth year, every tenth or twentieth where they would touch. */
export function ticksOf(scale: Scale): number[] {
  const span = scale.to - scale.from;
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (years / span) * scale.width >= 72) ?? 100;
  const ticks: number[] = [];
  for (let year = Math.ceil(scale.from / step) * step; year < scale.to; year += step) ticks.push(year);
  return ticks;
}

export interface PlacedSpan {
  span: LaneSpan;
  left: number;
  width: number;
  row: number;
  /** Where its words stand; `short` and `none` when there is no room, and the full text is the tooltip. */
  label: 'inside' | 'short' | 'right' | 'left' | 'none';
}

const PADDING = 7;
const GAP = 6;
const LEAST_WIDTH = 8;

interface Extent {
  left: number;
  right: number;
}

/** Spans that last at the same time stand under each other. Words stand in the bar, else right of it, else left of it. */
export function placeSpans(spans: LaneSpan[], scale: Scale, measure: (text: string) => number): PlacedSpan[] {
  const boxes = spans
    .map((span) => ({ span, ...extentOf(span, scale) }))
    .sort((a, b) => a.left - b.left || b.right - a.right);
  const rows: Extent[][] = [];
  const placed = boxes.map((box) => {
    const free = rows.findIndex((row) =>
      row.every((other) => other.right <= box.left + 1 || other.left >= box.right - 1),
    );
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), { left: box.left, right: box.right }];
    return { ...box, row };
  });
  return placed.map(({ span, left, right, row }) => {
    const taken = rows[row] ?? [];
    const need = measure(span.text) + 2 * PADDING;
    const fits = (text: string) => measure(text) + 2 * PADDING <= right - left;
    if (fits(span.text)) return { span, left, width: right - left, row, label: 'inside' };
    if (span.short && fits(span.short)) return { span, left, width: right - left, row, label: 'short' };
    const label = beside({ left, right }, need, taken, scale.width);
    if (label !== 'none')
      taken.push(label === 'right' ? { left: right, right: right + need } : { left: left - need, right: left });
    return { span, left, width: right - left, row, label };
  });
}

function extentOf(span: LaneSpan, scale: Scale): Extent {
  const left = span.from ? Math.max(0, leftOf(span.from, scale)) : 0;
  const right = span.to ? Math.min(scale.width, leftOf(span.to, scale)) : scale.width;
  return { left, right: Math.max(right, left + LEAST_WIDTH) };
}

function beside(box: Extent, need: number, taken: Extent[], width: number): 'right' | 'left' | 'none' {
  const isFree = (extent: Extent) =>
    extent.left >= 0 &&
    extent.right <= width &&
    taken.every((other) => other.right <= extent.left || other.left >= extent.right || sameBox(other, box));
  if (isFree({ left: box.right, right: box.right + need + GAP })) return 'right';
  if (isFree({ left: box.left - need - GAP, right: box.left })) return 'left';
  return 'none';
}

const sameBox = (a: Extent, b: Extent) => a.left === b.left && a.right === b.right;

export interface PlacedMark {
  mark: LaneMark;
  left: number;
  row: number;
}

/** What a finger hits, wider than what is drawn. */
const TARGET = 24;

/** At the true day; a mark that would cover the one before it stands in the next row. */
export function placeMarks(marks: LaneMark[], scale: Scale): PlacedMark[] {
  const edges: number[] = [];
  return [...marks]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((mark) => {
      const left = leftOf(mark.day, scale) - TARGET / 2;
      const free = edges.findIndex((edge) => edge <= left);
      const row = free === -1 ? edges.length : free;
      edges[row] = left + TARGET;
      return { mark, left, row };
    });
}
