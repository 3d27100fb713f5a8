/** Codes of PostgreSQL that say which rule of the schema a statement broke. */
export const BROKEN = { foreignKey: '23503', unique: '23505', exclusion: '23P01' } as const;

interface Refusal {
  code?: string;
  constraint?: string;
}

/** True when the database refused a statement for this kind of rule, or for the one rule of that name. */
export function broke(error: unknown, kind: keyof typeof BROKEN, constraint?: string): boolean {
  const holder = error as ({ driverError?: Refusal } & Refusal) | null;
  const refusal = holder?.driverError ?? holder;
  return refusal?.code === BROKEN[kind] && (constraint === undefined || refusal.constraint === constraint);
}
