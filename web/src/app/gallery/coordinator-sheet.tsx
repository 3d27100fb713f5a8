import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { CounterRow, Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { WeekStrip } from '../../components/week-strip/week-strip';
import { NextMeetingsList } from '../../features/dashboard/next-meetings';
import { useDates, useLanguage } from '../../lib/use-dates';
import { MEETINGS } from './gallery-meetings';
import classes from '../../features/dashboard/home.module.css';

const link = (text: string) => <a href="#main">{text}</a>;

export function CoordinatorSheet() {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const tr = useLanguage() === 'tr';
  const say = (en: string, turkish: string) => (tr ? turkish : en);
  return (
    <>
      <PageHeader
        title={dates.fullDay(today)}
        documentTitle={t('nav.home')}
        lead={say(
          'Two meetings this week, two people away. Friday 23 April is a public holiday.',
          'Bu hafta iki toplantı, iki kişi görevde. 23 Nisan Cuma resmî tatil.',
        )}
        actions={<Button>{say('New meeting', 'Yeni toplantı')}</Button>}
      />
      <WeekStrip
        weekStart="2027-04-12"
        meetings={[
          {
            id: '1',
            start: '2027-04-12',
            end: '2027-04-12',
            state: 'tentative',
            content: link(say('10:00 Weekly co-ordination', '10.00 Haftalık eşgüdüm')),
          },
          {
            id: '2',
            start: '2027-04-13',
            end: '2027-04-14',
            state: 'confirmed',
            content: link(say('UNIDO expert consultation, Vienna', 'UNIDO uzman istişaresi, Viyana')),
          },
          {
            id: '3',
            start: '2027-04-15',
            end: '2027-04-15',
            state: 'confirmed',
            content: link(say('COMCEC Trade WG, Ankara', 'İSEDAK Ticaret ÇG, Ankara')),
          },
        ]}
        absences={[
          {
            id: 'a',
            start: '2027-04-12',
            end: '2027-04-15',
            kind: 'mission',
            text: say('İ. Kurgusal away 12–15', 'İ. Kurgusal görevde 12–15'),
          },
          {
            id: 'b',
            start: '2027-04-12',
            end: '2027-04-14',
            kind: 'leave',
            text: say('I. Denemeci on leave 12–14', 'I. Denemeci izinde 12–14'),
          },
        ]}
        deadlines={[
          {
            id: 'd1',
            date: '2027-04-14',
            layer: 'inside',
            state: 'soon',
            content: link(say('Report, Tashkent', 'Rapor, Taşkent')),
          },
          {
            id: 'd2',
            date: '2027-04-15',
            layer: 'inside',
            state: 'soon',
            content: link(say('Nomination, LEED', 'Temsilci bildirimi, LEED')),
          },
          {
            id: 'd3',
            date: '2027-04-15',
            layer: 'inside',
            state: 'open',
            content: link(say('Ticket, OTS', 'Bilet, TDT')),
          },
          {
            id: 'd4',
            date: '2027-04-16',
            layer: 'outside',
            state: 'open',
            content: link(say('Inputs, Romania KEK', 'Katkı, Romanya KEK')),
          },
          {
            id: 'd5',
            date: '2027-04-16',
            layer: 'outside',
            state: 'open',
            content: link(say('Questionnaire, COMCEC', 'Soru formu, İSEDAK')),
          },
        ]}
      />
      <div className={classes.columns}>
        <Section title={say('Needs attention', 'İşlem bekleyenler')} note={say('27 in 8 lists', '8 listede 27')}>
          <Rows>
            <CounterRow
              count={4}
              title={say('Sessions expected, not announced', 'Öngörülen, duyurulmayan toplantılar')}
              nearest={say(
                'LEED second session (1 of 2), COMCEC Focal Points (0 of 1), 2 more',
                'LEED 2. toplantı (1 / 2), İSEDAK Odak Noktaları (0 / 1), 2 tane daha',
              )}
              end={say('day 104 of the year', 'yılın 104. günü')}
            />
            <CounterRow
              count={3}
              tone="soon"
              title={say('Nominations due', 'Temsilci bildirimi bekleyen')}
              nearest={say(
                'LEED: ours by tomorrow, theirs 20 April 18:00 Paris',
                'LEED: iç son tarih yarın, dış son tarih 20 Nisan, Paris saatiyle 18.00',
              )}
              end={dates.due(1)}
            />
            <CounterRow
              count={2}
              title={say('Delegations without a head', 'Heyet başkanı olmayan')}
              nearest={say(
                'COMCEC Follow-up Committee, Belarus Joint SME WG',
                'İSEDAK İzleme Komitesi, Belarus Ortak KOBİ ÇG',
              )}
              end={dates.relative(27)}
            />
            <CounterRow
              count={7}
              title={say('Unanswered invitations', 'Yanıt bekleyen davetler')}
              nearest={say(
                'Oldest: Şule Varsayımcı, LEED, asked twice',
                'En eskisi: Şule Varsayımcı, LEED, iki kez soruldu',
              )}
              end={dates.relative(9)}
            />
            <CounterRow
              count={1}
              title={say('Clash', 'Çakışma')}
              nearest={say(
                'Ümit Farazi: LEED 4–5 May and UNCITRAL WG I 3–7 May',
                'Ümit Farazi: LEED 4–5 Mayıs ile UNCITRAL I. ÇG 3–7 Mayıs',
              )}
              end={dates.relative(19)}
            />
            <CounterRow
              count={5}
              tone="late"
              title={say('Overdue items', 'Gecikmiş eylem maddeleri')}
              nearest={say(
                'Uzbekistan 2026/4 for 12 days; 2 wait on the other side',
                'Özbekistan 2026/4, 12 gündür; 2 madde karşı tarafı bekliyor',
              )}
              end={dates.due(-12)}
            />
            <CounterRow count={0} tone="late" title={say('Mission reports missing', 'Görev raporu eksik')} />
          </Rows>
        </Section>
        <NextMeetingsList
          title={t('home.nextMeetings')}
          meetings={MEETINGS}
          link={link(say('All 16 ahead', '16 toplantının tümü'))}
        />
      </div>
    </>
  );
}
