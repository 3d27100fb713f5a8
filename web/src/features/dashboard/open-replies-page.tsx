import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeatOfMeetingView, SeatPage } from '../../api';
import { TextLink } from '../../components/link';
import { useMeetingPlace } from '../../components/meeting-row';
import { inLanguage } from '../../lib/i18n';
import { pagesQuery } from '../../lib/pages';
import { useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { AttentionPage } from './attention-page';
import classes from './home.module.css';

/** Invitations to coming meetings that nobody answered, the oldest first. */
export function OpenRepliesPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(pagesQuery<SeatPage>('delegation', '/api/assignments/unanswered'));
  return (
    <AttentionPage title={t('attention.replies')} lead={t('attention.repliesLead')} empty={t('attention.repliesNone')} list={list}>
      {(seats) => (
        <ul aria-label={t('attention.replies')}>
          {seats.map((seat) => (
            <Seat key={seat.id} seat={seat} />
          ))}
        </ul>
      )}
    </AttentionPage>
  );
}

function Seat({ seat }: { seat: SeatOfMeetingView }) {
  const { t } = useTranslation();
  const { dates, zone, daysUntil } = useDates();
  const language = useLanguage();
  const { person, meeting, assignedAt } = seat;
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
          {inLanguage(meeting.label, language)}
        </TextLink>
        <div className={classes.quiet}>{[meeting.date && dates.range(meeting.date.startDate, meeting.date.endDate), place].filter(Boolean).join(' · ')}</div>
      </div>
      <div className={classes.end}>{t('attention.asked', { when: dates.relative(daysUntil(wallMoment(assignedAt, zone).date)) })}</div>
    </li>
  );
}
