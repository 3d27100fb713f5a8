import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Companion } from '../../api';
import { PersonLine } from '../../components/person-line';
import { ReplyMark } from '../../components/marks/reply-mark';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { shortName } from '../people/people.queries';
import classes from './seat-row.module.css';

interface SeatRowProps {
  seat: Companion;
  name?: ReactNode;
  /** When the reply came and what was said with it. */
  replied?: ReactNode;
  /** Other meetings on the same days. */
  clash?: ReactNode;
  /** Why the seat was given beyond the quota. */
  beyond?: ReactNode;
  /** What can be done about it, where something is to be done. */
  ways?: ReactNode;
  action?: ReactNode;
}

/** Somebody in a delegation: as what, who, and whether they come. */
export function SeatRow({ seat, name, replied, clash, beyond, ways, action }: SeatRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person, role, reply } = seat;
  return (
    <li className={classes.row} data-declined={reply === 'declined' || undefined}>
      <div className={classes.role}>{t(`delegationRole.${role}`)}</div>
      <div className={classes.person}>
        <PersonLine
          name={name ?? person.name}
          title={inLanguage(person.title, language)}
          institution={shortName(person.institution, language)}
        />
      </div>
      <div className={classes.reply}>
        <ReplyMark reply={reply} />
        {replied && <div className={classes.detail}>{replied}</div>}
      </div>
      {clash && <div className={classes.clash}>{clash}</div>}
      {beyond && <div className={classes.beyond}>{beyond}</div>}
      {ways && (
        <div className={classes.ways} data-no-print>
          {ways}
        </div>
      )}
      {action && (
        <div className={classes.action} data-no-print>
          {action}
        </div>
      )}
    </li>
  );
}
