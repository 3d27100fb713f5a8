import type { LocalText, Said } from '../../platform/i18n/language.js';

/** What an institution is, in the words of the interface. */
export const INSTITUTION_KINDS = {
  public_agency: { en: 'Public agency', tr: 'Kamu kurumu' },
  ministry: { en: 'Ministry', tr: 'Bakanlık' },
  head_of_state: { en: 'Head of state', tr: 'Devlet başkanlığı' },
  counterpart: { en: 'Counterpart institution', tr: 'Muadil kuruluş' },
  university: { en: 'University', tr: 'Üniversite' },
  chamber: { en: 'Chamber or union', tr: 'Oda veya birlik' },
  other: { en: 'Other', tr: 'Diğer' },
} as const satisfies Record<string, Said>;

export type InstitutionKind = keyof typeof INSTITUTION_KINDS;

/** An institution as it stands beside a person or a term. */
export interface InstitutionBrief {
  id: string;
  name: LocalText;
  acronym: string | null;
  /** The office's own institution: its persons are "ours". */
  isHome: boolean;
}
