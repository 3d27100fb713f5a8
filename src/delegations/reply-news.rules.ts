import { laterOf } from '../platform/time/wall-time.rules.js';

/** Of one seat the same news goes to the coordinators once in so many hours, however often its person thinks again. */
const QUIET_HOURS = 6;

/** When news of an answer goes: not before somebody had time to think again, nor soon after the same was told of the seat. Null: at once. */
export function newsDueAt(now: Date, delaySeconds: number, sameToldAt: Date | null): Date | null {
  const soonest = new Date(now.getTime() + delaySeconds * 1000);
  const due =
    sameToldAt === null ? soonest : laterOf(soonest, new Date(sameToldAt.getTime() + QUIET_HOURS * 3_600_000));
  return due > now ? due : null;
}

export interface KnownAnswer {
  /** What the answer is now, as far as the delegation is concerned. */
  news: 'declined' | 'returned';
  /** What was told last, or may have been; null where nothing was. */
  told: 'declined' | 'returned' | null;
  /** News of the opposite waited, and ended unsent with this answer. */
  unsent: boolean;
}

/** True when the coordinators never heard anything else: with the mail that did not go, the matter is as they know it. */
export const isKnown = ({ news, told, unsent }: KnownAnswer): boolean => unsent && (told ?? 'returned') === news;
