import type { LocalText, Said } from '../platform/i18n/language.js';

/** What an organization is, in the words of the interface. */
export const ORGANIZATION_KINDS = {
  intergovernmental_organization: { en: 'Intergovernmental organization', tr: 'Hükûmetler arası kuruluş' },
  intergovernmental_forum: { en: 'Intergovernmental forum', tr: 'Hükûmetler arası forum' },
  regional_organization: { en: 'Regional organization', tr: 'Bölgesel kuruluş' },
  un_system: { en: 'United Nations system', tr: 'Birleşmiş Milletler sistemi' },
  un_body: { en: 'United Nations body', tr: 'Birleşmiş Milletler organı' },
  un_programme: { en: 'United Nations programme', tr: 'Birleşmiş Milletler programı' },
  un_specialized_agency: { en: 'United Nations specialized agency', tr: 'Birleşmiş Milletler uzmanlık kuruluşu' },
  development_bank: { en: 'Development bank', tr: 'Kalkınma bankası' },
  research_centre: { en: 'Research centre', tr: 'Araştırma merkezi' },
  chamber: { en: 'Chamber', tr: 'Oda' },
  association: { en: 'Association', tr: 'Birlik' },
  supranational_union: { en: 'Supranational union', tr: 'Uluslarüstü birlik' },
  other: { en: 'Other', tr: 'Diğer' },
} as const satisfies Record<string, Said>;

export type OrganizationKind = keyof typeof ORGANIZATION_KINDS;

/** An organization or body as it stands beside something else. */
export interface Named {
  id: string;
  name: LocalText;
  acronym: LocalText;
}
