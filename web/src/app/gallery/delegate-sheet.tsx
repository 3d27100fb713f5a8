import { useTranslation } from 'react-i18next';
import { DeadlineGlyph } from '../../components/marks/deadline-mark';
import { PageHeader } from '../../components/page-header';
import { LineRow, Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { NextMeetingCard } from '../../features/dashboard/next-meeting-card';
import { NextMeetingsList } from '../../features/dashboard/next-meetings';
import { useDates, useLanguage } from '../../lib/use-dates';
import { MEETINGS } from './gallery-meetings';

export function DelegateSheet() {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const tr = useLanguage() === 'tr';
  const [leed] = MEETINGS.filter((meeting) => meeting.id === 'leed');
  if (!leed) return null;
  return (
    <>
      <PageHeader title={dates.fullDay(today, { year: false })} documentTitle={t('nav.home')} lead="Şule Varsayımcı" />
      <NextMeetingCard
        meeting={{ ...leed, my: { assignmentId: 'leed', role: 'delegate', reply: 'none', replyNote: null } }}
      />
      <NextMeetingsList title={t('home.myMeetings')} meetings={MEETINGS.slice(4)} />
      <Section title={tr ? 'Son tarihlerim' : 'My deadlines'}>
        <Rows>
          <LineRow
            lead={<DeadlineGlyph layer="inside" state="soon" />}
            title={tr ? 'Görev raporu, Özbekistan KEK' : 'Mission report, Uzbekistan KEK'}
            end={dates.due(0)}
            tone="soon"
          />
          <LineRow
            lead={<DeadlineGlyph layer="outside" state="open" />}
            title={tr ? 'Kayıt, LEED' : 'Registration, LEED'}
            end={
              dates.deadline({ at: '2027-04-27T15:30:00Z', zone: 'Europe/Paris' }, 'Europe/Istanbul', { year: false })
                .here
            }
          />
          <LineRow
            lead={<DeadlineGlyph layer="inside" state="late" />}
            title={tr ? 'Destek broşürü' : 'Support brochure'}
            end={dates.due(-12)}
            tone="late"
          />
        </Rows>
      </Section>
    </>
  );
}
