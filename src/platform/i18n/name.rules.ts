import { wrongField } from '../http/validation.js';
import type { LocalText } from './language.js';

/** @throws when neither language has a text: a thing needs a name in one of them at least. */
export function assertNamed(name: Partial<LocalText>, field = 'name'): void {
  if (name.en || name.tr) return;
  throw wrongField(field, 'name_needed', {
    en: 'A name in English or in Turkish is needed.',
    tr: 'İngilizce veya Türkçe bir ad gerekli.',
  });
}
