import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DelegationSeat, MeetingView } from '../../api';
import { TextLink } from '../../components/link';
import { Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { useIsOver } from '../meetings/use-is-over';
import { delegationQuery } from './delegation.queries';
import { ClashWays } from './clash-ways';
import { ClashingMeetings } from './clashing-meetings';
import { SeatDrawer } from './seat-drawer';
import { SeatRow } from './seat-row';

interface DelegationSectionProps {
  meeting: MeetingView;
  onAssign: () => void;
  /** Somebody else shall have the seat of this person. */
  onReplace: (personId: string) => void;
  /** Whose seat the address asks to open, to say why they go in spite of a clash. */
  asked: string | null;
  onAskedClosed: () => void;
}

/** Who goes, as what, and what they replied. */
export function DelegationSection({ meeting, onAssign, onReplace, asked, onAskedClosed }: DelegationSectionProps) {
  const { t } = useTranslation();
  const isOver = useIsOver(meeting);
  const delegation = useQuery(delegationQuery(meeting.id));
  const [editing, setEditing] = useState<{ seat: string; keeping: boolean } | null>(null);
  const seats = delegation.data?.items;
  const askedSeat = seats?.find((seat) => seat.person.id === asked);
  const opened = editing ?? (askedSeat ? { seat: askedSeat.id, keeping: true } : null);
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
                onEdit={canAssign ? () => setEditing({ seat: seat.id, keeping: false }) : null}
                onKeep={canAssign ? () => setEditing({ seat: seat.id, keeping: true }) : null}
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
        seat={(canAssign && seats?.find((seat) => seat.id === opened?.seat)) || null}
        keeping={opened?.keeping ?? false}
        mayReply={meeting.state !== 'cancelled'}
        isOver={isOver}
        onClose={() => {
          setEditing(null);
          if (asked) onAskedClosed();
        }}
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
  /** To say why the person goes in spite of a clash. */
  onKeep: (() => void) | null;
  /** Somebody else may go instead. */
  onReplace: (() => void) | null;
}

function Seat({ seat, isOver, onEdit, onKeep, onReplace }: SeatProps) {
  const { t } = useTranslation();
  const { dates, zone, today } = useDates();
  const on = (instant: string) => {
    const { date } = wallMoment(instant, zone);
    return dates.day(date, { year: date.slice(0, 4) !== today.slice(0, 4) });
  };
  const { person, clashes, quotaReason } = seat;
  const asked = isOver
    ? null
    : seat.hasEmail
      ? t('delegation.askedOn', { day: on(seat.assignedAt) })
      : t('attention.notAsked');
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
      clash={clashes.length > 0 && <ClashLine seat={seat} onReplace={onReplace} onKeep={onKeep} />}
      beyond={quotaReason && t('delegation.quotaReason', { reason: quotaReason })}
      ways={
        seat.reply === 'declined' &&
        onReplace && <TextButton onClick={onReplace}>{t('delegation.chooseOther')}</TextButton>
      }
      action={
        onEdit && (
          <TextButton onClick={onEdit} aria-label={t('seat.change', { name: person.name })}>
            {t('action.edit')}
          </TextButton>
        )
      }
    />
  );
}

/** What stands in the way, by name, and the ways out of it; a reason that was given stands instead of an open clash. */
function ClashLine({
  seat: { clashes, clashReason },
  onReplace,
  onKeep,
}: Pick<SeatProps, 'seat' | 'onReplace' | 'onKeep'>) {
  const { t } = useTranslation();
  return (
    <>
      <div>
        {t('delegation.clashWith')} <ClashingMeetings clashes={clashes} />
        {clashReason && <span> · {t('delegation.clashReason', { reason: clashReason })}</span>}
      </div>
      {onReplace && onKeep && !clashReason && <ClashWays onOther={onReplace} onKeep={onKeep} />}
    </>
  );
}
