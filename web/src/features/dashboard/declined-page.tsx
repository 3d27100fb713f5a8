import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeatPage } from '../../api';
import { TextLink } from '../../components/link';
import { pagesQuery } from '../../lib/pages';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { useMay } from '../identity/use-may';
import { AttentionPage } from './attention-page';
import { SeatEntry } from './seat-entry';

/** Who does not come to a coming meeting, and why: each waits for somebody else, or for nobody. */
export function DeclinedPage() {
  const { t } = useTranslation();
  const { dates, zone, daysUntil } = useDates();
  const mayAssign = useMay('delegations:write');
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
            <SeatEntry
              key={seat.id}
              seat={seat}
              note={seat.replyNote}
              act={
                mayAssign && (
                  <TextLink
                    to="/meetings/$meetingId"
                    params={{ meetingId: seat.meeting.id }}
                    search={{ assign: true, instead: seat.person.id }}
                  >
                    {t('delegation.chooseOther')}
                  </TextLink>
                )
              }
              end={since(seat.repliedAt)}
            />
          ))}
        </ul>
      )}
    </AttentionPage>
  );
}
