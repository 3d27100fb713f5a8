import { useTranslation } from 'react-i18next';
import type { ActionItemRow } from '../../api';
import { DeadlineGlyph } from '../../components/marks/deadline-mark';
import { daysBetween } from '../../lib/calendar-days';
import { now } from '../../lib/now';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { dueState } from './due.rules';
import classes from './items.module.css';

/** The diamond of an item, and until when or since when. */
export function ItemDue({ item }: { item: ActionItemRow }) {
  const words = useDueWords();
  const late = useLateWords();
  const state = dueState(item, now());
  return (
    <span className={classes.due} data-state={item.state === 'cancelled' ? undefined : state}>
      {item.state !== 'cancelled' && <DeadlineGlyph layer="inside" state={state} />}
      {state === 'late' && late(item) ? (
        <span>
          <span className={classes.dueDay}>{late(item)?.day}, </span>
          {late(item)?.days}
        </span>
      ) : (
        <span>{words(item)}</span>
      )}
    </span>
  );
}

/** Apart, as a phone has room for one of the two; nothing while the day itself is not over. */
function useLateWords(): (item: ActionItemRow) => { day: string; days: string } | null {
  const { dates, zone, today } = useDates();
  return ({ due }) => {
    const { date } = wallMoment(due.at, zone);
    const days = daysBetween(today, date);
    return days < 0
      ? { day: dates.day(date, { year: date.slice(0, 4) !== today.slice(0, 4) }), days: dates.due(days) }
      : null;
  };
}

/** "2 April, 12 days late", "tomorrow, 18:00", "30 April", "done 4 March". */
export function useDueWords(): (item: Pick<ActionItemRow, 'state' | 'due' | 'completedAt'>) => string {
  const { t } = useTranslation();
  const { dates, zone, today } = useDates();
  const dayOf = (instant: string) => wallMoment(instant, zone);
  const written = (date: string) => dates.day(date, { year: date.slice(0, 4) !== today.slice(0, 4) });
  return ({ state, due, completedAt }) => {
    if (state === 'cancelled') return t('itemState.cancelled');
    if (state === 'done')
      return completedAt ? t('items.doneOn', { day: written(dayOf(completedAt).date) }) : t('itemState.done');
    const wall = dayOf(due.at);
    const days = daysBetween(today, wall.date);
    if (days < 0) return `${written(wall.date)}, ${dates.due(days)}`;
    if (days <= 1) return `${dates.relative(days)}, ${dates.time(wall.time)}`;
    return written(wall.date);
  };
}

/** How far it is, as a line and in figures. */
export function ItemProgress({ progress }: { progress: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.progress}>
      <span className={classes.track} aria-hidden="true">
        <span style={{ width: `${progress}%` }} />
      </span>
      {t('number.percent', { value: progress })}
    </span>
  );
}
