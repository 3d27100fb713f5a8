import type { Actor } from '../platform/database/actor.js';
import { SUBJECT_KINDS, type Changes, type SubjectKind } from './audit.types.js';

/** Histories that only those may read who may read the thing itself; all others follow `history:read`. */
const NEEDS: Partial<Record<SubjectKind, string>> = {
  invitation: 'members:read',
  member: 'members:read',
  office: 'office:read',
  reminder: 'reminders:read',
  reminder_policy: 'reminders:read',
  suppressed_address: 'reminders:read',
};

/** The kinds whose history this actor may read. */
export function readableKinds(actor: Pick<Actor, 'permissions'>): SubjectKind[] {
  if (!actor.permissions.has('history:read')) return [];
  return SUBJECT_KINDS.filter((kind) => NEEDS[kind] === undefined || actor.permissions.has(NEEDS[kind]));
}

/** By kind, the fields of its things that this actor does not read in what others wrote. */
export type HiddenFields = Partial<Record<SubjectKind, readonly string[]>>;

/** What this actor may read of the changes of an entry: all of what they wrote themselves. */
export function readableChanges(
  { userId }: Pick<Actor, 'userId'>,
  changes: Changes,
  hidden: readonly string[],
  writtenBy: string | null,
): Changes {
  if (hidden.length === 0 || (writtenBy !== null && writtenBy === userId)) return changes;
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !hidden.includes(field)));
}
