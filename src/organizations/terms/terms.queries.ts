import { Injectable } from '@nestjs/common';
import { sourceMark } from '../../platform/database/source-mark.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { named, nameOf } from '../named.queries.js';
import type { TermList, TermsQuery, TermView } from './terms.dto.js';

const SELECT = `
  select t.id, t.role, t.stated_from as "from", t.stated_to as "to", t.nominal_term as "nominalTerm", t.disputed, t.exclusive, t.note,
         lower(t.period)::text as "firstDay", (upper(t.period) - 1)::text as "lastDay", t.period is not null as "isDated",
         case when b.id is not null then ${named('b')} else ${named('o')} end as "in",
         json_build_object('country', t.holder_country, 'institution',
           case when i.id is not null then json_build_object('id', i.id, 'name', ${nameOf('i')}, 'acronym', i.acronym) end,
           'isOurs', coalesce(i.id = home.id or t.holder_country = home.country, false)) as holder,
         ${sourceMark('t')} as source, t.version
    from terms t
    left join bodies b on b.tenant_id = t.tenant_id and b.id = t.body_id
    left join organizations o on o.tenant_id = t.tenant_id and o.id = t.organization_id
    left join institutions i on i.tenant_id = t.tenant_id and i.id = t.holder_institution_id
    left join office_settings s on s.tenant_id = t.tenant_id
    left join institutions home on home.tenant_id = t.tenant_id and home.id = s.home_institution_id`;

/** The oldest period first, undated ones last. */
const ORDER = `order by t.period, t.role, t.id`;

@Injectable()
export class TermsQueries {
  ofOrganization(tx: TenantTx, id: string): Promise<TermView[]> {
    return rows<TermView>(tx, `${SELECT} where t.tenant_id = $1 and t.organization_id = $2 ${ORDER}`, [
      tx.tenantId,
      id,
    ]);
  }

  /** Terms in any of these bodies: one body and those it continues. */
  ofBodies(tx: TenantTx, ids: string[]): Promise<TermView[]> {
    return rows<TermView>(tx, `${SELECT} where t.tenant_id = $1 and t.body_id = any($2::uuid[]) ${ORDER}`, [
      tx.tenantId,
      ids,
    ]);
  }

  /** Who held which role in these bodies, on one day when one is asked for. What nobody dates is told apart, not left out. */
  async held(tx: TenantTx, ids: string[], { on, role }: TermsQuery): Promise<TermList> {
    const found = await rows<TermView>(
      tx,
      `${SELECT} where t.tenant_id = $1 and t.body_id = any($2::uuid[]) and ($3::text is null or t.role = $3)
          and ($4::date is null or t.period is null or t.period @> $4::date) ${ORDER}`,
      [tx.tenantId, ids, role ?? null, on ?? null],
    );
    return {
      on: on ?? null,
      items: found.filter((term) => term.isDated),
      undated: found.filter((term) => !term.isDated),
    };
  }

  term(tx: TenantTx, id: string): Promise<TermView | null> {
    return row<TermView>(tx, `${SELECT} where t.tenant_id = $1 and t.id = $2`, [tx.tenantId, id]);
  }
}
