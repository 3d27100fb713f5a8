import type { Catalogue } from './catalogue.types.js';
import * as shapes from './file-shapes.rules.js';
import { assertWhole } from './references.rules.js';
import { CatalogueBroken, type Shape } from './shapes.rules.js';

export const FILES = [
  'activity_types.json',
  'bilateral_mechanisms.json',
  'bodies.json',
  'countries.json',
  'discrepancies.json',
  'historical_sessions.json',
  'institutions.json',
  'meeting_series.json',
  'organizations.json',
  'roles.json',
] as const;

/** Each file as parsed JSON, not yet looked at. */
export type Files = Record<(typeof FILES)[number], unknown>;

/** The whole catalogue, every field looked at. @throws CatalogueBroken. */
export function catalogueOf(files: Files): Catalogue {
  const list = <T>(file: (typeof FILES)[number], key: string, shape: Shape): T[] =>
    checkedList<T>(file, files[file], key, shape);
  const catalogue: Catalogue = {
    organizations: list('organizations.json', 'organizations', shapes.ORGANIZATION),
    institutions: list('institutions.json', 'institutions', shapes.INSTITUTION),
    bodies: list('bodies.json', 'bodies', shapes.BODY),
    roles: list('roles.json', 'roles', shapes.ROLE),
    mechanismTypes: list('bilateral_mechanisms.json', 'mechanism_types', shapes.MECHANISM_TYPE),
    instruments: list('bilateral_mechanisms.json', 'instruments', shapes.INSTRUMENT),
    series: list('meeting_series.json', 'series', shapes.SERIES),
    sessions: list('historical_sessions.json', 'sessions', shapes.SESSION),
    activityTypes: list('activity_types.json', 'activity_types', shapes.ACTIVITY_TYPE),
    discrepancies: list('discrepancies.json', 'discrepancies', shapes.DISCREPANCY),
    countries: list('countries.json', 'countries', shapes.COUNTRY),
  };
  assertWhole(catalogue);
  return catalogue;
}

function checkedList<T>(file: string, content: unknown, key: string, shape: Shape): T[] {
  const list = (content as Record<string, unknown> | null)?.[key];
  if (!Array.isArray(list)) throw new CatalogueBroken({ file, id: key, field: '' }, 'this list is missing');
  list.forEach((one: unknown, i) => {
    const { id, code } = (one ?? {}) as { id?: unknown; code?: unknown };
    const name = [id, code].find((v) => typeof v === 'string') ?? `${key}[${i}]`;
    shape(one, { file, id: name as string, field: '' });
  });
  return list as T[];
}
