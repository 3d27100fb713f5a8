import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { monthIndex, yearOf } from '../../lib/calendar-days';
import { useDates } from '../../lib/use-dates';
import { MeetingGlyph, useMeetingWord } from '../marks/meeting-mark';
import { DayRow, Rows } from '../rows';
import { Section } from '../section';
import { liesInYear } from './year-matrix.rules';
import type { MatrixMark, MatrixRow } from './year-matrix.types';
import classes from './year-phone.module.css';

interface YearPhoneProps {
  year: number;
  rows: MatrixRow[];
  /** Between the squares and the list: counts, filters. */
  summary?: ReactNode;
  linkOf: (mark: MatrixMark) => ReactNode;
}

/** On a phone: the year as small squares, then the list by month. */
export function YearPhone({ year, rows, summary, linkOf }: YearPhoneProps) {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const months = useMemo(() => byMonth(rows, year), [rows, year]);
  const current = yearOf(today) === year ? monthIndex(today) : -1;
  return (
    <>
      <nav className={classes.squares} aria-label={t('yearMatrix.label', { year })}>
        {months.map((marks, month) => (
          <a
            key={month}
            href={marks.length > 0 ? `#${monthId(month)}` : undefined}
            className={classes.month}
            data-current={month === current || undefined}
            aria-label={t('yearMatrix.monthCount', { month: dates.month(month), count: marks.length })}
            onClick={(event) => jump(event, month)}
          >
            <span className={classes.stack}>
              {marks.slice(0, 12).map((mark) => (
                <MeetingGlyph key={mark.id} state={mark.state} size={10} alert={mark.alert ?? false} />
              ))}
            </span>
            <span className={classes.letter}>{dates.month(month, 'narrow')}</span>
          </a>
        ))}
      </nav>
      {summary}
      {months.map(
        (marks, month) =>
          marks.length > 0 && (
            <div key={month} id={monthId(month)} className={classes.list}>
              <Section title={dates.month(month)}>
                <Rows>
                  {marks.map((mark) => (
                    <MonthRow key={mark.id} mark={mark} year={year} linkOf={linkOf} />
                  ))}
                </Rows>
              </Section>
            </div>
          ),
      )}
    </>
  );
}

function MonthRow({ mark, year, linkOf }: { mark: MatrixMark; year: number; linkOf: (mark: MatrixMark) => ReactNode }) {
  const { dates } = useDates();
  const word = useMeetingWord();
  const day = dates.listDay(mark.start, mark.end, year);
  const sameMonth = mark.start.slice(0, 7) === mark.end.slice(0, 7);
  return (
    <DayRow
      day={sameMonth ? { day: day.day, month: '' } : day}
      title={linkOf(mark)}
      detail={mark.detail}
      end={
        <span className={classes.state}>
          <MeetingGlyph state={mark.state} alert={mark.alert ?? false} /> {word(mark.state)}
        </span>
      }
    />
  );
}

/** A fragment of our own would become a step in the history; jumping is enough. */
function jump(event: React.MouseEvent, month: number): void {
  event.preventDefault();
  document.getElementById(monthId(month))?.scrollIntoView();
}

function monthId(month: number): string {
  return `month-${month + 1}`;
}

function byMonth(rows: MatrixRow[], year: number): MatrixMark[][] {
  const months: MatrixMark[][] = Array.from({ length: 12 }, () => []);
  const marks = rows.flatMap((row) => row.marks).filter((mark) => liesInYear(mark, year));
  for (const mark of marks.toSorted((a, b) => a.start.localeCompare(b.start))) {
    const month = yearOf(mark.start) < year ? 0 : monthIndex(mark.start);
    months[month]?.push(mark);
  }
  return months;
}
