import { Injectable } from '@nestjs/common';
import { wordsOf } from '../meetings/meeting-filter.queries.js';
import { otherNamesOf } from '../platform/places/place-names.js';
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

/** Each kind as (id, title, context, short names, date, text to look in). */
const KINDS: Record<FoundKind, string> = {
  organization: `
    select id, name_en as en, name_tr as tr, null::text as ctx_en, null::text as ctx_tr, array[acronym, acronym_tr] as short, null::date as day,
           app.fold(concat_ws(' ', name_en, name_tr, acronym, acronym_tr, array_to_string(aliases, ' '))) as hay
      from organizations`,
  body: `
    select b.id, b.name_en, b.name_tr, coalesce(o.acronym, o.name_en, o.name_tr), coalesce(o.acronym_tr, o.acronym, o.name_tr), array[b.acronym, b.acronym_tr], null::date,
           app.fold(concat_ws(' ', b.name_en, b.name_tr, b.acronym, b.acronym_tr, o.acronym, o.acronym_tr))
      from bodies b join organizations o on o.tenant_id = b.tenant_id and o.id = b.organization_id`,
  meeting: `
    select m.id, m.label_en, m.label_tr, coalesce(b.acronym, b.name_en, o.acronym, o.name_en, k.name_en, b.name_tr, o.name_tr, k.name_tr),
           coalesce(b.acronym_tr, b.name_tr, o.acronym_tr, o.name_tr, k.name_tr, b.acronym, o.acronym, b.name_en, o.name_en, k.name_en), array[m.number_label, m.letter_number], m.start_date,
           m.search || ' ' || app.fold(concat_ws(' ', b.acronym, b.acronym_tr, b.name_en, b.name_tr, o.acronym, o.acronym_tr, o.name_en, o.name_tr))
      from meetings m
      left join bodies b on b.tenant_id = m.tenant_id and b.id = m.body_id
      left join organizations o on o.tenant_id = m.tenant_id and o.id = coalesce(m.organization_id, b.organization_id)
      left join mechanisms k on k.tenant_id = m.tenant_id and k.id = m.mechanism_id`,
  person: `
    select p.id, p.name, p.name, coalesce(i.acronym, i.name_en, i.name_tr), coalesce(i.acronym, i.name_tr, i.name_en), array[p.email], null::date,
           app.fold(concat_ws(' ', p.name, p.title_en, p.title_tr, p.unit, p.email, i.acronym))
      from persons p join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id`,
  institution: `
    select id, name_en, name_tr, country, country, array[acronym], null::date, app.fold(concat_ws(' ', name_en, name_tr, acronym)) from institutions`,
  action_item: `
    select x.id, x.title_en, x.title_tr, p.name, p.name, array[x.letter_number], x.due_date, x.search || ' ' || app.fold(coalesce(p.name, ''))
      from action_items x left join persons p on p.tenant_id = x.tenant_id and p.id = x.owner_person_id`,
};

const ORDER = Object.keys(FINDABLE) as FoundKind[];

/** 0 for what is called exactly so in short, 1 for what begins so, 2 for what holds the words somewhere. */
const RANK = `
  case when app.fold($2) in (select app.fold(one) from unnest(f.short) one) then 0
       when app.fold(coalesce(f.en, '')) like f.start or app.fold(coalesce(f.tr, '')) like f.start then 1
       else 2 end`;

const part = (kind: FoundKind): string => `
  (select ${ORDER.indexOf(kind)} as place, f.*, ${RANK} as rank
     from (select k.*, replace(replace(replace(app.fold($2), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' as start
             from (${KINDS[kind]}) k (id, en, tr, ctx_en, ctx_tr, short, day, hay)) f
    where not exists (select from unnest($1::text[]) word where strpos(f.hay, app.fold(word)) = 0
                         and not exists (select from jsonb_array_elements_text($5::jsonb -> word) city where strpos(f.hay, app.fold(city)) > 0))
    order by rank, abs(f.day - $3::date), coalesce(f.en, f.tr), f.id limit $4)`;

/** One statement over everything the reader may find. */
@Injectable()
export class SearchQueries {
  async find(tx: TenantTx, q: string, today: string, limit: number): Promise<Found[]> {
    const kinds = ORDER.filter((kind) => tx.actor.permissions.has(FINDABLE[kind]));
    if (kinds.length === 0) return [];
    const words = wordsOf(q);
    const found = await rows<{ place: number; id: string; en: string | null; tr: string | null; ctx_en: string | null; ctx_tr: string | null; day: string | null }>(
      tx,
      `select place, id, en, tr, ctx_en, ctx_tr, day::text as day from (${kinds.map(part).join(' union all ')}) found
        order by rank, place, abs(found.day - $3::date), coalesce(en, tr), id limit $4`,
      [words, q, today, limit, JSON.stringify(Object.fromEntries(words.map((word) => [word, otherNamesOf(word)])))],
    );
    return found.map(({ place, id, en, tr, ctx_en, ctx_tr, day }) => ({ kind: ORDER[place]!, id, title: { en, tr }, context: { en: ctx_en, tr: ctx_tr }, date: day }));
  }
}
