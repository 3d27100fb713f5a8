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

/**
 * Fields that only those may read in a history who write the thing, and who wrote them: the note of an answer may speak of an illness,
 * the reason for a clash is between those who name delegations.
 */
const NEEDS_TO_READ: Partial<Record<SubjectKind, Record<string, string>>> = {
  assignment: { clashReason: 'delegations:write', replyNote: 'delegations:write' },
};

/** What this actor may read of the changes of an entry. */
export function readableChanges(
  actor: Pick<Actor, 'permissions' | 'userId'>,
  kind: SubjectKind,
  changes: Changes,
  writtenBy: string | null,
): Changes {
  const needs = NEEDS_TO_READ[kind];
  const isOwn = writtenBy !== null && writtenBy === actor.userId;
  if (!needs || isOwn) return changes;
  const readable = ([field]: [string, unknown]) => needs[field] === undefined || actor.permissions.has(needs[field]);
  return Object.fromEntries(Object.entries(changes).filter(readable));
}
