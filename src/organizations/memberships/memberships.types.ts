import type { Said } from '../../platform/i18n/language.js';

export const MEMBERSHIP_ROLES = {
  founding_member: { en: 'Founding member', tr: 'Kurucu üye' },
  stated_as_founding_member: { en: 'Stated as founding member', tr: 'Kurucu üye olarak belirtilen' },
  member: { en: 'Member', tr: 'Üye' },
  associate: { en: 'Associate', tr: 'Ortak katılımcı' },
  observer: { en: 'Observer', tr: 'Gözlemci' },
} as const satisfies Record<string, Said>;

export type MembershipRole = keyof typeof MEMBERSHIP_ROLES;
