import type { Opens } from '../identity/access-tokens/access-tokens.types.js';
import type { PersonInCharge, Recipient } from '../people/people.types.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { Draft } from '../platform/mail/letter.js';
import type { CalendarPart } from '../platform/mail/mail.types.js';
import type { LocalDate } from '../platform/time/wall-time.rules.js';

/** What a reminder is about. Reminders know no more of it: `meeting`, `assignment`, `action_item`. */
export interface SubjectRef {
  kind: string;
  id: string;
}

/** Kinds that a policy turns into steps over time. The part before the dot is the kind of subject. */
export const POLICY_KINDS = ['meeting.upcoming', 'action_item.due'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** The moment a subject is due: a calendar date at its own place, and the instant where it has one. */
export interface Due {
  date: LocalDate;
  at: Date | null;
}

/** The truth about one subject, from which the ledger's unsent rows are written anew. */
export interface Statement {
  subject: SubjectRef;
  kind: PolicyKind;
  /** Null while there is no date in force: nothing is due, and what was planned ends. */
  due: Due | null;
  /** Persons to be told. */
  recipients: string[];
  /** Those of them who get another mail about the same in this act: the plan's latest past step is spared them. */
  toldNow?: string[];
  /** Why somebody is no recipient any more; `reassigned` where nothing is said. */
  whyGone?: (personId: string) => EndReason;
}

/** One mail at once, told once for each (subject, kind, step, occurrence, recipient). */
export interface Notice {
  subject: SubjectRef;
  /** `assignment.invitation`, `assignment.update`, `assignment.withdrawn`, `assignment.declined`, `assignment.returned`. */
  kind: string;
  step: string;
  /** Tells repeated notices of one step apart, such as the calendar sequence of an update. */
  occurrence?: number;
  recipients: string[];
  /** At once where none is named. */
  dueAt?: Date | null;
  /** After this moment nobody is helped by it any more. */
  usefulUntil: Date | null;
}

/** Why unsent rows end, as the ledger shows it. */
export type EndReason =
  | 'completed'
  | 'cancelled'
  | 'withdrawn'
  | 'declined'
  | 'reassigned'
  | 'no_owner'
  | 'held'
  | 'no_date'
  | 'deleted'
  | 'answered_anew'
  | 'assigned_again';

/** A code and its parameters; the web says it in the reader's language. */
export interface Reason {
  code: string;
  params?: Record<string, string | number>;
}

/** A row whose moment has come, or which is looked at in the ledger. */
export interface Reminder {
  id: string;
  subject: SubjectRef;
  kind: string;
  step: string;
  occurrence: number;
  scheduleVersion: number;
  dueAt: Date;
  recipient: Recipient;
}

/** A mail as its subject writes it; office and greeting are added, and the recipient's language is chosen, on the way out. */
export interface MailDraft extends Draft {
  calendar?: CalendarPart;
  secretLink?: SecretLink;
  /** Whom the reader asks about it; null where nobody is known and the office is named. Left out where the reader is one who would be asked. */
  inCharge?: PersonInCharge | null;
  /** To mute further mails of this kind; set on the way out, for those that may be muted. */
  muteLink?: LinkPart;
}

/** The part of a mail that is a link with a secret of its own. The secret is made as the mail goes; what is kept and shown has it masked. */
export interface LinkPart {
  part: string;
  /** The address of the page; the secret stands behind it, in the fragment. */
  page: string;
}

/** One whose secret is minted, and kept as its hash. */
export interface SecretLink extends LinkPart {
  opens: Opens;
}

/** What a subject says about one row: the mail it deserves now, or why it deserves none any more. */
export type Telling = { mail: MailDraft } | { untrue: Reason };

/**
 * A feature's side of reminders, in a file `thing.subject.ts`, registered at boot with `Subjects.register`.
 * Asked in the transaction of the claim: what it reads there is the truth at the moment of sending.
 */
export interface Subject {
  /** Of SubjectRef. */
  readonly kind: string;
  /** Answers for every row given, all of this kind of subject; reads in batches, never row by row. */
  tell(tx: TenantTx, reminders: Reminder[]): Promise<Map<string, Telling>>;
  /** The kind of thing it belongs to, whose ledger shows it too. */
  readonly within?: { kind: string; ids(tx: TenantTx, withinId: string): Promise<string[]> };
  /** Names of the subjects for the ledger, in both languages. */
  titles(tx: TenantTx, ids: string[]): Promise<Map<string, { en: string | null; tr: string | null }>>;
}

/** An address that is not written to, in the words of the server that refused it. */
export interface SuppressedAddress {
  id: string;
  email: string;
  answer: string;
}
