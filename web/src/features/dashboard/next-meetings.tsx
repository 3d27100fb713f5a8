import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingRow, type ListedMeeting } from '../../components/meeting-row';
import { Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';

interface NextMeetingsListProps {
  title: string;
  meetings: ListedMeeting[];
  note?: ReactNode;
  link?: ReactNode;
  /** The way to the first one, where there is none. */
  empty?: ReactNode;
}

/** The meetings that come next: the reader's own, or the office's. */
export function NextMeetingsList({ title, meetings, note, link, empty }: NextMeetingsListProps) {
  const { t } = useTranslation();
  return (
    <Section title={title} note={note} link={link}>
      {meetings.length > 0 ? (
        <Rows>
          {meetings.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} />
          ))}
        </Rows>
      ) : (
        <EmptyState link={empty}>{t('home.noMeetings')}</EmptyState>
      )}
    </Section>
  );
}
