import { Injectable } from '@nestjs/common';
import { saying } from '../meetings/meeting-filter.queries.js';
import { holdsWord, rankOf, wordsOf } from '../platform/database/search-text.js';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText } from '../platform/i18n/language.js';

/** What can be found, in the order in which equally good finds are shown, and who may find it. */
export const FINDABLE = {
  organization: 'organizations:read',
  body: 'organizations:read',
  meeting: 'meetings:read',
  person: 'people:read',
  institution: 'people:read',
  action_item: 'action-items:read',
} as const;
export type FoundKind = keyof typeof FINDABLE;

export interface Found {
  kind: FoundKind;
  id: string;
  title: LocalText;
  /** What it belongs to. */
  context: LocalText;
  /** The day of a meeting or an item. */
  date: string | null;
}

type Put = (value: unknown) => string;

interface Findable {
  /** Where it is looked for, under the alias its conditions use. */
  from: string;
  alias: string;
  /** As `en` and `tr`. */
  title: string;
  day: string;
  /** Each word makes one condition. */
  conditions: (q: string, put: Put) => string[];
  /** What it belongs to, as `ctx_en` and `ctx_tr`, and where that is read for the few that are shown. */
  context: string;
  joins: string;
}

const both = (en: string, tr: string) => `${en} as en, ${tr} as tr`;
const context = (en: string, tr: string) => `${en} as ctx_en, ${tr} as ctx_tr`;
const NO_DAY = 'null::date';

const eachWord =
  (condition: (word: string) => string) =>
  (q: string, put: Put): string[] =>
    wordsOf(q).map((word) => condition(`${put(word)}::text`));

const KINDS: Record<FoundKind, Findable> = {
  organization: {
    from: 'organizations o',
    alias: 'o',
    title: both('o.name_en', 'o.name_tr'),
    day: NO_DAY,
    conditions: eachWord((word) => holdsWord('o.search', word)),
    context: context('null::text', 'null::text'),
    joins: '',
  },
  body: {
    from: 'bodies b',
    alias: 'b',
    title: both('b.name_en', 'b.name_tr'),
    day: NO_DAY,
    conditions: eachWord(
      (word) => `(${holdsWord('b.search', word)} or b.organization_id in (
        select id from organizations where ${holdsWord(`app.fold(concat_ws(' ', acronym, acronym_tr))`, word)}))`,
    ),
    context: context('coalesce(o.acronym, o.name_en, o.name_tr)', 'coalesce(o.acronym_tr, o.acronym, o.name_tr)'),
    joins: 'join organizations o on o.tenant_id = b.tenant_id and o.id = b.organization_id',
  },
  meeting: {
    from: 'meetings m',
    alias: 'm',
    title: both('m.title_en', 'm.title_tr'),
    day: 'm.start_date',
    conditions: saying,
    context: context(
      'coalesce(b.acronym, b.name_en, o.acronym, o.name_en, k.name_en, b.name_tr, o.name_tr, k.name_tr)',
      'coalesce(b.acronym_tr, b.name_tr, o.acronym_tr, o.name_tr, k.name_tr, b.acronym, o.acronym, b.name_en, o.name_en, k.name_en)',
    ),
    joins: `
        left join bodies b on b.tenant_id = m.tenant_id and b.id = m.body_id
        left join organizations o on o.tenant_id = m.tenant_id and o.id = coalesce(m.organization_id, b.organization_id)
        left join mechanisms k on k.tenant_id = m.tenant_id and k.id = m.mechanism_id`,
  },
  person: {
    from: 'persons p',
    alias: 'p',
    title: both('p.name', 'p.name'),
    day: NO_DAY,
    conditions: eachWord(
      (word) =>
        `(${holdsWord('p.search', word)} or p.institution_id in (select id from institutions where ${holdsWord('app.fold(acronym)', word)}))`,
    ),
    context: context('coalesce(i.acronym, i.name_en, i.name_tr)', 'coalesce(i.acronym, i.name_tr, i.name_en)'),
    joins: 'join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id',
  },
  institution: {
    from: 'institutions i',
    alias: 'i',
    title: both('i.name_en', 'i.name_tr'),
    day: NO_DAY,
    conditions: eachWord((word) => holdsWord('i.search', word)),
    context: context('i.country', 'i.country'),
    joins: '',
  },
  action_item: {
    from: 'action_items x',
    alias: 'x',
    title: both('x.title_en', 'x.title_tr'),
    day: 'x.due_date',
    conditions: eachWord(
      (word) =>
        `(${holdsWord('x.search', word)} or x.owner_person_id in (select id from persons where ${holdsWord('app.fold(name)', word)}))`,
    ),
    context: context('p.name', 'p.name'),
    joins: 'left join persons p on p.tenant_id = x.tenant_id and p.id = x.owner_person_id',
  },
};

const ORDER = Object.keys(FINDABLE) as FoundKind[];
const QUERY = '$1';
const TODAY = '$2';
const LIMIT = '$3';

/** The best of one kind; those that are as good by how near their day is. */
function part(kind: FoundKind, q: string, put: Put): string {
  const { from, alias, title, day, conditions, context, joins } = KINDS[kind];
  return `
    (select ${ORDER.indexOf(kind)} as place, ${alias}.id, ${title}, ${context}, hit.day, hit.rank
       from (select ${alias}.tenant_id, ${alias}.id, ${day} as day, ${rankOf(`${alias}.search`, QUERY)} as rank from ${from}
              where ${conditions(q, put).join(' and ')}
              order by rank, abs(${day} - ${TODAY}::date), ${alias}.id limit ${LIMIT}) hit
       join ${from} on ${alias}.tenant_id = hit.tenant_id and ${alias}.id = hit.id ${joins})`;
}

/** One statement over everything the reader may find. */
@Injectable()
export class SearchQueries {
  async find(tx: TenantTx, q: string, today: string, limit: number): Promise<Found[]> {
    const kinds = ORDER.filter((kind) => tx.actor.permissions.has(FINDABLE[kind]));
    if (kinds.length === 0 || wordsOf(q).length === 0) return [];
    const params: unknown[] = [q.trim(), today, limit];
    const put: Put = (value) => `$${params.push(value)}`;
    const found = await rows<{
      place: number;
      id: string;
      en: string | null;
      tr: string | null;
      ctx_en: string | null;
      ctx_tr: string | null;
      day: string | null;
    }>(
      tx,
      `select place, id, en, tr, ctx_en, ctx_tr, day::text as day from (${kinds.map((kind) => part(kind, q, put)).join(' union all ')}) found
        order by rank, place, abs(found.day - ${TODAY}::date), coalesce(en, tr), id limit ${LIMIT}`,
      params,
    );
    return found.map(({ place, id, en, tr, ctx_en, ctx_tr, day }) => ({
      kind: ORDER[place]!,
      id,
      title: { en, tr },
      context: { en: ctx_en, tr: ctx_tr },
      date: day,
    }));
  }
}
