import { Injectable } from '@nestjs/common';
import { sourceMark } from '../platform/database/source-mark.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { BodiesQueries } from './bodies/bodies.queries.js';
import { forest } from './bodies/tree.rules.js';
import { canEditEntries } from './entries/entries.policy.js';
import { FactsQueries } from './facts/facts.queries.js';
import { MembershipsQueries } from './memberships/memberships.queries.js';
import { byName, named, namedColumns, namedOrNull } from './named.queries.js';
import type { OrganizationNode, OrganizationTree, OrganizationView } from './organizations.dto.js';
import { TermsQueries } from './terms/terms.queries.js';

type Core = Omit<OrganizationView, 'bodies' | 'members' | 'terms' | 'facts' | 'discrepancies' | 'can'>;
type OrganizationRow = Omit<OrganizationNode, 'children' | 'bodies'> & { parentId: string | null };

@Injectable()
export class OrganizationsQueries {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly memberships: MembershipsQueries,
    private readonly terms: TermsQueries,
    private readonly facts: FactsQueries,
  ) {}

  /** Every organization with its bodies: organizations below their parents, bodies below theirs. */
  async tree(tx: TenantTx): Promise<OrganizationTree> {
    const [found, bodies] = await Promise.all([
      rows<OrganizationRow>(
        tx,
        `select ${namedColumns('o')}, o.kind, o.parent_id as "parentId" from organizations o where o.tenant_id = $1 order by ${byName('o')}`,
        [tx.tenantId],
      ),
      this.bodies.tree(tx),
    ]);
    const node = ({ id, name, acronym, kind }: OrganizationRow): OrganizationNode => ({
      id,
      name,
      acronym,
      kind,
      children: [],
      bodies: bodies.get(id) ?? [],
    });
    return { items: forest(found, node), can: { edit: canEditEntries(tx.actor) } };
  }

  async organization(tx: TenantTx, id: string): Promise<OrganizationView | null> {
    const core = await this.core(tx, id);
    if (!core) return null;
    const [bodies, members, terms, facts, discrepancies] = await Promise.all([
      this.bodies.tree(tx, id),
      this.memberships.ofOrganization(tx, id),
      this.terms.ofOrganization(tx, id),
      this.facts.facts(tx, 'organization_id', id),
      this.facts.discrepancies(tx, 'organization_id', id),
    ]);
    return {
      ...core,
      bodies: bodies.get(id) ?? [],
      members,
      terms,
      facts,
      discrepancies,
      can: { edit: canEditEntries(tx.actor) },
    };
  }

  private core(tx: TenantTx, id: string): Promise<Core | null> {
    return row<Core>(
      tx,
      `select ${namedColumns('o')}, o.kind, o.aliases, o.founded, json_build_object('city', o.seat_city, 'country', o.seat_country) as seat, o.purpose,
              o.member_count as "memberCount", o.notes, ${namedOrNull('p')} as parent, ${sourceMark('o')} as source, o.version,
              coalesce((select json_agg(${named('c')} order by ${byName('c')}) from organizations c where c.tenant_id = o.tenant_id and c.parent_id = o.id), '[]') as children
         from organizations o left join organizations p on p.tenant_id = o.tenant_id and p.id = o.parent_id
        where o.tenant_id = $1 and o.id = $2`,
      [tx.tenantId, id],
    );
  }
}
