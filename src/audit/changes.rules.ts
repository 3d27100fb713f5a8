import type { Change, Changes } from './audit.types.js';

/** Fields that tell a reader of the history nothing. */
const BOOKKEEPING = new Set(['id', 'tenantId', 'version', 'createdAt']);
const SECRET = /password|token|secret|hash/i;

/**
 * What differs, field by field, as plain JSON. With both states only the fields of `after` are compared,
 * so that a patch may be given as it came.
 * @throws Error on a field that is named like a secret: the history is read by many.
 */
export function changesBetween(before: object | null | undefined, after: object | null | undefined): Changes {
  const old = plain(before);
  const now = plain(after);
  const fields = after ? Object.keys(now) : Object.keys(old);
  const found = fields
    .filter((field) => !BOOKKEEPING.has(field))
    .map((field): [string, Change] => [field, [old[field] ?? null, now[field] ?? null]])
    .filter(([, [a, b]]) => canonical(a) !== canonical(b));
  const secret = found.find(([field]) => SECRET.test(field));
  if (secret) throw new Error(`The history takes no secrets: ${secret[0]}.`);
  return Object.fromEntries(found);
}

function plain(state: object | null | undefined): Record<string, unknown> {
  return JSON.parse(JSON.stringify(state ?? {})) as Record<string, unknown>;
}

/** Equal whatever the order in which keys were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
