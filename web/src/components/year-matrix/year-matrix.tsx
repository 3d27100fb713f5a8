import { Popover } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { yearOf } from '../../lib/calendar-days';
import { useDates } from '../../lib/use-dates';
import { MatrixCell, type MatrixCellProps } from './matrix-cell';
import { textMeasure } from './text-measure';
import { dayLeft, LANE_HEIGHT, layoutRow, move, span, type Position, type Step } from './year-matrix.rules';
import type { MatrixHoliday, MatrixMark, MatrixRow } from './year-matrix.types';
import classes from './year-matrix.module.css';

const ROW_HEIGHT = 31;
/** Of a month's name from its first day, and of the flag of today with the white around it. */
const NAME_LEFT = 5;
const FLAG_WIDTH = 24;
/** Of the months where nothing was measured: a phone draws the sheet for the first time when it prints. */
const UNMEASURED_WIDTH = 640;

interface YearMatrixProps {
  year: number;
  rows: MatrixRow[];
  holidays?: MatrixHoliday[];
  /** For pages: where a mark leads, and how one goes there. */
  hrefOf: (mark: MatrixMark) => string | undefined;
  onOpen: (mark: MatrixMark) => void;
}

const STEPS: Record<string, Step> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The year on one sheet: a row for each body, x is the true day. */
export function YearMatrix({ year, rows, holidays = [], hrefOf, onOpen }: YearMatrixProps) {
  const { t } = useTranslation();
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = measured || UNMEASURED_WIDTH;
  const { today } = useDates();
  const grid = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<Position | null>(null);
  const placed = useMemo(() => {
    const frame = {
      year,
      width,
      measure: textMeasure,
      today: yearOf(today) === year ? dayLeft(today, { year, width }) : null,
    };
    return rows.map((row) => layoutRow(row.marks, frame));
  }, [rows, year, width, today]);
  // What the arrow keys step through: the marks of a row, and at its end the count where it has something to show.
  const stops = useMemo(
    () =>
      placed.map(({ marks }, index) => ({ marks: rows[index]?.count.details ? [...marks, { left: width }] : marks })),
    [placed, rows, width],
  );
  const firstWithMarks = stops.findIndex((row) => row.marks.length > 0);
  const active = current ?? { row: firstWithMarks, mark: 0 };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const target = move(stops, active, step);
    setCurrent(target);
    grid.current?.querySelector<HTMLElement>(`[data-place="${target.row}-${target.mark}"]`)?.focus();
  };

  return (
    <div className={classes.scroll}>
      <div
        ref={grid}
        role="grid"
        aria-label={t('yearMatrix.label', { year })}
        aria-rowcount={rows.length + 1}
        className={classes.grid}
        data-unmeasured={!measured || undefined}
        style={{ '--measured': `${width}px` } as React.CSSProperties}
        onKeyDown={onKeyDown}
      >
        <MatrixHead year={year} widthRef={ref} width={width} />
        <MatrixGround year={year} width={width} holidays={holidays} />
        {rows.map((row, rowIndex) => (
          <MatrixLine
            key={row.id}
            row={row}
            first={row.organization !== rows[rowIndex - 1]?.organization}
            lanes={placed[rowIndex]?.lanes ?? 1}
            cells={(placed[rowIndex]?.marks ?? []).map((item, markIndex) => ({
              placed: item,
              place: `${rowIndex}-${markIndex}`,
              active: active.row === rowIndex && active.mark === markIndex,
              href: hrefOf(item.mark),
              onFocus: () => setCurrent({ row: rowIndex, mark: markIndex }),
              onOpen,
            }))}
            count={{
              place: `${rowIndex}-${placed[rowIndex]?.marks.length ?? 0}`,
              active: active.row === rowIndex && active.mark === placed[rowIndex]?.marks.length,
              onFocus: () => setCurrent({ row: rowIndex, mark: placed[rowIndex]?.marks.length ?? 0 }),
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface MatrixLineProps {
  row: MatrixRow;
  first: boolean;
  lanes: number;
  cells: MatrixCellProps[];
  count: CountStop;
}

function MatrixLine({ row, first, lanes, cells, count }: MatrixLineProps) {
  const height = ROW_HEIGHT + (lanes - 1) * LANE_HEIGHT;
  return (
    <div role="row" className={classes.row} data-first={first || undefined} style={{ minHeight: height }}>
      <div role="rowheader" className={classes.organization}>
        {first ? row.organization : <span className={classes.unseen}>{row.organization}</span>}
      </div>
      <div role="rowheader" className={classes.body}>
        {row.body}
      </div>
      <div role="presentation" className={classes.time}>
        {cells.map((cell) => (
          <MatrixCell key={cell.placed.mark.id} {...cell} />
        ))}
      </div>
      <div role="gridcell" className={classes.count} data-short={row.count.short || undefined}>
        {row.count.details ? <DetailedCount row={row} {...count} /> : row.count.text}
      </div>
    </div>
  );
}

interface CountStop {
  place: string;
  active: boolean;
  onFocus: () => void;
}

/** "1 of 2", and on a press what the two stand on. */
function DetailedCount({ row, place, active, onFocus }: CountStop & { row: MatrixRow }) {
  const { t } = useTranslation();
  return (
    <Popover width={340} position="bottom-end" shadow="md" trapFocus returnFocus transitionProps={{ duration: 120 }}>
      <Popover.Target>
        <button
          type="button"
          className={classes.countButton}
          data-place={place}
          tabIndex={active ? 0 : -1}
          aria-label={t('yearMatrix.evidence', { body: row.bodyName, count: row.count.text })}
          onFocus={onFocus}
        >
          {row.count.text}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.details} data-alert={row.count.short || undefined}>
        {row.count.details}
      </Popover.Dropdown>
    </Popover>
  );
}

interface HeadProps {
  year: number;
  width: number;
  widthRef: React.Ref<HTMLDivElement>;
}

function MatrixHead({ year, width, widthRef }: HeadProps) {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const months = Array.from({ length: 12 }, (_, month) => month);
  const current = today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) - 1 : -1;
  const isLate = Number(today.slice(8)) > 23;
  const isTall = current >= 0 && coversName(dates.month(current, 'short'), today, isLate, { year, width });
  return (
    <div role="row" className={classes.head} data-tall={isTall || undefined}>
      <div role="columnheader" className={classes.corner}>
        <span className={classes.unseen}>{t('yearMatrix.organization')}</span>
      </div>
      <div role="columnheader" className={classes.corner}>
        <span className={classes.unseen}>{t('yearMatrix.body')}</span>
      </div>
      <div role="columnheader" className={classes.months} ref={widthRef}>
        {months.map((month) => (
          <span
            key={month}
            className={classes.month}
            data-current={month === current || undefined}
            style={{ left: dayLeft(firstOfMonth(year, month), { year, width }) }}
          >
            {dates.month(month, 'short')}
          </span>
        ))}
        {current >= 0 && (
          <span
            className={classes.todayFlag}
            data-late={isLate || undefined}
            style={{ left: dayLeft(today, { year, width }) }}
          >
            <span className={classes.unseen}>{t('date.todayWord')} </span>
            {Number(today.slice(8))}
          </span>
        )}
      </div>
      <div role="columnheader" className={classes.countHead}>
        {t('yearMatrix.thisYear')}
      </div>
    </div>
  );
}

/** Whether the flag of today would stand on the name of its month or of the next one. */
function coversName(name: string, today: string, isLate: boolean, frame: { year: number; width: number }): boolean {
  const line = dayLeft(today, frame);
  const month = Number(today.slice(5, 7)) - 1;
  const nameEnd = dayLeft(firstOfMonth(frame.year, month), frame) + NAME_LEFT + textMeasure(name, true);
  const nextName = month === 11 ? Infinity : dayLeft(firstOfMonth(frame.year, month + 1), frame) + NAME_LEFT;
  return isLate ? line - FLAG_WIDTH < nameEnd : line < nameEnd || line + FLAG_WIDTH > nextName;
}

function firstOfMonth(year: number, month: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** Behind the rows: months, what is past, holidays, and today. */
function MatrixGround({ year, width, holidays }: { year: number; width: number; holidays: MatrixHoliday[] }) {
  const { today } = useDates();
  const frame = { year, width };
  const now = dayLeft(today, frame);
  const inYear = now > 0 && now < width;
  return (
    <div className={classes.ground} aria-hidden="true">
      <div className={classes.past} style={{ width: now }} />
      {Array.from({ length: 12 }, (_, month) => (
        <div key={month} className={classes.monthLine} style={{ left: dayLeft(firstOfMonth(year, month), frame) }} />
      ))}
      {holidays.map((holiday) => {
        const { left, width: wide } = span(holiday.start, holiday.end, frame);
        return (
          <div key={holiday.start} className={classes.holiday} style={{ left, width: wide }} title={holiday.name} />
        );
      })}
      {inYear && <div className={classes.today} style={{ left: now }} />}
    </div>
  );
}
