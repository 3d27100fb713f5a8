import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { regionName } from '../../lib/region-names';
import { useLanguage } from '../../lib/use-dates';
import { MeetingDay } from '../meetings/meeting-day';
import { MeetingFacts } from '../meetings/meeting-facts';
import { MeetingHeader } from '../meetings/meeting-header';
import { myMeetingQuery } from './delegation.queries';
import { FactsAndReply } from './facts-and-reply';
import { MyMeetingItems } from './meeting-items';
import { ReplyForm } from './reply-form';
import { SeatRow } from './seat-row';

/** A meeting as somebody sees it who has a seat in it and sees nothing else of the office. */
export function MyMeetingPage({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: meeting } = useSuspenseQuery(myMeetingQuery(meetingId));
  return (
    <>
      <MeetingHeader meeting={meeting} linked={false} />
      <FactsAndReply
        facts={<MeetingFacts meeting={meeting} countryName={(code) => regionName(code, language)} />}
        reply={
          meeting.can.reply && (
            <ReplyForm meetingId={meetingId} my={meeting.my} day={<MeetingDay meeting={meeting} />} />
          )
        }
      />
      <Section title={t('delegation.title')} note={t('delegation.people', { count: meeting.delegation.length })}>
        <Rows>
          {meeting.delegation.map((seat) => (
            <SeatRow key={seat.person.id} seat={seat} />
          ))}
        </Rows>
      </Section>
      <MyMeetingItems meetingId={meetingId} />
    </>
  );
}
