import { Injectable } from '@nestjs/common';
import { IN_CHARGE, joinInCharge } from '../people/in-charge.queries.js';
import type { PersonInCharge } from '../people/people.types.js';
import { isoInstant } from '../meetings/meeting-brief.queries.js';
import { holdsWord, wordsOf } from '../platform/database/search-text.js';
import { prepared, row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor.js';
import type { DueFilter } from './action-items.dto.js';
import type { ActionItemBrief, ItemState, Priority, Side } from './action-plans.types.js';

export interface ItemFilter {
  /** Left out: neither done nor cancelled. */
  state?: ItemState | 'any' | undefined;
  due?: DueFilter | undefined;
  ownerId?: string | undefined;
  meetingId?: string | undefined;
  bodyId?: string | undefined;
  side?: Side | undefined;
  priority?: Priority | undefined;
  q?: string | undefined;
}

export interface ActionItemDetail extends ActionItemBrief {
  description: string | null;
  evidence: string | null;
  letterDate: string | null;
  letterNumber: string | null;
}

/** An item as a mail about it needs it. */
export interface MailedItem extends ActionItemBrief {
  inCharge: PersonInCharge | null;
}

const TEXT = (en: string, tr: string) => `json_build_object('en', ${en}, 'tr', ${tr})`;

const BRIEF = `
  x.id, ${TEXT('x.title_en', 'x.title_tr')} as title,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'institution',
    json_build_object('id', i.id, 'name', ${TEXT('i.name_en', 'i.name_tr')}, 'acronym', i.acronym)) end as owner,
  case when m.id is not null then json_build_object('id', m.id, 'title', ${TEXT('m.title_en', 'm.title_tr')}) end as meeting,
  case when b.id is not null then json_build_object('id', b.id, 'name', ${TEXT('b.name_en', 'b.name_tr')},
    'acronym', ${TEXT('b.acronym', 'b.acronym_tr')}) end as body,
  x.responsible_side as "responsibleSide", x.priority, x.state, x.progress,
  json_build_object('date', x.due_date::text, 'time', left(x.due_time::text, 5), 'zone', x.due_zone, 'at', ${isoInstant('x.due_at')}) as due,
  ${isoInstant('x.completed_at')} as "completedAt", x.is_demo as "isDemo", x.version`;

/** The body of an item is its own, or that of its meeting. */
const NAMES = `
  left join persons p on p.tenant_id = x.tenant_id and p.id = x.owner_person_id
  left join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id
  left join meetings m on m.tenant_id = x.tenant_id and m.id = x.meeting_id
  left join bodies b on b.tenant_id = x.tenant_id and b.id = coalesce(x.body_id, m.body_id)`;

const UNSETTLED = `x.state in ('open', 'in_progress', 'waiting')`;

const DUE: Record<DueFilter, string> = {
  overdue: `x.due_at < app.now() and ${UNSETTLED}`,
  week: `x.due_at >= app.now() and x.due_at < app.now() + interval '7 days'`,
  month: `x.due_at >= app.now() and x.due_at < app.now() + interval '31 days'`,
};

/** Each word stands in the item, or in its owner, its meeting or its body. */
const WORD = (word: string) => `(
  ${holdsWord('x.search', word)}
  or x.owner_person_id in (select p.id from persons p join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id
       where ${holdsWord("(p.search || app.fold(coalesce(i.acronym, '')))", word)})
  or exists (select from meetings m where m.tenant_id = x.tenant_id and m.id = x.meeting_id and ${holdsWord('m.search', word)})
  or x.body_id in (select b.id from bodies b where ${holdsWord('b.search', word)}))`;

function conditions(filter: ItemFilter, params: unknown[]): string[] {
  const put = (value: unknown) => `$${params.push(value)}`;
  const found: string[] = ['true'];
  if (filter.state === undefined) found.push(UNSETTLED);
  else if (filter.state !== 'any') found.push(`x.state = ${put(filter.state)}`);
  if (filter.due) found.push(DUE[filter.due]);
  if (filter.ownerId) found.push(`x.owner_person_id = ${put(filter.ownerId)}`);
  if (filter.meetingId) found.push(`x.meeting_id = ${put(filter.meetingId)}`);
  if (filter.bodyId) found.push(ofBody(`${put(filter.bodyId)}::uuid`));
  if (filter.side) found.push(`x.responsible_side = ${put(filter.side)}`);
  if (filter.priority) found.push(`x.priority = ${put(filter.priority)}`);
  for (const word of wordsOf(filter.q)) found.push(WORD(`${put(word)}::text`));
  return found;
}

const ofBody = (param: string) =>
  `(x.body_id = ${param} or x.meeting_id in (select id from meetings where body_id = ${param}))`;

/** Action items as they are read, by the moment they are due. */
@Injectable()
export class ActionItemsQueries {
  async page(
    tx: TenantTx,
    filter: ItemFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<ActionItemBrief>> {
    const params: unknown[] = [];
    const where = conditions(filter, params);
    const after = decodeCursor(cursor, 2);
    if (after)
      where.push(`(x.due_at, x.id) > ($${params.push(after[0])}::timestamptz, $${params.push(after[1])}::uuid)`);
    const found = await rows<ActionItemBrief>(
      tx,
      `with page as materialized (
         select x.* from action_items x where ${where.join(' and ')} order by x.due_at, x.id limit $${params.push(limit + 1)})
       select ${BRIEF} from page x ${NAMES} order by x.due_at, x.id`,
      params,
    );
    return pageOf(
      found,
      limit,
      (one) => [one.due.at, one.id],
      (one) => one,
    );
  }

  /** With how many there are in all. What an index cannot tell is looked for once, not for the page and again for the count. */
  async firstPage(tx: TenantTx, filter: ItemFilter, limit: number): Promise<Page<ActionItemBrief> & { total: number }> {
    if (!filter.q) return { ...(await this.page(tx, filter, undefined, limit)), total: await this.count(tx, filter) };
    const params: unknown[] = [];
    const where = conditions(filter, params);
    const found = await rows<ActionItemBrief & { total: number }>(
      tx,
      `with matching as materialized (select x.tenant_id, x.id, x.due_at from action_items x where ${where.join(' and ')}),
       page as materialized (select * from matching order by due_at, id limit $${params.push(limit + 1)})
       select counted.total, ${BRIEF}
         from (select count(*)::int as total from matching) counted
         left join (page join action_items x on x.tenant_id = page.tenant_id and x.id = page.id) on true ${NAMES} order by x.due_at, x.id`,
      params,
    );
    const items = found.filter((one) => one.id !== null);
    return {
      ...pageOf(
        items,
        limit,
        (one) => [one.due.at, one.id],
        ({ total: _, ...item }) => item,
      ),
      total: found[0]!.total,
    };
  }

  async count(tx: TenantTx, filter: ItemFilter): Promise<number> {
    const params: unknown[] = [];
    const where = conditions(filter, params);
    return (await row<{ total: number }>(
      tx,
      `select count(*)::int as total from action_items x where ${where.join(' and ')}`,
      params,
    ))!.total;
  }

  async detail(tx: TenantTx, id: string): Promise<ActionItemDetail | null> {
    return row<ActionItemDetail>(
      tx,
      `select ${BRIEF}, x.description, x.evidence, x.letter_date::text as "letterDate", x.letter_number as "letterNumber"
         from action_items x ${NAMES} where x.id = $1`,
      [id],
    );
  }

  /** Of these ids, those that are there. */
  briefs(tx: TenantTx, ids: string[]): Promise<ActionItemBrief[]> {
    const sql = `select ${BRIEF} from action_items x ${NAMES} where x.id = any($1::uuid[]) order by x.due_at, x.id`;
    return prepared<ActionItemBrief>(tx, 'action-items.briefs', sql, [ids]);
  }

  /** The same, with what mails about them need. */
  mailed(tx: TenantTx, ids: string[]): Promise<MailedItem[]> {
    const sql = `select ${BRIEF}, ${IN_CHARGE} from action_items x ${NAMES} ${joinInCharge('x')} where x.id = any($1::uuid[]) order by x.due_at, x.id`;
    return prepared<MailedItem>(tx, 'action-items.mailed', sql, [ids]);
  }
}
