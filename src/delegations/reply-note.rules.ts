import type { Reply } from './delegations.types.js';

/**
 * The note that stands beside an answer. It belongs to the answer it was given with: the reason of a decline says nothing about who
 * comes after all, also when a client sends it back with the new answer. An answer said again without a word of the note keeps it.
 */
export function noteOf(
  now: { reply: Reply; note?: string | null | undefined },
  before: { reply: Reply; replyNote: string | null },
): string | null {
  const isSame = now.reply === before.reply;
  if (now.note === undefined) return isSame ? before.replyNote : null;
  return isSame || now.note !== before.replyNote ? now.note : null;
}
