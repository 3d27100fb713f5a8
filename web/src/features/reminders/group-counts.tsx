import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ReminderGlyph, type ReminderState } from '../../components/marks/reminder-mark';
import { GROUPS, type ReminderGroup } from './reminder.types';
import classes from './reminders.module.css';

const GLYPHS: Record<ReminderGroup, ReminderState> = {
  planned: 'planned',
  sent: 'sent',
  failed: 'failed',
  skipped: 'skipped',
  cancelled: 'spared',
  moved: 'superseded',
};

/** The server counts no further: there are so many, or more. */
const COUNTED_AT_MOST = 1000;

/** How many of each, and the way to them. A second click shows all again. */
export function GroupCounts({
  counts,
  chosen,
}: {
  counts: Record<ReminderGroup, number>;
  chosen: ReminderGroup | undefined;
}) {
  const { t, i18n } = useTranslation();
  const many = `${new Intl.NumberFormat(i18n.language).format(COUNTED_AT_MOST)}+`;
  return (
    <ul className={classes.counts}>
      {GROUPS.map((group) => (
        <li key={group}>
          <Link
            from="/reminders"
            to="/reminders"
            search={({ reminder: _, state: __, ...rest }) => (group === chosen ? rest : { ...rest, state: group })}
            aria-current={group === chosen || undefined}
            className={classes.count}
            data-nought={counts[group] === 0 || undefined}
            activeProps={{}}
          >
            <ReminderGlyph state={GLYPHS[group]} />
            <strong>{counts[group] < COUNTED_AT_MOST ? counts[group] : many}</strong> {t(`reminderGroup.${group}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
