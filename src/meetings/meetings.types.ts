import type { Named } from '../organizations/organizations.types.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText, Said } from '../platform/i18n/language.js';

export const MEETING_KINDS = [
  'session',
  'ministerial',
  'summit',
  'term_session',
  'workshop',
  'forum',
  'consultation',
  'visit',
  'training',
  'other',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** How firm a date is. A meeting with a date in force is in the state of the same name until it is held. */
export const FIRMNESS = ['window', 'tentative', 'confirmed'] as const;
export type Firmness = (typeof FIRMNESS)[number];

export const MEETING_STATES = [...FIRMNESS, 'held', 'postponed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MODES = ['in_person', 'virtual', 'hybrid'] as const;
export type Mode = (typeof MODES)[number];

/** How each state is called on a page and in a mail. */
export const STATE_NAMES: Record<MeetingState, Said> = {
  window: { en: 'Window', tr: 'Tarih aralığı' },
  tentative: { en: 'Tentative', tr: 'Kesinleşmedi' },
  confirmed: { en: 'Confirmed', tr: 'Kesinleşti' },
  held: { en: 'Held', tr: 'Gerçekleştirildi' },
  postponed: { en: 'Postponed', tr: 'Ertelendi' },
  cancelled: { en: 'Cancelled', tr: 'İptal edildi' },
};

/** A date of a meeting. A window and an all-day meeting have days and no instant; the rest have all four of the hours. */
export interface MeetingDate {
  firmness: Firmness;
  startDate: string;
  endDate: string;
  /** Wall times at the place, `09:30`. */
  startTime: string | null;
  endTime: string | null;
  zone: string | null;
  /** The same as instants, ISO 8601 in UTC. */
  startsAt: string | null;
  endsAt: string | null;
}

export interface MeetingBody extends Named {
  organization: Named;
}

export interface MeetingMechanism {
  id: string;
  name: LocalText;
  type: LocalText;
  country: string | null;
}

/** A meeting as lists and mails show it. */
export interface MeetingBrief {
  id: string;
  /** What it is called: its label with its number. */
  title: LocalText;
  label: LocalText;
  numberLabel: string | null;
  kind: MeetingKind;
  state: MeetingState;
  body: MeetingBody | null;
  organization: Named | null;
  mechanism: MeetingMechanism | null;
  date: MeetingDate | null;
  mode: Mode | null;
  venue: string | null;
  city: string | null;
  country: string | null;
  isDemo: boolean;
  /** Its days are past, and nobody said whether it was held. */
  isUnclosed: boolean;
}

/** How far the delegation of a meeting has come. */
export interface DelegationSummary {
  assigned: number;
  hasHead: boolean;
  accepted: number;
}

/** The reader's own seat in it. */
export interface OwnSeat {
  role: string;
  reply: string;
}

export interface Attendance {
  delegation: DelegationSummary;
  my: OwnSeat | null;
}

/** SQL that is true for some meetings, of which `meeting` is the alias; `put` takes a value and answers the place that stands for it. */
export type MeetingCondition = (meeting: string, put: (value: unknown) => string) => string;

/**
 * What meetings must know about who goes to them. Meetings stand below delegations and cannot ask them,
 * so delegations register one at boot.
 */
export interface AttendanceSource {
  /** By meeting; one without anybody assigned may be missing. */
  of(tx: TenantTx, meetingIds: string[]): Promise<Map<string, Attendance>>;
  /** Coming meetings that have people but no head of delegation. */
  withoutHead(today: string): MeetingCondition;
  /** Coming meetings whose delegation is larger than the organizer allows. */
  overQuota(today: string): MeetingCondition;
  /** Seats that are taken at one meeting: who declined takes none. */
  taken(tx: TenantTx, meetingId: string): Promise<number>;
}

export const MOVE_CAUSES = ['date', 'firmness', 'place', 'postponed', 'cancelled', 'held'] as const;

/** What changed about when and where a meeting is; null dates where it has none. */
export interface MeetingMove {
  meetingId: string;
  /** The meeting's version after the move: tells one move from the next. */
  revision: number;
  /**
   * `date`: other days or hours; `firmness`: the same days, surer; `place`: elsewhere, or by other means;
   * `postponed`, `cancelled` and `held` end what was planned.
   */
  cause: (typeof MOVE_CAUSES)[number];
  before: MeetingDate | null;
  after: MeetingDate | null;
}

/** One thing that a move brings with it, said before it is saved. */
export interface MoveConsequence {
  kind: 'clash' | 'mail' | 'reply_asked_again';
  person: { id: string; name: string };
  /** The meeting it collides with, for a clash. */
  meeting: { id: string; title: LocalText; startDate: string; endDate: string } | null;
}

/**
 * Something that must follow when a meeting moves. What-if and save walk the same list,
 * so that nothing happens that was not said before.
 */
export interface MoveFollower {
  /** In the words of the code, for the log. */
  name: string;
  preview(tx: TenantTx, move: MeetingMove): Promise<MoveConsequence[]>;
  apply(tx: TenantTx, move: MeetingMove): Promise<void>;
}
