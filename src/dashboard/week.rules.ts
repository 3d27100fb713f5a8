import { addDays, daysBetween, type LocalDate } from '../platform/time/wall-time.rules.js';

const A_MONDAY = '2024-01-01';

/** Monday to Sunday around a day. */
export function weekOf(day: LocalDate): LocalDate[] {
  const since = ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
  return Array.from({ length: 7 }, (_, n) => addDays(day, n - since));
}
