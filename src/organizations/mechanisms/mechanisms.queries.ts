import { Injectable } from '@nestjs/common';
import { sourceMark } from '../../platform/database/source-mark.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { canEditEntries } from '../entries/entries.policy.js';
import { nameOf, namedOrNull } from '../named.queries.js';
import type { MechanismList, MechanismTypeView, MechanismView } from './mechanisms.dto.js';

const institution = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${nameOf(alias)}, 'acronym', ${alias}.acronym) end`;

const TYPE = `
  select t.id, ${nameOf('t')} as name, t.abbreviation, t.description,
         ${institution('c')} as coordinator, ${sourceMark('t')} as source, t.version
    from mechanism_types t left join institutions c on c.tenant_id = t.tenant_id and c.id = t.coordinator_institution_id`;

const MECHANISM = `
  select m.id, json_build_object('id', t.id, 'name', ${nameOf('t')}, 'abbreviation', t.abbreviation) as type,
         ${nameOf('m')} as name, m.country, ${namedOrNull('o')} as organization,
         ${institution('i')} as counterpart, m.parties, m.signed, ${sourceMark('m')} as source, m.version
    from mechanisms m
    join mechanism_types t on t.tenant_id = m.tenant_id and t.id = m.type_id
    left join organizations o on o.tenant_id = m.tenant_id and o.id = m.organization_id
    left join institutions i on i.tenant_id = m.tenant_id and i.id = m.counterpart_institution_id`;

@Injectable()
export class MechanismsQueries {
  /** Kinds of bilateral frames, and the frames there are, by kind and partner. */
  async list(tx: TenantTx): Promise<MechanismList> {
    const [types, items] = await Promise.all([
      rows<MechanismTypeView>(tx, `${TYPE} where t.tenant_id = $1 order by t.name_en collate app.turkish, t.id`, [
        tx.tenantId,
      ]),
      rows<MechanismView>(
        tx,
        `${MECHANISM} where m.tenant_id = $1 order by t.name_en collate app.turkish, m.country, m.id`,
        [tx.tenantId],
      ),
    ]);
    return { types, items, can: { edit: canEditEntries(tx.actor) } };
  }

  mechanism(tx: TenantTx, id: string): Promise<MechanismView | null> {
    return row<MechanismView>(tx, `${MECHANISM} where m.tenant_id = $1 and m.id = $2`, [tx.tenantId, id]);
  }

  type(tx: TenantTx, id: string): Promise<MechanismTypeView | null> {
    return row<MechanismTypeView>(tx, `${TYPE} where t.tenant_id = $1 and t.id = $2`, [tx.tenantId, id]);
  }
}
