import type { Said } from '../../platform/i18n/language.js';

export const unknownCountry: Said = { en: 'There is no country with this code.', tr: 'Bu kodla bir ülke yok.' };
