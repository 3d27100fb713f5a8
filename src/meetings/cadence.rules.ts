import { wrongField } from '../platform/http/validation.js';
import type { Said } from '../platform/i18n/language.js';
import type { CadenceKind } from './series.types.js';

/** What a source says about how often a series meets. */
export interface StatedCadence {
  kind: CadenceKind;
  times: number | null;
  period: string | null;
}

/** Kinds that promise a number of sessions in a period; the others promise none. */
const COUNTED: readonly CadenceKind[] = ['times_per_period', 'at_least'];

const NUMBER_NEEDED: Said = {
  en: 'This kind of cadence needs how many times, and in which period.',
  tr: 'Bu sıklık türü için kaç kez ve hangi dönemde olduğu gerekli.',
};
const NO_NUMBER: Said = {
  en: 'This kind of cadence promises no number. Leave times and period empty.',
  tr: 'Bu sıklık türü sayı belirtmez. Sayı ve dönemi boş bırakın.',
};

/** @throws on `cadence.times` when the number and the kind contradict each other. */
export function assertCadence({ kind, times, period }: StatedCadence): void {
  if (!COUNTED.includes(kind)) {
    if (times !== null || period !== null) throw wrongField('cadence.times', 'no_number', NO_NUMBER);
  } else if (times === null || period === null) throw wrongField('cadence.times', 'number_needed', NUMBER_NEEDED);
}
