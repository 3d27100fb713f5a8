import { inOrder } from '../platform/time/partial-date.rules.js';
import type { Catalogue } from './catalogue.types.js';
import { CatalogueBroken } from './shapes.rules.js';

type Ids = ReadonlySet<string>;

/** @throws CatalogueBroken when an id is used twice or names nothing, parents form a loop, or a period ends before it begins. */
export function assertWhole(catalogue: Catalogue): void {
  const ids = idsOf(catalogue);
  placesOf(catalogue, ids);
  rolesOf(catalogue, ids);
  seriesOf(catalogue, ids);
  assertNoLoop('organizations.json', catalogue.organizations, 'parent_id');
  assertNoLoop('bodies.json', catalogue.bodies, 'parent_body_id');
  assertNoLoop('bodies.json', catalogue.bodies, 'predecessor_id');
}

interface AllIds {
  organizations: Ids;
  institutions: Ids;
  bodies: Ids;
  mechanismTypes: Ids;
  instruments: Ids;
  series: Ids;
  sessions: Ids;
  countries: Ids;
  discrepancies: Ids;
}

function idsOf(c: Catalogue): AllIds {
  unique(
    'countries.json',
    c.countries.map((one) => one.code),
  );
  unique(
    'roles.json',
    c.roles.map((one) => one.id),
  );
  unique(
    'activity_types.json',
    c.activityTypes.map((one) => one.id),
  );
  // roles, series and discrepancies refer to these without saying which file they mean
  unique(
    'organizations.json, institutions.json, bodies.json, bilateral_mechanisms.json',
    [...c.organizations, ...c.institutions, ...c.bodies, ...c.mechanismTypes].map((one) => one.id),
  );
  const named = (file: string, list: { id: string }[]): Ids =>
    unique(
      file,
      list.map((one) => one.id),
    );
  return {
    organizations: named('organizations.json', c.organizations),
    institutions: named('institutions.json', c.institutions),
    bodies: named('bodies.json', c.bodies),
    mechanismTypes: named('bilateral_mechanisms.json', c.mechanismTypes),
    instruments: named('bilateral_mechanisms.json', c.instruments),
    series: named('meeting_series.json', c.series),
    sessions: named('historical_sessions.json', c.sessions),
    discrepancies: named('discrepancies.json', c.discrepancies),
    countries: new Set(c.countries.map((one) => one.code)),
  };
}

function unique(file: string, ids: string[]): Ids {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new CatalogueBroken({ file, id, field: 'id' }, 'this id stands there twice');
    seen.add(id);
  }
  return seen;
}

/** Looks for the id that `field` of one record names. */
const resolver =
  (file: string, id: string) =>
  (field: string, named: string | null | undefined, known: Ids): void => {
    if (named === null || named === undefined || known.has(named)) return;
    throw new CatalogueBroken({ file, id, field }, `"${named}" is nowhere`);
  };

function placesOf(c: Catalogue, ids: AllIds): void {
  for (const one of c.organizations) {
    const resolve = resolver('organizations.json', one.id);
    resolve('parent_id', one.parent_id, ids.organizations);
    resolve('seat.country', one.seat?.country, ids.countries);
    one.members.forEach((m, i) => resolve(`members.${i}.country`, m.country, ids.countries));
    one.member_organizations.forEach((m, i) => {
      resolve(`member_organizations.${i}.organization_id`, m.organization_id, ids.organizations);
      resolve(`member_organizations.${i}.discrepancy_id`, m.discrepancy_id, ids.discrepancies);
    });
    one.facts.forEach((f, i) =>
      ordered('organizations.json', one.id, `facts.${i}.period`, f.period?.from, f.period?.to),
    );
  }
  for (const one of c.institutions) resolver('institutions.json', one.id)('country', one.country, ids.countries);
  for (const one of c.bodies) {
    const resolve = resolver('bodies.json', one.id);
    resolve('organization_id', one.organization_id, ids.organizations);
    resolve('parent_body_id', one.parent_body_id, ids.bodies);
    resolve('predecessor_id', one.predecessor_id, ids.bodies);
    resolve('successor_id', one.successor_id, ids.bodies);
    one.members.forEach((m, i) => resolve(`members.${i}.country`, m.country, ids.countries));
    const parent = c.bodies.find((other) => other.id === one.parent_body_id);
    if (parent && parent.organization_id !== one.organization_id) {
      throw new CatalogueBroken(
        { file: 'bodies.json', id: one.id, field: 'parent_body_id' },
        'the body above belongs to another organization',
      );
    }
  }
}

function rolesOf(c: Catalogue, ids: AllIds): void {
  for (const one of c.roles) {
    const resolve = resolver('roles.json', one.id);
    resolve('holder', one.holder, one.holder_type === 'institution' ? ids.institutions : ids.countries);
    resolve('target_id', one.target_id, one.target_type === 'body' ? ids.bodies : ids.organizations);
    ordered('roles.json', one.id, 'to', one.from, one.to);
  }
  for (const one of c.mechanismTypes) {
    resolver('bilateral_mechanisms.json', one.id)(
      'coordinator_institution_id',
      one.coordinator_institution_id,
      ids.institutions,
    );
  }
  for (const one of c.instruments) {
    const resolve = resolver('bilateral_mechanisms.json', one.id);
    if (one.kind !== 'statistic') resolve('kind', one.kind, ids.mechanismTypes);
    resolve('country', one.country, ids.countries);
    resolve('organization_id', one.organization_id, ids.organizations);
    const partner = one.country ?? one.organization_id;
    if (one.kind !== 'statistic' && !partner)
      throw new CatalogueBroken(
        { file: 'bilateral_mechanisms.json', id: one.id, field: 'country' },
        'a partner is missing',
      );
  }
  const subjects = new Set([...ids.organizations, ...ids.bodies, ...ids.institutions]);
  for (const one of c.discrepancies) resolver('discrepancies.json', one.id)('about', one.about, subjects);
}

function seriesOf(c: Catalogue, ids: AllIds): void {
  const owners = { body: ids.bodies, organization: ids.organizations, mechanism: ids.mechanismTypes };
  for (const one of c.series) {
    const resolve = resolver('meeting_series.json', one.id);
    resolve('owner_id', one.owner_id, owners[one.owner_type]);
    resolve('usual_place.country', one.usual_place?.country, ids.countries);
    one.participants.forEach((p, i) => resolve(`participants.${i}.institution_id`, p.institution_id, ids.institutions));
  }
  for (const one of c.sessions) {
    const resolve = resolver('historical_sessions.json', one.id);
    resolve('series_id', one.series_id, ids.series);
    resolve('mechanism_id', one.mechanism_id, ids.instruments);
    resolve('replaces_id', one.replaces_id, ids.sessions);
    resolve('country', one.country, ids.countries);
    ordered('historical_sessions.json', one.id, 'end', one.start, one.end);
    const ofMechanism = c.series.find((s) => s.id === one.series_id)?.owner_type === 'mechanism';
    if (ofMechanism !== (one.mechanism_id !== undefined)) {
      throw new CatalogueBroken(
        { file: 'historical_sessions.json', id: one.id, field: 'mechanism_id' },
        'a session names its frame exactly when its series belongs to a kind of mechanism',
      );
    }
  }
}

function ordered(
  file: string,
  id: string,
  field: string,
  from: string | null | undefined,
  to: string | null | undefined,
): void {
  if (!inOrder(from ?? null, to ?? null)) throw new CatalogueBroken({ file, id, field }, `${to} lies before ${from}`);
}

function assertNoLoop<Key extends string>(
  file: string,
  list: ({ id: string } & Record<Key, string | null>)[],
  key: Key,
): void {
  const above = new Map(list.map((one) => [one.id, one[key]]));
  for (const { id } of list) {
    const seen = new Set([id]);
    for (let next = above.get(id); next; next = above.get(next)) {
      if (seen.has(next)) throw new CatalogueBroken({ file, id, field: key }, 'this leads back to itself');
      seen.add(next);
    }
  }
}
