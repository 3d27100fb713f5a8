import type { ItemState, Priority, Side } from '../action-plans/action-plans.types.js';
import type { Answer, DelegationRole } from '../delegations/delegations.types.js';
import type { Firmness, MeetingKind, Mode } from '../meetings/meetings.types.js';
import type { Role } from '../identity/identity.types.js';
import type { Language, Said } from '../platform/i18n/language.js';

/** An invented person. The key is how the rest of the demo names them. */
export interface DemoPerson {
  key: string;
  name: string;
  title: Said;
  unit?: string;
  /** Entry of the institution, `institutions/kosgeb`. */
  institution: string;
  /** Null: nobody knows an address, and no mail can go. */
  email: string | null;
  language: Language;
  /** The part before @demo.heyet.example of those who sign in. */
  account?: { name: string; role: Role };
}

/** A day, counted from today: the first such weekday (1 is Monday) on or after that many days. */
export interface DayFromToday {
  in: number;
  weekday?: 1 | 2 | 3 | 4 | 5;
}

export interface DemoDate {
  firmness: Firmness;
  from: DayFromToday;
  /** How many days it lasts, 1 for one day. */
  days: number;
  hours?: [start: string, end: string];
}

export type DemoSeat = [person: string, role: DelegationRole, reply?: Answer, note?: string];

export interface DemoMeeting {
  key: string;
  /** Entry of the body, organization or mechanism. */
  of: string;
  series?: string;
  label: Said;
  numberLabel?: string;
  kind: MeetingKind;
  mode: Mode;
  city?: string;
  country?: string;
  venue?: string;
  zone: string;
  date: DemoDate;
  held?: boolean;
  quota?: number;
  /** The letter that announced it, and how many days ago it was written. */
  letter?: { number: string; daysAgo: number };
  seats?: DemoSeat[];
  /** What happened after the delegation was named. */
  then?: { moved: DemoDate; reason: string } | { postponed: string } | { cancelled: string };
}

export interface DemoItem {
  title: Said;
  owner: string | null;
  meeting?: string;
  body?: string;
  /** Days from today; negative is overdue. */
  due: number;
  time?: string;
  side?: Side;
  priority?: Priority;
  state?: ItemState;
  progress?: number;
  evidence?: string;
}

/** One demo office, whole. */
export interface DemoOffice {
  slug: string;
  name: Said;
  home: string;
  people: DemoPerson[];
  meetings: DemoMeeting[];
  items: DemoItem[];
}
