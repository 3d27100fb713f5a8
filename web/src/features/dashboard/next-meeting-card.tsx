import { useTranslation } from 'react-i18next';
import type { MyHomeMeeting, SeatView } from '../../api';
import { TextLink } from '../../components/link';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { useMeetingPlace } from '../../components/meeting-row';
import { yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { cityIn } from '../../lib/places';
import { zoneCity } from '../../lib/zones';
import { ReplyForm } from '../delegations/reply-form';
import classes from './next-meeting-card.module.css';

/** The delegate's one card: what, where, when there and here, how long, and will you go. */
export function NextMeetingCard({ meeting }: { meeting: MyHomeMeeting }) {
  const { t } = useTranslation();
  const { dates, daysUntil } = useDates();
  const language = useLanguage();
  const place = useMeetingPlace(meeting);
  const title = inLanguage(meeting.title, language);
  const start = meeting.date?.startDate;
  return (
    <article className={classes.card} aria-labelledby="next-meeting">
      <div className={classes.top}>
        <MeetingMark state={meeting.state} strong />
        {start && (
          <span className={classes.left}>
            {daysUntil(start) < 0 ? t('home.underWay') : dates.upcoming(daysUntil(start))}
          </span>
        )}
      </div>
      <h2 id="next-meeting" className={classes.title}>
        <TextLink look="plain" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {title}
        </TextLink>
      </h2>
      <p className={classes.body}>{useOrigin(meeting)}</p>
      <div className={classes.when}>
        <CardDays meeting={meeting} />
        <div>
          <CardHours meeting={meeting} />
          <p className={classes.address}>{[meeting.venue, place].filter(Boolean).join(', ')}</p>
          <p className={classes.quiet}>{useMyPart(meeting.my)}</p>
        </div>
      </div>
      <ReplyForm
        meetingId={meeting.id}
        my={{ reply: meeting.my.reply as SeatView['reply'], replyNote: meeting.my.replyNote }}
      />
    </article>
  );
}

/** What the reader is to be there, by what they answered. */
function useMyPart({ role, reply }: MyHomeMeeting['my']): string {
  const { t } = useTranslation();
  if (reply === 'declined') return t('home.youDoNotGo');
  return t(`home.${reply === 'accepted' ? 'youGoAs' : 'youAreNamed'}.${role as SeatView['role']}`);
}

/** "OECD · LEED". */
function useOrigin({ body, organization, mechanism }: MyHomeMeeting): string {
  const language = useLanguage();
  const short = (thing: { name: MyHomeMeeting['title']; acronym?: MyHomeMeeting['title'] }) =>
    (thing.acronym && inLanguage(thing.acronym, language)) || inLanguage(thing.name, language);
  const parts = [body?.organization ?? organization, body ?? mechanism].flatMap((thing) =>
    thing ? [short(thing)] : [],
  );
  return parts.join(' · ');
}

function CardDays({ meeting }: { meeting: MyHomeMeeting }) {
  const { dates, today } = useDates();
  if (!meeting.date) return null;
  const { startDate, endDate } = meeting.date;
  const day = dates.listDay(startDate, endDate, yearOf(today));
  const sameMonth = startDate.slice(0, 7) === endDate.slice(0, 7);
  return (
    <div className={classes.days} data-long={!sameMonth || undefined}>
      <span className={classes.number}>{day.day}</span>
      <span className={classes.month}>
        {sameMonth ? `${dates.month(Number(startDate.slice(5, 7)) - 1)} ${yearOf(endDate)}` : yearOf(endDate)}
      </span>
    </div>
  );
}

function CardHours({ meeting }: { meeting: MyHomeMeeting }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const { date } = meeting;
  if (!date) return null;
  if (!date.startTime)
    return <p className={classes.hour}>{date.firmness === 'window' ? t('home.withinThese') : t('meeting.noHour')}</p>;
  const elsewhere = date.zone !== null && date.zone !== zone;
  const place = elsewhere ? ` ${cityIn(meeting, dates.language) ?? zoneCity(date.zone ?? '', dates.language)}` : '';
  return (
    <>
      <p className={classes.hour}>{`${dates.weekday(date.startDate)} ${dates.time(date.startTime)}${place}`}</p>
      {elsewhere && date.startsAt && <p className={classes.quiet}>{dates.here(date.startsAt, date.startDate, zone)}</p>}
    </>
  );
}
