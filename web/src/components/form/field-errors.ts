import type { FieldError } from '../../lib/problem';

/** Server errors sorted by whether the form shows their field. */
export interface SortedErrors {
  byField: Record<string, string>;
  /** What no field of the form stands for; said in the notice, so that nothing is swallowed. */
  rest: FieldError[];
}

/** `people[0].role` and `people.0.role` mean the same field. */
export function fieldPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1').replace(/^\./, '');
}

export function sortErrors(errors: readonly FieldError[], known: (path: string) => boolean): SortedErrors {
  const sorted: SortedErrors = { byField: {}, rest: [] };
  for (const error of errors) {
    const path = fieldPath(error.field ?? '');
    if (!path || !known(path)) sorted.rest.push(error);
    else sorted.byField[path] = [sorted.byField[path], error.message].filter(Boolean).join(' ');
  }
  return sorted;
}

/** Whether a form's values have this path, an empty optional value included. */
export function hasPath(values: unknown, path: string): boolean {
  let here: unknown = values;
  for (const step of path.split('.')) {
    if (here === null || typeof here !== 'object' || !(step in here)) return false;
    here = (here as Record<string, unknown>)[step];
  }
  return true;
}
