/** Seconds between two attempts once the free ones are used up: 1, 2, 4 … up to a quarter of an hour, never a lock. */
export function delayOf(turnsTaken: number): number {
  return Math.min(2 ** Math.min(turnsTaken, 20), 900);
}
