import { Injectable } from '@nestjs/common';
import { sourceMark } from '../../platform/database/source-mark.js';
import { holdsWords, wordsOf } from '../../platform/database/search-text.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { HAS_LEFT } from '../people.queries.js';
import type { InstitutionPage, InstitutionRow, InstitutionsQuery, InstitutionView } from './institutions.dto.js';
import { canEditInstitutions } from './institutions.policy.js';
import type { InstitutionBrief } from './institutions.types.js';

const COLUMNS = `
  i.id, json_build_object('en', i.name_en, 'tr', i.name_tr) as name, i.acronym, i.kind, i.country, i.founded, i.version,
  i.id is not distinct from (select home_institution_id from office_settings where tenant_id = i.tenant_id) as "isHome",
  (select count(*)::int from persons p where p.tenant_id = i.tenant_id and p.institution_id = i.id and not ${HAS_LEFT}) as people,
  ${sourceMark('i')} as source`;

/** What is shown of an institution in a sorted list: its short name where it has one. */
const SORT = `coalesce(i.acronym, i.name_tr, i.name_en)`;

@Injectable()
export class InstitutionsQueries {
  /** By short name; the words of `q` may stand in any of its names, in any case. */
  async list(tx: TenantTx, { q, cursor, limit = 50 }: InstitutionsQuery): Promise<InstitutionPage> {
    const after = decodeCursor(cursor, 2);
    const words = wordsOf(q);
    const matching = `i.tenant_id = $1 and ${holdsWords('i.search', '$2')}`;
    const [found, counted] = await Promise.all([
      rows<InstitutionRow & { sort: string }>(
        tx,
        `select ${COLUMNS}, ${SORT} as sort from institutions i
          where ${matching} and ($3::text is null or (${SORT} collate app.turkish, i.id) > ($3::text collate app.turkish, $4::uuid))
          order by ${SORT} collate app.turkish, i.id limit $5`,
        [tx.tenantId, words, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
      row<{ total: number }>(tx, `select count(*)::int as total from institutions i where ${matching}`, [
        tx.tenantId,
        words,
      ]),
    ]);
    const page = pageOf(
      found,
      limit,
      (one) => [one.sort, one.id],
      ({ sort: _, ...one }) => one,
    );
    return { ...page, total: counted!.total };
  }

  async institution(tx: TenantTx, id: string): Promise<InstitutionView | null> {
    const found = await row<InstitutionRow>(
      tx,
      `select ${COLUMNS} from institutions i where i.tenant_id = $1 and i.id = $2`,
      [tx.tenantId, id],
    );
    return found && { ...found, can: { edit: canEditInstitutions(tx.actor) } };
  }

  /** How the history calls an institution; null when there is none with this id. */
  async label(tx: TenantTx, id: string): Promise<string | null> {
    return (await this.labels(tx, [id])).get(id) ?? null;
  }

  /** The same for many at once: those that are there, by id. */
  async labels(tx: TenantTx, ids: string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const sql = `select i.id, ${SORT} as label from institutions i where i.tenant_id = $1 and i.id = any($2::uuid[])`;
    const found = await rows<{ id: string; label: string }>(tx, sql, [tx.tenantId, ids]);
    return new Map(found.map(({ id, label }) => [id, label]));
  }

  /** The institution this office works for; null until an administrator names it. */
  home(tx: TenantTx): Promise<InstitutionBrief | null> {
    return row<InstitutionBrief>(
      tx,
      `select i.id, json_build_object('en', i.name_en, 'tr', i.name_tr) as name, i.acronym, true as "isHome"
         from office_settings o join institutions i on i.tenant_id = o.tenant_id and i.id = o.home_institution_id where o.tenant_id = $1`,
      [tx.tenantId],
    );
  }
}
