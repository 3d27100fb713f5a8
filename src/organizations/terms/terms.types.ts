import type { Said } from '../../platform/i18n/language.js';

/** Roles that an institution or a country holds in a body or an organization. */
export const TERM_ROLES = {
  national_coordinator: { en: 'National coordinator', tr: 'Ulusal koordinatör' },
  country_coordinator: { en: 'Country-Coordinator', tr: 'Ülke koordinatörü' },
  chair_in_office: { en: 'Chairmanship-in-Office', tr: 'Dönem başkanlığı' },
  term_president: { en: 'Term President', tr: 'Dönem başkanı' },
  chair: { en: 'Chair', tr: 'Başkan' },
  vice_chair: { en: 'Vice-chair', tr: 'Başkan yardımcısı' },
  co_chair: { en: 'Co-chair', tr: 'Eş başkan' },
  rapporteur: { en: 'Rapporteur', tr: 'Raportör' },
  focal_point: { en: 'Focal point', tr: 'Odak noktası' },
  related_institution: { en: 'Related institution', tr: 'İlgili kurum' },
  delegate_institution: { en: 'Delegate institution', tr: 'Delege kurum' },
  participant: { en: 'Participant', tr: 'Katılımcı' },
  study_participant: { en: 'Study participant', tr: 'Çalışmaya katılan' },
  founding_member: { en: 'Founding member', tr: 'Kurucu üye' },
  observer: { en: 'Observer', tr: 'Gözlemci' },
  guest: { en: 'Guest', tr: 'Misafir' },
  strategic_partner: { en: 'Strategic partner', tr: 'Stratejik ortak' },
} as const satisfies Record<string, Said>;

export type TermRole = keyof typeof TERM_ROLES;
