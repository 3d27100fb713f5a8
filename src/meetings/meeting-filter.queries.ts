import { holdsWord, wordsOf } from '../platform/database/search-text.js';
import { otherNamesOf } from '../platform/places/place-names.js';
import { UNCLOSED } from './meeting-brief.queries.js';
import type { MeetingCondition, MeetingKind, MeetingState } from './meetings.types.js';

/** What a list of meetings may be narrowed to. */
export interface MeetingFilter {
  /** `coming`: forward from `from`; `latest`: backward from `to`. */
  order: 'coming' | 'latest';
  from?: string | undefined;
  to?: string | undefined;
  /** With its sub-bodies and everything they continue. */
  bodyId?: string | undefined;
  organizationId?: string | undefined;
  mechanismId?: string | undefined;
  seriesId?: string | undefined;
  state?: MeetingState | undefined;
  kind?: MeetingKind | undefined;
  q?: string | undefined;
  /** Only those whose days are past and that nobody closed. */
  unclosed?: boolean | undefined;
  /** What another feature knows of them. */
  among?: MeetingCondition | undefined;
}

const BODIES = (param: string) => `
  with recursive below as (
    select id, predecessor_id from bodies where id = ${param}
    union select b.id, b.predecessor_id from bodies b join below on b.parent_id = below.id or b.id = below.predecessor_id)
  select id from below`;

const ORGANIZATIONS = (param: string) => `
  with recursive below as (
    select id from organizations where id = ${param}
    union select o.id from organizations o join below on o.parent_id = below.id)
  select id from below`;

/** Each word stands in the meeting itself, in its body, organization or mechanism, in the name of its country, or means its city in the other language. */
const WORD = (word: string, cities: string) => {
  const has = (text: string) => holdsWord(`app.fold(concat_ws(' ', ${text}))`, word);
  return `(${holdsWord('m.search', word)}${cities}
    or coalesce(m.body_id, m.organization_id, m.mechanism_id) in (
      select b.id from bodies b join organizations o on o.tenant_id = b.tenant_id and o.id = b.organization_id
       where ${holdsWord('b.search', word)} or ${has('o.acronym, o.acronym_tr')}
      union all select id from organizations where ${holdsWord('search', word)}
      union all select k.id from mechanisms k join mechanism_types t on t.tenant_id = k.tenant_id and t.id = k.type_id
                  left join countries c on c.tenant_id = k.tenant_id and c.code = k.country
                 where ${has('k.name_en, k.name_tr, t.name_en, t.name_tr, t.abbreviation, c.name_en, c.name_tr')})
    or m.country in (select code from countries where ${has('name_en, name_tr')}))`;
};

/**
 * The `where` of a list over `meetings m`. Pushes its values to `params`.
 */
export function meetingConditions(filter: MeetingFilter, params: unknown[]): string[] {
  const put = (value: unknown) => `$${params.push(value)}`;
  const found: string[] = [];
  if (filter.state === 'postponed') found.push(`m.state = 'postponed'`);
  else found.push('m.start_date is not null', ...dayConditions(filter, put));
  if (filter.state && filter.state !== 'postponed') found.push(`m.state = ${put(filter.state)}`);
  if (!filter.state && filter.order === 'coming') found.push(`m.state <> 'cancelled'`);
  if (filter.bodyId) found.push(`m.body_id in (${BODIES(`${put(filter.bodyId)}::uuid`)})`);
  if (filter.organizationId) found.push(ofOrganization(`${put(filter.organizationId)}::uuid`));
  if (filter.mechanismId) found.push(`m.mechanism_id = ${put(filter.mechanismId)}`);
  if (filter.seriesId) found.push(`m.series_id = ${put(filter.seriesId)}`);
  if (filter.kind) found.push(`m.kind = ${put(filter.kind)}`);
  if (filter.unclosed) found.push(...(filter.state === 'postponed' ? ['false'] : UNCLOSED));
  if (filter.among) found.push(filter.among('m', put));
  return [...found, ...saying(filter.q, put)];
}

/** Conditions of which each word of the text makes one. */
export const saying = (q: string | undefined, put: (value: unknown) => string): string[] =>
  wordsOf(q).map((word) => {
    const cities = otherNamesOf(word);
    const named =
      cities.length > 0
        ? ` or exists (select from unnest(${put(cities)}::text[]) city where ${holdsWord('m.search', 'city')})`
        : '';
    return WORD(`${put(word)}::text`, named);
  });

/** Bounded on `start_date`, which the index is ordered by: nothing lasts longer than a year. */
function dayConditions(filter: MeetingFilter, put: (value: unknown) => string): string[] {
  const found: string[] = [];
  if (filter.from) {
    const from = `${put(filter.from)}::date`;
    found.push(`m.start_date >= ${from} - 366`, `m.end_date >= ${from}`);
  }
  if (filter.to) found.push(`m.start_date <= ${put(filter.to)}::date`);
  return found;
}

const ofOrganization = (param: string) => `(
  m.organization_id in (${ORGANIZATIONS(param)})
  or m.body_id in (select id from bodies where organization_id in (${ORGANIZATIONS(param)}))
  or m.mechanism_id in (select id from mechanisms where organization_id in (${ORGANIZATIONS(param)})))`;
