/** The fields a client named: what it left out is not in the answer, and null stays, where it empties the field. */
export function namedFields<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
