import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../api';
import { History } from '../../components/history';
import { TextLink } from '../../components/link';
import { Section } from '../../components/section';
import { inLanguage } from '../../lib/i18n';
import { useProse } from '../../lib/prose';
import { useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { FormerDates } from '../meetings/former-dates';
import { MeetingActions } from '../meetings/meeting-actions';
import { MeetingDay } from '../meetings/meeting-day';
import { MeetingFacts } from '../meetings/meeting-facts';
import { MeetingHeader } from '../meetings/meeting-header';
import { MeetingNotices } from '../meetings/meeting-notices';
import { meetingQuery, readMeetingsAgain } from '../meetings/meetings.queries';
import { UnclosedNotice } from '../meetings/unclosed-notice';
import { EntryMarks } from '../organizations/entry-marks';
import { useCountryName } from '../people/countries';
import { AssignDrawer } from './assign-drawer';
import { delegationQuery, myMeetingQuery } from './delegation.queries';
import { DelegationSection } from './delegation-section';
import { FactsAndReply } from './facts-and-reply';
import { MeetingItems } from './meeting-items';
import { MeetingReminders } from './meeting-reminders';
import { ReplyForm } from './reply-form';
import classes from './meeting-page.module.css';

/** One meeting as the office knows it: when and where, who goes, what came of it, what is sent, and how it came to be so. */
export function MeetingPage({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const { assign, instead, seat } = useSearch({ from: '/signed-in/meetings/$meetingId' });
  const navigate = useNavigate({ from: '/meetings/$meetingId' });
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  const delegation = useQuery(delegationQuery(meetingId));
  const countryName = useCountryName();
  const seesReminders = useMay('reminders:read');
  const seesHistory = useMay('history:read');
  const assigning = (open: boolean) => void navigate({ search: open ? { assign: true } : {}, replace: !open });
  const replacing = (personId: string) => void navigate({ search: { assign: true, instead: personId } });
  return (
    <>
      <MeetingHeader
        meeting={meeting}
        linked
        actions={
          (meeting.can.assign || meeting.can.edit) && (
            <MeetingActions meeting={meeting}>
              {meeting.can.assign && <Button onClick={() => assigning(true)}>{t('assign.open')}</Button>}
            </MeetingActions>
          )
        }
      />
      <MeetingNotices meeting={meeting} />
      <UnclosedNotice meeting={meeting} />
      <FactsAndReply
        facts={
          <>
            <MeetingFacts meeting={meeting} countryName={countryName} />
            <div className={classes.standsOn}>
              <EntryMarks
                path="meetings"
                entry={meeting}
                canEdit={meeting.can.edit}
                confirmLabel={t('meeting.confirmEntry')}
                readAgain={readMeetingsAgain}
              />
            </div>
          </>
        }
        reply={meeting.my && <OwnReply meetingId={meetingId} />}
      />
      <div className={classes.columns}>
        <div>
          <DelegationSection
            meeting={meeting}
            onAssign={() => assigning(true)}
            onReplace={replacing}
            asked={seat ?? null}
            onAskedClosed={() => assigning(false)}
          />
          <MeetingItems meetingId={meetingId} />
          <About meeting={meeting} />
        </div>
        <div>
          {seesReminders && <MeetingReminders meeting={meeting} />}
          <FormerDates recorded={meeting.dates} />
          {seesHistory && (
            <Section title={t('history.title')}>
              <History kind="meeting" id={meetingId} perPage={5} source={meeting.source} />
            </Section>
          )}
        </div>
      </div>
      {meeting.can.assign && delegation.data && (
        <AssignDrawer
          meeting={meeting}
          seated={delegation.data.items}
          replaced={delegation.data.items.find(({ person }) => person.id === instead) ?? null}
          opened={assign === true}
          onClose={() => assigning(false)}
        />
      )}
    </>
  );
}

/** Asked of whoever sits in the delegation, as long as there is something to reply to. */
function OwnReply({ meetingId }: { meetingId: string }) {
  const { data: mine } = useQuery(myMeetingQuery(meetingId));
  return mine?.can.reply ? <ReplyForm meetingId={meetingId} my={mine.my} day={<MeetingDay meeting={mine} />} /> : null;
}

/** What kind of meeting it is, which it replaces, and what the office noted. */
function About({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const prose = useProse();
  const { kind, numberLabel, series, replaces, replacedBy, notes, source } = meeting;
  const links = [
    [t('meeting.replaces'), replaces],
    [t('meeting.replacedBy'), replacedBy],
  ] as const;
  return (
    <Section title={t('meeting.about')}>
      <dl className={classes.about}>
        <Line
          label={t('meetingForm.kind')}
          value={[t(`meetingKind.${kind}`), numberLabel].filter(Boolean).join(', ')}
        />
        {series && (
          <Line
            label={t('meeting.series')}
            value={
              <TextLink to="/organizations/series/$seriesId" params={{ seriesId: series.id }}>
                {inLanguage(series.title, language)}
              </TextLink>
            }
          />
        )}
        {links.map(
          ([label, other]) =>
            other && (
              <Line
                key={label}
                label={label}
                value={
                  <TextLink to="/meetings/$meetingId" params={{ meetingId: other.id }}>
                    {inLanguage(other.title, language)}
                  </TextLink>
                }
              />
            ),
        )}
        {notes && (
          <Line label={t('meetingForm.notes')} value={<span className={classes.notes}>{prose(notes, source)}</span>} />
        )}
      </dl>
    </Section>
  );
}

function Line({ label, value }: { label: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
