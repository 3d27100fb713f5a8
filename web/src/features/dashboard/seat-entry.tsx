import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatOfMeetingView } from '../../api';
import { TextLink } from '../../components/link';
import { useMeetingPlace } from '../../components/meeting-row';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import classes from './home.module.css';

interface SeatEntryProps {
  seat: SeatOfMeetingView;
  /** What the person said. */
  note?: string | null;
  /** What can be done about it. */
  act?: ReactNode;
  end: string;
}

/** Somebody's seat in a list over many meetings. */
export function SeatEntry({ seat, note, act, end }: SeatEntryProps) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  const { person, meeting } = seat;
  const place = useMeetingPlace(meeting);
  const institution = person.institution.acronym ?? inLanguage(person.institution.name, language);
  return (
    <li className={classes.entry}>
      <div>
        <TextLink look="plain" className={classes.who} to="/people/$personId" params={{ personId: person.id }}>
          {person.name}
        </TextLink>
        <div className={classes.quiet}>{[t(`delegationRole.${seat.role}`), institution].join(', ')}</div>
      </div>
      <div>
        <TextLink to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {inLanguage(meeting.title, language)}
        </TextLink>
        <div className={classes.quiet}>
          {[meeting.date && dates.range(meeting.date.startDate, meeting.date.endDate), place]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {note && <div>{note}</div>}
        {act && <div>{act}</div>}
      </div>
      <div className={classes.end}>{end}</div>
    </li>
  );
}
