import type { ReactNode } from 'react';
import type { ListDay } from '../lib/dates';
import classes from './rows.module.css';

/** A list of rows parted by hair rules. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  );
}

export type RowTone = 'soon' | 'late' | undefined;

interface DayRowProps {
  day: ListDay;
  title: ReactNode;
  /** The state mark, the place, who goes. */
  detail: ReactNode;
  /** Time left, or the state where rows are in one month. */
  end?: ReactNode;
  tone?: RowTone;
}

/** A row led by its day in serif. */
export function DayRow({ day, title, detail, end, tone }: DayRowProps) {
  return (
    <li className={classes.dayRow}>
      <div className={classes.day} data-long={day.day.length > 9 || undefined}>
        <span className={classes.number}>{day.day}</span>
        {day.month && <span className={classes.month}>{day.month}</span>}
      </div>
      <div className={classes.body}>
        <div className={classes.title}>{title}</div>
        <div className={classes.detail}>{detail}</div>
      </div>
      {end && (
        <div className={classes.end} data-tone={tone}>
          {end}
        </div>
      )}
    </li>
  );
}

interface CounterRowProps {
  count: number;
  title: ReactNode;
  nearest?: ReactNode;
  end?: ReactNode;
  tone?: RowTone;
}

/** A figure, what it counts, and the nearest case by name. Nought stays, in a quieter ink. */
export function CounterRow({ count, title, nearest, end, tone }: CounterRowProps) {
  return (
    <li className={classes.counterRow}>
      <span className={classes.count} data-tone={count > 0 ? tone : undefined} data-nought={count === 0 || undefined}>
        {count}
      </span>
      <div className={classes.body}>
        <div className={classes.title}>{title}</div>
        {nearest && <div className={classes.detail}>{nearest}</div>}
      </div>
      {end && (
        <div className={classes.endMiddle} data-tone={tone}>
          {end}
        </div>
      )}
    </li>
  );
}

interface LineRowProps {
  lead?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  end?: ReactNode;
  tone?: RowTone;
}

/** A plain row: a mark or a date, the words, and what it is sorted by at the right. */
export function LineRow({ lead, title, detail, end, tone }: LineRowProps) {
  return (
    <li className={classes.lineRow}>
      {lead && <div className={classes.lead}>{lead}</div>}
      <div className={classes.body}>
        <div>{title}</div>
        {detail && <div className={classes.detail}>{detail}</div>}
      </div>
      {end && (
        <div className={classes.end} data-tone={tone}>
          {end}
        </div>
      )}
    </li>
  );
}
