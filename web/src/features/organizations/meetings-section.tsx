import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '../../api';
import { useMeetingPlace } from '../../components/meeting-row';
import { TextLink } from '../../components/link';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { DayRow, Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import type { MeetingsOwner } from './use-meetings-of';

const EACH = 4;
const ALONE = 12;

interface MeetingsSectionProps {
  /** All that are known, the latest first. */
  meetings: MeetingRow[] | undefined;
  error: unknown;
  retry: () => void;
  total: number | undefined;
  of: MeetingsOwner;
  /** One side of today alone, with more of it. */
  only?: 'coming' | 'past';
}

/** What comes next, then what was last; or one of the two. */
export function MeetingsSection({ meetings, error, retry, total, of, only }: MeetingsSectionProps) {
  const { t } = useTranslation();
  const { today } = useDates();
  const link =
    total && only !== 'coming' ? (
      <TextLink to="/meetings" search={{ ...of, view: 'all' }}>
        {t('body.allMeetings', { count: total })}
      </TextLink>
    ) : undefined;
  const isAhead = (meeting: MeetingRow) => meeting.date !== null && meeting.date.endDate >= today;
  const most = only ? ALONE : EACH;
  const coming = only === 'past' ? [] : (meetings ?? []).filter(isAhead).reverse().slice(0, most);
  const past = only === 'coming' ? [] : (meetings ?? []).filter((meeting) => !isAhead(meeting)).slice(0, most);
  const shown = [...coming, ...past];
  return (
    <Section title={only ? t(`series.${only}`) : t('nav.meetings')} link={link}>
      {meetings ? (
        shown.length > 0 ? (
          <Rows>
            {shown.map((meeting) => (
              <Row key={meeting.id} meeting={meeting} />
            ))}
          </Rows>
        ) : (
          <EmptyState>{only ? t(`series.${only}None`) : t('body.noMeetings')}</EmptyState>
        )
      ) : error ? (
        <ErrorState error={error} retry={retry} />
      ) : (
        <RowsSkeleton rows={4} />
      )}
    </Section>
  );
}

function Row({ meeting }: { meeting: MeetingRow }) {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const language = useLanguage();
  const place = useMeetingPlace(meeting);
  const { assigned } = meeting.delegation;
  const people = assigned > 0 ? t('delegation.assigned', { count: assigned }) : null;
  return (
    <DayRow
      day={
        meeting.date
          ? dates.listDay(meeting.date.startDate, meeting.date.endDate, yearOf(today))
          : { day: '–', month: t('meeting.noDate') }
      }
      title={
        <TextLink look="title" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {inLanguage(meeting.title, language)}
        </TextLink>
      }
      detail={[place, people, meeting.isDemo && t('meeting.demoDate')].filter(Boolean).join(' · ')}
      end={<MeetingMark state={meeting.state} />}
    />
  );
}
