/** The length of one term as a form has it; empty fields say nothing of it. */
export interface TermLength {
  years: number | '';
  months: number | '';
}

/** `P1Y6M` as years and months. */
export function termLengthOf(duration: string | null): TermLength {
  const [, years, months] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(duration ?? '') ?? [];
  return { years: years ? Number(years) : '', months: months ? Number(months) : '' };
}

/** ISO 8601, or null where nothing is said. */
export function toDuration({ years, months }: TermLength): string | null {
  if (!years && !months) return null;
  return `P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}`;
}
