/** The fields a client gave: what it left out is not in the answer, and null stays, where it empties the field. */
export function givenFields<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
