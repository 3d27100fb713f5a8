import { Injectable } from '@nestjs/common';
import { holdsWords, wordsOf } from '../platform/database/search-text.js';
import { prepared, row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, pageOf } from '../platform/http/cursor.js';
import type { PersonPage, PersonRow, PersonsQuery, PersonView } from './people.dto.js';
import { canEditPeople } from './people.policy.js';
import type { PersonBrief, Recipient } from './people.types.js';

/** Of persons under the given alias: they have left, on the named day by the office's calendar and not before it. */
export function hasLeft(p: string): string {
  return `coalesce(${p}.left_at <= (select app.office_today()), false)`;
}

/** The same of `p`. */
export const HAS_LEFT = hasLeft('p');

const BRIEF = `
  p.id, p.name, json_build_object('en', p.title_en, 'tr', p.title_tr) as title,
  json_build_object('id', i.id, 'name', json_build_object('en', i.name_en, 'tr', i.name_tr), 'acronym', i.acronym,
    'isHome', i.id is not distinct from (select home_institution_id from office_settings where tenant_id = i.tenant_id)) as institution`;

const COLUMNS = `${BRIEF},
  p.salutation, p.unit, p.email, p.phone, p.language, p.zone, p.is_demo as "isDemo", p.left_at::text as "leftAt", ${HAS_LEFT} as "hasLeft", p.version,
  case when m.id is not null then json_build_object('memberId', m.id, 'role', m.role) end as account`;

const FROM = `persons p
  join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id
  left join members m on m.tenant_id = p.tenant_id and m.id = p.member_id and m.ended_at is null`;

const MATCHING = `p.tenant_id = $1
  and ($2::uuid is null or p.institution_id = $2)
  and case $3 when 'here' then not ${HAS_LEFT} when 'left' then ${HAS_LEFT} else true end
  and ${holdsWords('(p.search || i.search)', '$4')}
  and ($5::text is null or (m.id is not null) = ($5 = 'with'))`;

/** Whether mail can reach a person: `persons` under the given alias has an address where `recipients` finds one. */
export const HAS_ADDRESS = (p: string): string =>
  `(${p}.email is not null or exists (
     select from members hm where hm.tenant_id = ${p}.tenant_id and hm.id = ${p}.member_id and hm.ended_at is null))`;

@Injectable()
export class PeopleQueries {
  /** By name in Turkish order. "işkur", "ISKUR" and "İŞKUR" find the same. */
  async list(
    tx: TenantTx,
    { q, institutionId, presence = 'here', account, cursor, limit = 50 }: PersonsQuery,
  ): Promise<PersonPage> {
    const after = decodeCursor(cursor, 2);
    const filter = [tx.tenantId, institutionId ?? null, presence, wordsOf(q), account ?? null];
    const [found, counted] = await Promise.all([
      rows<PersonRow>(
        tx,
        `select ${COLUMNS} from ${FROM}
          where ${MATCHING} and ($6::text is null or (p.name collate app.turkish, p.id) > ($6::text collate app.turkish, $7::uuid))
          order by p.name collate app.turkish, p.id limit $8`,
        [...filter, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
      row<{ total: number }>(tx, `select count(*)::int as total from ${FROM} where ${MATCHING}`, filter),
    ]);
    const page = pageOf(
      found,
      limit,
      (one) => [one.name, one.id],
      (one) => one,
    );
    return { ...page, total: counted!.total };
  }

  async person(tx: TenantTx, id: string): Promise<PersonView | null> {
    const found = await row<PersonRow>(tx, `select ${COLUMNS} from ${FROM} where p.tenant_id = $1 and p.id = $2`, [
      tx.tenantId,
      id,
    ]);
    return found && { ...found, can: { edit: canEditPeople(tx.actor) } };
  }

  /** The named persons, those who left included, by id. Ids of nobody are missing from the answer. */
  async persons(tx: TenantTx, ids: string[]): Promise<Map<string, PersonBrief>> {
    const found = await rows<PersonBrief>(
      tx,
      `select ${BRIEF} from persons p join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id
        where p.tenant_id = $1 and p.id = any($2::uuid[])`,
      [tx.tenantId, ids],
    );
    return new Map(found.map((one) => [one.id, one]));
  }

  /**
   * Who is told when something needs a coordinator: the persons joined to members with that role.
   * An office without a coordinator is run by its administrators, so then it is them.
   */
  coordinators(tx: TenantTx): Promise<PersonBrief[]> {
    return rows<PersonBrief>(
      tx,
      `with staff as (
         select p.*, m.role from persons p
           join members m on m.tenant_id = p.tenant_id and m.id = p.member_id and m.ended_at is null
          where p.tenant_id = $1 and not ${HAS_LEFT} and m.role in ('coordinator', 'administrator'))
       select ${BRIEF} from staff p join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id
        where p.role = 'coordinator' or not exists (select from staff where role = 'coordinator')
        order by p.name collate app.turkish, p.id`,
      [tx.tenantId],
    );
  }

  /**
   * Where and how to write to each of them, by id. The person's own address comes before that of the account;
   * language and zone are those the account chose, where there is one.
   */
  async recipients(tx: TenantTx, ids: string[]): Promise<Map<string, Recipient>> {
    const found = await prepared<Recipient>(
      tx,
      'people.recipients',
      `select p.id as "personId", p.name, p.salutation, coalesce(p.email, u.email) as email,
              coalesce(u.language, p.language) as language, coalesce(u.zone, p.zone) as zone, ${HAS_LEFT} as "hasLeft",
              m.id is not null as "hasAccount"
         from persons p
         left join members m on m.tenant_id = p.tenant_id and m.id = p.member_id and m.ended_at is null
         left join account.users u on u.id = m.user_id
        where p.tenant_id = $1 and p.id = any($2::uuid[])`,
      [tx.tenantId, ids],
    );
    return new Map(found.map((one) => [one.personId, one]));
  }

  /** Those of these persons who have left, with the day they left on. */
  async departed(tx: TenantTx, ids: string[]): Promise<Map<string, string>> {
    const found = await rows<{ id: string; leftAt: string }>(
      tx,
      `select p.id, p.left_at::text as "leftAt" from persons p where p.tenant_id = $1 and p.id = any($2::uuid[]) and ${HAS_LEFT}`,
      [tx.tenantId, ids],
    );
    return new Map(found.map((one) => [one.id, one.leftAt]));
  }

  /** The ids among these that name a person of this office. */
  async existing(tx: TenantTx, ids: string[]): Promise<Set<string>> {
    const found = await rows<{ id: string }>(
      tx,
      `select id from persons where tenant_id = $1 and id = any($2::uuid[])`,
      [tx.tenantId, ids],
    );
    return new Set(found.map((one) => one.id));
  }
}
