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

/** What a subject with the day leaves open: as what, at what hour, and where. */
export function meetingPreview(pen: Pen): string {
  const clauses = [
    pen.has('role') && pen.say({ en: `Your role: ${pen.place('role')}`, tr: `Göreviniz: ${pen.place('role')}` }),
    pen.has('hours') && pen.say({ en: `Begins: ${pen.place('hours')}`, tr: `Başlangıç: ${pen.place('hours')}` }),
    pen.has('where') && pen.say({ en: `Place: ${pen.place('where')}`, tr: `Yer: ${pen.place('where')}` }),
  ].filter((one) => one !== false);
  // each begins with a word of ours, so its first letter may be made small
  const [first, ...others] = clauses;
  return `${[first, ...others.map((one) => one.charAt(0).toLowerCase() + one.slice(1))].join('; ')}.`;
}

/** The reason where one was given, else that there is nothing to do. */
export function endPreview(pen: Pen): string {
  if (pen.has('why')) return pen.say({ en: `Reason: ${pen.place('why')}`, tr: `Gerekçe: ${pen.place('why')}` });
  return pen.say({ en: 'You need to do nothing.', tr: 'Yapmanız gereken bir işlem yok.' });
}
