import { wrongField } from '../../platform/http/validation.js';
import { inOrder, type PartialDate } from '../../platform/time/partial-date.rules.js';

/** @throws on `to` when the period ends wholly before it begins. */
export function assertInOrder(
  from: PartialDate | null | undefined,
  to: PartialDate | null | undefined,
  field = 'to',
): void {
  if (inOrder(from ?? null, to ?? null)) return;
  throw wrongField(field, 'before_beginning', {
    en: 'The end lies before the beginning.',
    tr: 'Bitiş, başlangıçtan önce.',
  });
}

/** @throws on the first field unless exactly one of them names something. */
export function assertExactlyOne(fields: Record<string, unknown>): void {
  const given = Object.values(fields).filter((value) => value !== undefined && value !== null);
  if (given.length === 1) return;
  const names = Object.keys(fields);
  throw wrongField(
    names[0]!,
    'exactly_one',
    { en: 'Exactly one of these is needed: {names}.', tr: 'Şunlardan yalnızca biri gerekli: {names}.' },
    { names: names.join(', ') },
  );
}
