import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeatPage } from '../../api';
import { pagesQuery } from '../../lib/pages';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { AttentionPage } from './attention-page';
import { SeatEntry } from './seat-entry';

/** Who does not come to a coming meeting, and why: each waits for somebody else, or for nobody. */
export function DeclinedPage() {
  const { t } = useTranslation();
  const { dates, zone, daysUntil } = useDates();
  const list = useInfiniteQuery(pagesQuery<SeatPage>('delegation', '/api/assignments/declined'));
  const since = (repliedAt: string | null) =>
    repliedAt ? t('attention.declinedOn', { when: dates.relative(daysUntil(wallMoment(repliedAt, zone).date)) }) : '';
  return (
    <AttentionPage
      title={t('attention.declined')}
      lead={t('attention.declinedLead')}
      empty={t('attention.declinedNone')}
      list={list}
    >
      {(seats) => (
        <ul aria-label={t('attention.declined')}>
          {seats.map((seat) => (
            <SeatEntry key={seat.id} seat={seat} note={seat.replyNote} end={since(seat.repliedAt)} />
          ))}
        </ul>
      )}
    </AttentionPage>
  );
}
