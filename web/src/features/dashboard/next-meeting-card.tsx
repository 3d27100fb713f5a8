import { useTranslation } from 'react-i18next';
import { DeadlineGlyph } from '../../components/marks/deadline-mark';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { ReplyGlyph, type Reply } from '../../components/marks/reply-mark';
import { yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import type { MeetingListItem } from '../meetings/meeting.types';
import classes from './next-meeting-card.module.css';

interface NextMeetingCardProps {
  meeting: MeetingListItem;
  address: string | null;
  /** "You go as delegate" */
  role: string;
  reply: Reply;
  /** The day by which an answer is wanted. */
  replyBy: string | null;
  /** What is still missing of the papers, as one line. */
  missing: string | null;
  onReply: (reply: Exclude<Reply, 'none'>) => void;
  saving?: boolean;
}

const ANSWERS = ['accepted', 'unsure', 'declined'] as const;

/** The delegate's one card: what, where, when there and here, how long, and will you go. */
export function NextMeetingCard(props: NextMeetingCardProps) {
  const { meeting, address, role, missing } = props;
  const { t } = useTranslation();
  const { dates, daysUntil } = useDates();
  const language = useLanguage();
  return (
    <article className={classes.card} aria-labelledby="next-meeting">
      <div className={classes.top}>
        <MeetingMark state={meeting.state} strong />
        {meeting.date && <span className={classes.left}>{dates.upcoming(daysUntil(meeting.date.startDate))}</span>}
      </div>
      <h2 id="next-meeting" className={classes.title}>
        {inLanguage(meeting.label, language)}
      </h2>
      <p className={classes.body}>
        {[meeting.body?.organization ?? meeting.organization, meeting.body ?? meeting.mechanism]
          .flatMap((thing) => (thing ? [thing.acronym ?? inLanguage(thing.name, language)] : []))
          .join(' · ')}
      </p>
      <div className={classes.when}>
        <CardDays meeting={meeting} />
        <div>
          <CardHours meeting={meeting} />
          <p className={classes.address}>{address ?? meeting.city ?? t(`mode.${meeting.mode}`)}</p>
          <p className={classes.quiet}>{role}</p>
        </div>
      </div>
      <ReplyButtons {...props} />
      {missing && (
        <p className={classes.missing}>
          <DeadlineGlyph layer="inside" state="soon" /> <span>{missing}</span>
        </p>
      )}
    </article>
  );
}

function CardDays({ meeting }: { meeting: MeetingListItem }) {
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

function CardHours({ meeting }: { meeting: MeetingListItem }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const { date } = meeting;
  if (!date) return null;
  if (!date.startTime) return <p className={classes.hour}>{t('meeting.noHour')}</p>;
  const place = date.zone === zone ? '' : ` ${meeting.city ?? ''}`;
  return (
    <>
      <p className={classes.hour}>{`${dates.weekday(date.startDate)} ${dates.time(date.startTime)}${place}`}</p>
      {date.zone !== zone && date.startsAt && (
        <p className={classes.quiet}>{dates.here(date.startsAt, date.startDate, zone)}</p>
      )}
    </>
  );
}

function ReplyButtons({ reply, replyBy, onReply, saving }: NextMeetingCardProps) {
  const { t } = useTranslation();
  const { dates, daysUntil } = useDates();
  return (
    <fieldset className={classes.reply} disabled={saving}>
      <legend className={classes.question}>
        {t('replyForm.question')}
        {reply === 'none' && replyBy && <> {t('replyForm.until', { day: dates.upcoming(daysUntil(replyBy)) })}</>}
      </legend>
      <div className={classes.buttons}>
        {ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            className={classes.answer}
            aria-pressed={reply === answer}
            onClick={() => onReply(answer)}
          >
            <ReplyGlyph reply={answer} size={17} />
            <span>{t(`replyForm.${answer}`)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
