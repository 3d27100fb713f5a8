import type { Actor } from '../platform/database/actor.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText } from '../platform/i18n/language.js';

/** What a history can be of. A feature that records another kind adds it here. */
export const SUBJECT_KINDS = [
  'action_item',
  'activity_type',
  'assignment',
  'body',
  'catalogue',
  'country',
  'discrepancy',
  'fact',
  'institution',
  'invitation',
  'mechanism',
  'mechanism_type',
  'meeting',
  'member',
  'membership',
  'office',
  'organization',
  'person',
  'reminder',
  'reminder_policy',
  'series',
  'suppressed_address',
  'term',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One field as it was and as it is now. */
export type Change = [old: unknown, now: unknown];
export type Changes = Record<string, Change>;

/** What a part is called, and what the thing is called that it belongs to. */
export interface PartName {
  name: LocalText;
  within: { id: string; name: LocalText };
}

/** A kind of thing whose history is told with that of another. */
export interface HistoryParts {
  kind: SubjectKind;
  within: SubjectKind;
  /** All that ever belonged to it, also what does no more. */
  ids(tx: TenantTx, withinId: string): Promise<string[]>;
  names(tx: TenantTx, ids: string[]): Promise<Map<string, PartName>>;
  /** Fields of it that this actor does not read, but in what they wrote themselves. */
  hiddenFields(actor: Actor): readonly string[];
}

export interface AuditRecord {
  subject: { kind: SubjectKind; id: string };
  /** A past participle: created, changed, deleted, ended, resent, exported … */
  action: string;
  /**
   * Facts as a reader would say them: where the thing holds an id, give the name too.
   * Only `before`: all of it went. Only `after`: all of it is new. Both: the fields of `after` that differ.
   */
  before?: object | null;
  after?: object | null;
  /** The thing as it is called, where neither state says so: in an entry about its date it has its name too. */
  named?: object | null;
}

/** A change of an account, by its user. Never what is secret: of a password only that it changed. */
export interface AccountRecord extends Omit<AuditRecord, 'subject'> {
  userId: string;
}
