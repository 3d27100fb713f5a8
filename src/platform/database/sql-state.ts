/** Codes of PostgreSQL that say which rule of the schema a statement broke. */
const BROKEN = {
  // PostgreSQL 18 says 23001 where a row that others point at may not go
  foreignKey: ['23503', '23001'],
  unique: ['23505'],
  exclusion: ['23P01'],
};

interface Refusal {
  code?: string;
  constraint?: string;
}

/** True when the database refused a statement for this kind of rule, or for the one rule of that name. */
export function broke(error: unknown, kind: keyof typeof BROKEN, constraint?: string): boolean {
  const holder = error as ({ driverError?: Refusal } & Refusal) | null;
  const refusal = holder?.driverError ?? holder;
  return BROKEN[kind].includes(refusal?.code ?? '') && (constraint === undefined || refusal?.constraint === constraint);
}
