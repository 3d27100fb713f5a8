import type { LocalText, Said } from '../platform/i18n/language.js';

export const DELEGATION_ROLES = ['head_of_delegation', 'delegate', 'alternate', 'expert', 'speaker'] as const;
export type DelegationRole = (typeof DELEGATION_ROLES)[number];

export const ROLE_NAMES: Record<DelegationRole, Said> = {
  head_of_delegation: { en: 'Head of delegation', tr: 'Heyet başkanı' },
  delegate: { en: 'Delegate', tr: 'Delege' },
  alternate: { en: 'Alternate', tr: 'Yedek delege' },
  expert: { en: 'Expert', tr: 'Uzman' },
  speaker: { en: 'Speaker', tr: 'Konuşmacı' },
};

/** What somebody may answer; nobody answers `none`, it is where everybody begins. */
export const ANSWERS = ['accepted', 'unsure', 'declined'] as const;
export type Answer = (typeof ANSWERS)[number];
export const REPLIES = ['none', ...ANSWERS] as const;
export type Reply = (typeof REPLIES)[number];

/**
 * Mails about one assignment, told once each. The first three go to its person. An update carries the meeting's revision as occurrence;
 * `withdrawn` ends the calendar entry, because the person or the whole meeting was taken off (step `withdrawn` or `cancelled`).
 */
export const NOTICE = {
  invitation: 'assignment.invitation',
  update: 'assignment.update',
  withdrawn: 'assignment.withdrawn',
  /** To the coordinators, once for each time a person declines; the seat's version is the occurrence. */
  declined: 'assignment.declined',
  /** To the coordinators: who had declined thought again. */
  returned: 'assignment.returned',
} as const;

/** A meeting that needs a person on days he is already taken. */
export interface Clash {
  person: { id: string; name: string };
  meeting: { id: string; title: LocalText; city: string | null; startDate: string; endDate: string };
}
