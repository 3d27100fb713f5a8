import type { Reply } from './delegations.types.js';

/** Seats that are taken: who declined takes none. */
export const takenOf = (seated: readonly { reply: Reply }[]): number =>
  seated.filter((one) => one.reply !== 'declined').length;

/** How many of these new people would sit beyond the seats that the organizer gives; never more than there are. */
export function seatsBeyond(quota: number | null, seated: readonly { reply: Reply }[], added: number): number {
  if (quota === null) return 0;
  return Math.min(added, Math.max(0, takenOf(seated) + added - quota));
}

/** More seats are taken than the organizer gives, as when somebody who declined comes after all. */
export const isOverQuota = (quota: number | null, seated: readonly { reply: Reply }[]): boolean =>
  quota !== null && takenOf(seated) > quota;
