import { useTranslation } from 'react-i18next';
import type { SeatView } from '../../api';
import { TextLink } from '../../components/link';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { ReplyMark } from '../../components/marks/reply-mark';
import { useMeetingPlace, type ListedMeeting } from '../../components/meeting-row';
import type { MeetingDate } from '../../lib/dates';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useMeetingOwner } from './meeting-owner';
import classes from './meeting-line.module.css';

/** A meeting in the register of all meetings: under its month, so that the day alone leads. */
export function MeetingLine({ meeting }: { meeting: ListedMeeting }) {
  const { t } = useTranslation();
  const { dates, daysUntil } = useDates();
  const language = useLanguage();
  const place = useMeetingPlace(meeting);
  const owner = useMeetingOwner(meeting);
  const quiet = meeting.state === 'cancelled' || meeting.state === 'held';
  return (
    <li className={classes.line} data-quiet={quiet || undefined}>
      <Day date={meeting.date} />
      <div className={classes.what}>
        <TextLink look="title" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {inLanguage(meeting.title, language)}
        </TextLink>
        <div className={classes.second}>
          {owner}
          {meeting.isDemo && <span className={classes.demo}> · {t('meeting.demoDate')}</span>}
        </div>
      </div>
      <div className={classes.facts}>
        <span className={classes.state}>
          <MeetingMark state={meeting.state} />
        </span>
        <span className={classes.place}>{place}</span>
        <span className={classes.people}>
          <Delegation meeting={meeting} />
        </span>
      </div>
      <div className={classes.left}>
        {meeting.isUnclosed
          ? t('unclosed.short')
          : meeting.date && !quiet && dates.relative(daysUntil(meeting.date.startDate))}
      </div>
    </li>
  );
}

function Day({ date }: { date: MeetingDate | null }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  if (!date) return <div className={classes.day}>{t('meeting.noDate')}</div>;
  const { startDate, endDate } = date;
  const { day } = dates.listDay(startDate, endDate, Number(endDate.slice(0, 4)));
  const weekdays = [startDate, ...(endDate === startDate ? [] : [endDate])].map((one) => dates.weekday(one, 'short'));
  return (
    <div className={classes.day} data-long={startDate.slice(0, 7) !== endDate.slice(0, 7) || undefined}>
      <span className={classes.number}>{day}</span>{' '}
      <span className={classes.weekday}>{date.firmness !== 'window' && weekdays.join('–')}</span>
    </div>
  );
}

/** The reader's own part where he has one, else how far the delegation has come. */
function Delegation({ meeting }: { meeting: ListedMeeting }) {
  const { t } = useTranslation();
  if (meeting.my) {
    return (
      <span className={classes.mine}>
        {t(`delegationRole.${meeting.my.role as SeatView['role']}`)}{' '}
        <ReplyMark reply={meeting.my.reply as SeatView['reply']} />
      </span>
    );
  }
  if (!meeting.delegation) return null;
  const { assigned, hasHead, accepted } = meeting.delegation;
  if (assigned === 0) return <span className={classes.none}>{t('delegation.notAssigned')}</span>;
  return (
    <>
      {t('delegation.people', { count: assigned })}
      {accepted > 0 && <>, {t('delegation.accepted', { count: accepted })}</>}
      {!hasHead && meeting.state !== 'held' && <span className={classes.noHead}>, {t('delegation.noHead')}</span>}
    </>
  );
}
