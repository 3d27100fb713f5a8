import type { Pen } from '../platform/mail/letter.js';
import type { FactLine } from '../platform/mail/letter-parts.js';

/** When, where, how firm, and by which letter: the same lines in every mail about a meeting. */
export function meetingFacts(pen: Pen): (FactLine | null)[] {
  const line = (part: string, en: string, tr: string, tone?: FactLine['tone']): FactLine | null =>
    pen.has(part) ? { label: pen.say({ en, tr }), value: pen.place(part), ...(tone && { tone }) } : null;
  return [
    line('when', 'When', 'Ne zaman', 'strong'),
    line('hours', 'Begins', 'Başlangıç'),
    line('where', 'Where', 'Nerede'),
    line('body', 'Body', 'Organ'),
    line('state', 'Status', 'Durum'),
    line('letter', 'Letter', 'Evrak'),
  ];
}
