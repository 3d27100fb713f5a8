import type { LocalText } from '../../platform/i18n/language.js';
import { COORDINATOR } from '../planning.rules.js';
import type { PolicyKind, Reason } from '../reminders.types.js';

/** What a person may mute: the reminders of each policy, and apart from their own those that coordinators get about others. */
export const MUTE_KINDS = ['meeting.upcoming', 'action_item.due', 'action_item.coordinator'] as const;
export type MuteKind = (typeof MUTE_KINDS)[number];

/** Why the ledger's rows of a muted kind do not go. They live again with their plan when the person hears of it again. */
export const MUTED: Reason = { code: 'muted' };

/** As the history names them. */
export const MUTE_NAMES: Record<MuteKind, LocalText> = {
  'meeting.upcoming': { en: 'before meetings', tr: 'toplantı öncesi' },
  'action_item.due': { en: 'of action items', tr: 'eylem maddeleri' },
  'action_item.coordinator': { en: 'of overdue items of others', tr: 'başkalarının geciken maddeleri' },
};

export const isMuteKind = (kind: string): kind is MuteKind => (MUTE_KINDS as readonly string[]).includes(kind);

/** The kind under which a row of the ledger may be muted; null for what is told once and never muted, such as an invitation. */
export function muteKindOf({ kind, step }: { kind: string; step: string }): MuteKind | null {
  if (kind === 'action_item.due') return step === COORDINATOR ? 'action_item.coordinator' : kind;
  return kind === 'meeting.upcoming' ? kind : null;
}

/** The rows of the ledger that a kind is about; the other way round of `muteKindOf`. */
export function rowsMutedBy(kind: MuteKind): { kind: PolicyKind; toCoordinators: boolean } {
  const toCoordinators = kind === 'action_item.coordinator';
  return { kind: toCoordinators ? 'action_item.due' : kind, toCoordinators };
}
