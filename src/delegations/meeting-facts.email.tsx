import type { Pen } from '../platform/mail/letter.js';
import type { FactLine } from '../platform/mail/letter-parts.js';

/** When, where, how firm, and by which letter: the same lines in every mail about a meeting, and what they were before where a mail knows it; why, where it tells of a move or an end. */
export function meetingFacts(pen: Pen): (FactLine | null)[] {
  const line = (part: string, en: string, tr: string, tone?: FactLine['tone']): FactLine | null => {
    const former = `was${part.charAt(0).toUpperCase()}${part.slice(1)}`;
    if (!pen.has(part) && !pen.has(former)) return null;
    const was = pen.has(former) && { label: pen.say({ en: 'before', tr: 'önceki' }), value: pen.place(former) };
    const value = pen.has(part) ? pen.place(part) : pen.say({ en: 'not known', tr: 'belli değil' });
    return { label: pen.say({ en, tr }), value, ...(tone && { tone }), ...(was && { was }) };
  };
  return [
    line('when', 'When', 'Ne zaman', 'strong'),
    line('hours', 'Begins', 'Başlangıç'),
    line('where', 'Where', 'Nerede'),
    line('body', 'Body', 'Organ'),
    line('state', 'Status', 'Durum'),
    line('letter', 'Letter', 'Evrak'),
    line('why', 'Reason', 'Gerekçe'),
  ];
}
