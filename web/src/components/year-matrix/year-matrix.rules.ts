import { addDays, dayOfYear, daysInYear, yearOf, type CalendarDate } from '../../lib/calendar-days';
import type { MatrixMark } from './year-matrix.types';

export const MIN_MARK_WIDTH = 12;
/** From one lane of a packed row to the next. */
export const LANE_HEIGHT = 22;
const LABEL_GAP = 5;
const MARK_GAP = 4;
/** Between the line of today and words that stand beside it. */
const BESIDE_TODAY = 4;

/** With more, a row would push the rest of the year off the sheet; then labels shrink instead. */
const MOST_LANES_FOR_WORDS = 3;

export interface PlacedLabel {
  side: 'right' | 'left';
  text: string;
  /** From the mark to the words: more than usual where the line of today would run through them, and they stand beyond it. */
  gap: number;
  /** Stands on the line of today, which is interrupted behind it, since nothing else has room. */
  crosses: boolean;
}

export interface PlacedMark {
  mark: MatrixMark;
  lane: number;
  left: number;
  width: number;
  label: PlacedLabel | null;
  /** Where its dotted arrow begins, when the meeting stood elsewhere before. */
  movedFrom: { left: number; width: number } | null;
}

export interface PlacedRow {
  lanes: number;
  marks: PlacedMark[];
}

export interface Frame {
  year: number;
  width: number;
  measure: (text: string, strong: boolean) => number;
  /** Where the line of today stands; a label goes to the other side of its mark, or beyond the line, rather than across it. */
  today: number | null;
}

/** The left edge of a day, in pixels; days outside the year lie on its edges. */
export function dayLeft(date: CalendarDate, { year, width }: Pick<Frame, 'year' | 'width'>): number {
  if (yearOf(date) < year) return 0;
  if (yearOf(date) > year) return width;
  return (dayOfYear(date) / daysInYear(year)) * width;
}

/** From the first day's left edge to the last day's right edge, never narrower than a mark can be read. */
export function span(start: CalendarDate, end: CalendarDate, frame: Pick<Frame, 'year' | 'width'>) {
  const left = dayLeft(start, frame);
  const natural = dayLeft(addDays(end, 1), frame) - left;
  const width = Math.max(MIN_MARK_WIDTH, natural);
  return { left: Math.min(left, frame.width - width), width };
}

export function liesInYear(mark: Pick<MatrixMark, 'start' | 'end'>, year: number): boolean {
  return yearOf(mark.start) <= year && yearOf(mark.end) >= year;
}

/**
 * Marks at their true days. A label stands right of its mark, and left when it would touch the next one, the end of the year
 * or the line of today; where the line is on both sides too near, it stands beyond it. Where a label would lose its place, the mark goes one lane down; in a full row it shrinks to the number.
 */
export function layoutRow(marks: readonly MatrixMark[], frame: Frame): PlacedRow {
  const lanes: PlacedMark[][] = [];
  const inOrder = marks
    .filter((mark) => liesInYear(mark, frame.year))
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
  for (const mark of inOrder) {
    const placed = placeMark(mark, frame);
    placed.lane = freeLane(lanes, placed, frame);
    (lanes[placed.lane] ??= []).push(placed);
  }
  for (const lane of lanes) placeLabels(lane, frame);
  return {
    lanes: Math.max(1, lanes.length),
    marks: lanes.flat().toSorted((a, b) => a.left - b.left || a.lane - b.lane),
  };
}

function placeMark(mark: MatrixMark, frame: Frame): PlacedMark {
  const from = mark.movedFrom;
  const movedFrom = from && liesInYear(from, frame.year) ? span(from.start, from.end, frame) : null;
  return { mark, lane: 0, ...span(mark.start, mark.end, frame), label: null, movedFrom };
}

/** What a mark takes at its left, its former place and the arrow included. */
function leftEdge(placed: PlacedMark): number {
  return Math.min(placed.left, placed.movedFrom?.left ?? placed.left);
}

function rightEdge(placed: PlacedMark): number {
  return Math.max(placed.left + placed.width, placed.movedFrom ? placed.movedFrom.left + placed.movedFrom.width : 0);
}

function freeLane(lanes: PlacedMark[][], placed: PlacedMark, frame: Frame): number {
  const spacious = lanes.findIndex((taken) => keepsWords([...taken, placed], frame));
  if (spacious !== -1) return spacious;
  if (lanes.length < MOST_LANES_FOR_WORDS && keepsWords([placed], frame)) return lanes.length;
  const lane = lanes.findIndex((taken) => {
    const last = taken.at(-1);
    return !last || roomAfter(last, frame) <= leftEdge(placed);
  });
  return lane === -1 ? lanes.length : lane;
}

/** Whether these could stand in one lane, each with its whole label. */
function keepsWords(lane: readonly PlacedMark[], frame: Frame): boolean {
  const trial = lane.map((placed) => ({ ...placed }));
  const apart = trial.every((placed, index) => {
    const next = trial[index + 1];
    return !next || rightEdge(placed) + MARK_GAP <= leftEdge(next);
  });
  placeLabels(trial, frame);
  return apart && trial.every(({ mark, label }) => !mark.label || label?.text === mark.label);
}

/** The first free pixel after a mark when its label is only the number. */
function roomAfter(placed: PlacedMark, { measure }: Frame): number {
  return rightEdge(placed) + LABEL_GAP + measure(placed.mark.shortLabel, Boolean(placed.mark.alert)) + MARK_GAP;
}

function placeLabels(lane: PlacedMark[], frame: Frame): void {
  let taken = 0;
  lane.forEach((placed, index) => {
    const next = lane[index + 1];
    const free = { from: taken, to: next ? leftEdge(next) - MARK_GAP : frame.width };
    placed.label = labelFor(placed, free, frame);
    const right = placed.left + placed.width;
    const labelWidth = placed.label
      ? placed.label.gap + frame.measure(placed.label.text, Boolean(placed.mark.alert))
      : 0;
    taken = (placed.label?.side === 'right' ? right + labelWidth : right) + MARK_GAP;
  });
}

function labelFor(placed: PlacedMark, free: Free, frame: Frame): PlacedLabel | null {
  const { mark } = placed;
  for (const text of [mark.label, mark.shortLabel].filter(Boolean)) {
    const words = frame.measure(text, Boolean(mark.alert));
    const sides: PlacedLabel['side'][] = placed.movedFrom ? ['right'] : ['right', 'left'];
    const near = sides.map((side) => ({ side, text, gap: LABEL_GAP }));
    const beyond = sides.map((side) => ({ side, text, gap: gapBeyondToday(placed, side, frame) }));
    const options = [...near, ...beyond]
      .filter((option) => hasRoom(placed, option, words, free))
      .map((option) => ({ ...option, crosses: crossesToday(placed, option, words, frame) }));
    const chosen = options.find(({ crosses }) => !crosses) ?? options[0];
    if (chosen) return chosen;
  }
  return null;
}

interface Free {
  from: number;
  to: number;
}

type Aside = Pick<PlacedLabel, 'side' | 'gap'>;

/** Where words at this side of their mark begin. */
function startOf({ left, width }: PlacedMark, { side, gap }: Aside, words: number): number {
  return side === 'right' ? left + width + gap : left - gap - words;
}

function hasRoom(placed: PlacedMark, aside: Aside, words: number, free: Free): boolean {
  const start = startOf(placed, aside, words);
  return aside.side === 'right' ? start + words <= free.to : start >= free.from;
}

function crossesToday(placed: PlacedMark, aside: Aside, words: number, { today }: Frame): boolean {
  if (today === null) return false;
  const start = startOf(placed, aside, words);
  return start - BESIDE_TODAY < today && today < start + words + BESIDE_TODAY;
}

function gapBeyondToday({ left, width }: PlacedMark, side: PlacedLabel['side'], { today }: Frame): number {
  if (today === null) return LABEL_GAP;
  const distance = side === 'right' ? today - left - width : left - today;
  return Math.max(LABEL_GAP, distance + BESIDE_TODAY);
}

export interface Position {
  row: number;
  mark: number;
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Arrow keys: days within a row, and from row to row to whatever lies nearest in time. Empty rows are passed over. */
export function move(rows: readonly { marks: readonly { left: number }[] }[], from: Position, step: Step): Position {
  const here = rows[from.row]?.marks ?? [];
  switch (step) {
    case 'left':
      return { ...from, mark: Math.max(0, from.mark - 1) };
    case 'right':
      return { ...from, mark: Math.min(here.length - 1, from.mark + 1) };
    case 'first':
      return { ...from, mark: 0 };
    case 'last':
      return { ...from, mark: here.length - 1 };
    case 'up':
    case 'down':
      return otherRow(rows, from, here[from.mark]?.left ?? 0, step === 'down' ? 1 : -1);
  }
}

function otherRow(
  rows: readonly { marks: readonly { left: number }[] }[],
  from: Position,
  left: number,
  direction: 1 | -1,
): Position {
  for (let row = from.row + direction; row >= 0 && row < rows.length; row += direction) {
    const marks = rows[row]?.marks ?? [];
    if (marks.length === 0) continue;
    const distances = marks.map((mark) => Math.abs(mark.left - left));
    return { row, mark: distances.indexOf(Math.min(...distances)) };
  }
  return from;
}
