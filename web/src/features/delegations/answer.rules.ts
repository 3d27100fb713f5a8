import type { Reply } from '../../components/marks/reply-mark';

/**
 * What stands in the note when another answer is chosen: what was typed, or the note that was given with this answer. The reason of a
 * decline says nothing about who comes after all.
 */
export function noteWith(answer: Reply, given: { reply: Reply; replyNote: string | null }, note: string): string {
  const known = given.replyNote ?? '';
  if (note.trim() !== '' && note !== known) return note;
  return answer === given.reply ? known : '';
}
