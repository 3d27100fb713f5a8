import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeatPage } from '../../api';
import { pagesQuery } from '../../lib/pages';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { AttentionPage } from './attention-page';
import { SeatEntry } from './seat-entry';

/** Invitations to coming meetings that nobody answered, the oldest first. */
export function OpenRepliesPage() {
  const { t } = useTranslation();
  const { dates, zone, daysUntil } = useDates();
  const list = useInfiniteQuery(pagesQuery<SeatPage>('delegation', '/api/assignments/unanswered'));
  const asked = (assignedAt: string) => dates.relative(daysUntil(wallMoment(assignedAt, zone).date));
  return (
    <AttentionPage
      title={t('attention.replies')}
      lead={t('attention.repliesLead')}
      empty={t('attention.repliesNone')}
      list={list}
    >
      {(seats) => (
        <ul aria-label={t('attention.replies')}>
          {seats.map((seat) => (
            <SeatEntry
              key={seat.id}
              seat={seat}
              end={seat.hasEmail ? t('attention.asked', { when: asked(seat.assignedAt) }) : t('attention.notAsked')}
            />
          ))}
        </ul>
      )}
    </AttentionPage>
  );
}
