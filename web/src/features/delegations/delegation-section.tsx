import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DelegationSeat, MeetingView } from '../../api';
import { TextLink } from '../../components/link';
import { Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { useIsOver } from '../meetings/use-is-over';
import { delegationQuery } from './delegation.queries';
import { SeatDrawer } from './seat-drawer';
import { SeatRow } from './seat-row';

interface DelegationSectionProps {
  meeting: MeetingView;
  onAssign: () => void;
  /** Somebody else shall have the seat of this person. */
  onReplace: (personId: string) => void;
}

/** Who goes, as what, and what they replied. */
export function DelegationSection({ meeting, onAssign, onReplace }: DelegationSectionProps) {
  const { t } = useTranslation();
  const isOver = useIsOver(meeting);
  const delegation = useQuery(delegationQuery(meeting.id));
  const [editing, setEditing] = useState<string | null>(null);
  const seats = delegation.data?.items;
  const canAssign = delegation.data?.can.assign ?? false;
  return (
    <Section
      title={t('delegation.title')}
      note={seats && seats.length > 0 && <Count seats={seats} quota={meeting.quota} />}
    >
      {seats ? (
        seats.length > 0 ? (
          <Rows>
            {seats.map((seat) => (
              <Seat
                key={seat.id}
                seat={seat}
                isOver={isOver}
                onEdit={canAssign ? () => setEditing(seat.id) : null}
                onReplace={canAssign && !isOver ? () => onReplace(seat.person.id) : null}
              />
            ))}
          </Rows>
        ) : (
          <EmptyState link={canAssign && <TextButton onClick={onAssign}>{t('assign.open')}</TextButton>}>
            {t('delegation.empty')}
          </EmptyState>
        )
      ) : delegation.error ? (
        <ErrorState error={delegation.error} retry={() => void delegation.refetch()} />
      ) : (
        <RowsSkeleton rows={3} />
      )}
      <SeatDrawer
        seat={seats?.find((seat) => seat.id === editing) ?? null}
        mayReply={meeting.state !== 'cancelled'}
        isOver={isOver}
        onClose={() => setEditing(null)}
      />
    </Section>
  );
}

function Count({ seats, quota }: { seats: DelegationSeat[]; quota: number | null }) {
  const { t } = useTranslation();
  const accepted = seats.filter((seat) => seat.reply === 'accepted').length;
  const hasHead = seats.some((seat) => seat.role === 'head_of_delegation' && seat.reply !== 'declined');
  // Who declined takes no place.
  const count = seats.filter((seat) => seat.reply !== 'declined').length;
  const named = quota === null ? t('delegation.people', { count }) : t('delegation.named', { count, quota });
  // who declined takes no seat
  const beyond = quota === null ? 0 : seats.filter((seat) => seat.reply !== 'declined').length - quota;
  return (
    <>
      {[
        named,
        beyond > 0 && t('delegation.overQuota', { count: beyond }),
        accepted > 0 && t('delegation.accepted', { count: accepted }),
        !hasHead && t('delegation.noHead'),
      ]
        .filter(Boolean)
        .join(', ')}
    </>
  );
}

interface SeatProps {
  seat: DelegationSeat;
  /** Whoever went to what is over was not asked. */
  isOver: boolean;
  onEdit: (() => void) | null;
  /** Somebody else may go instead. */
  onReplace: (() => void) | null;
}

function Seat({ seat, isOver, onEdit, onReplace }: SeatProps) {
  const { t } = useTranslation();
  const { dates, zone, today } = useDates();
  const on = (instant: string) => {
    const { date } = wallMoment(instant, zone);
    return dates.day(date, { year: date.slice(0, 4) !== today.slice(0, 4) });
  };
  const { person, clashes, quotaReason } = seat;
  const asked = isOver ? null : t('delegation.askedOn', { day: on(seat.assignedAt) });
  const replied = seat.repliedAt ? t('delegation.repliedOn', { day: on(seat.repliedAt) }) : asked;
  return (
    <SeatRow
      seat={seat}
      name={
        <TextLink look="title" to="/people/$personId" params={{ personId: person.id }}>
          {person.name}
        </TextLink>
      }
      replied={[replied, seat.replyNote].filter(Boolean).join('; ')}
      clash={clashes.length > 0 && <ClashLine seat={seat} onReplace={onReplace} />}
      beyond={quotaReason && t('delegation.quotaReason', { reason: quotaReason })}
      action={
        onEdit && (
          <>
            {seat.reply === 'declined' && onReplace && (
              <TextButton onClick={onReplace}>{t('delegation.chooseOther')}</TextButton>
            )}
            <TextButton onClick={onEdit} aria-label={t('seat.change', { name: person.name })}>
              {t('action.edit')}
            </TextButton>
          </>
        )
      }
    />
  );
}

/** What stands in the way, by name, and the ways out: to the other meeting, or to somebody else. */
function ClashLine({ seat: { clashes, clashReason }, onReplace }: Pick<SeatProps, 'seat' | 'onReplace'>) {
  const { t } = useTranslation();
  const { nearRange } = useDates();
  const language = useLanguage();
  return (
    <>
      {t('delegation.clashWith')}{' '}
      {clashes.map(({ meeting }, place) => (
        <span key={meeting.id}>
          {place > 0 && '; '}
          <TextLink to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            {inLanguage(meeting.label, language)}
          </TextLink>
          , {nearRange(meeting.startDate, meeting.endDate)}
        </span>
      ))}
      {clashReason ? (
        <span> {t('delegation.clashReason', { reason: clashReason })}</span>
      ) : (
        onReplace && (
          <>
            {' · '}
            <TextButton onClick={onReplace}>{t('delegation.chooseOther')}</TextButton>
          </>
        )
      )}
    </>
  );
}
