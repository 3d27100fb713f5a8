import { Injectable } from '@nestjs/common';
import { sourceMark } from '../../platform/database/source-mark.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { canEditEntries } from '../entries/entries.policy.js';
import { FactsQueries } from '../facts/facts.queries.js';
import { MembershipsQueries } from '../memberships/memberships.queries.js';
import { byName, namedColumns, named, namedOrNull } from '../named.queries.js';
import type { BodyNode } from '../organizations.dto.js';
import type { TermList, TermsQuery } from '../terms/terms.dto.js';
import { TermsQueries } from '../terms/terms.queries.js';
import type { BodyView, Crumb, NameThroughTime } from './bodies.dto.js';
import { MeetingCounts } from './meeting-counts.service.js';
import { forest } from './tree.rules.js';

type Core = Omit<
  BodyView,
  'breadcrumb' | 'children' | 'names' | 'members' | 'terms' | 'facts' | 'discrepancies' | 'can'
>;
type BodyRow = Omit<BodyNode, 'children'> & { organizationId: string; parentId: string | null };

/** A body of this thread of names: it, and whatever it continues, the oldest first. */
type Thread = Omit<NameThroughTime, 'meetings'>;

@Injectable()
export class BodiesQueries {
  constructor(
    private readonly memberships: MembershipsQueries,
    private readonly terms: TermsQueries,
    private readonly facts: FactsQueries,
    private readonly meetings: MeetingCounts,
  ) {}

  /** Everything a body's page shows of it; its meetings and series are asked for on their own. */
  async body(tx: TenantTx, id: string): Promise<BodyView | null> {
    const core = await this.core(tx, id);
    if (!core) return null;
    const thread = await this.thread(tx, id);
    const ids = thread.map((one) => one.id);
    const [counts, breadcrumb, children, members, terms, facts, discrepancies] = await Promise.all([
      this.meetings.of(tx, ids),
      this.breadcrumb(tx, id),
      this.below(tx, id),
      this.memberships.ofBody(tx, id),
      this.terms.ofBodies(tx, ids),
      this.facts.facts(tx, 'body_id', id),
      this.facts.discrepancies(tx, 'body_id', id),
    ]);
    const names = thread.map((one) => ({ ...one, meetings: counts.get(one.id) ?? 0 }));
    return {
      ...core,
      breadcrumb,
      children,
      names,
      members,
      terms,
      facts,
      discrepancies,
      can: { edit: canEditEntries(tx.actor) },
    };
  }

  /** The body under each name it had, the oldest first. A name lasts until the next one begins. */
  thread(tx: TenantTx, id: string): Promise<Thread[]> {
    return rows<Thread>(
      tx,
      `with recursive thread as (
         select b.*, 0 as age, null::text as until from bodies b where b.tenant_id = $1 and b.id = $2
         union all
         select b.*, thread.age + 1, thread.established from bodies b
           join thread on b.tenant_id = thread.tenant_id and b.id = thread.predecessor_id where thread.age < 50)
       select ${namedColumns('t')}, t.kind, t.established as "from", t.until as "to" from thread t order by t.age desc`,
      [tx.tenantId, id],
    );
  }

  /** Who holds or held which role in a body and in those it continues; null when there is no such body. */
  async held(tx: TenantTx, id: string, query: TermsQuery): Promise<TermList | null> {
    const ids = (await this.thread(tx, id)).map((one) => one.id);
    return ids.length === 0 ? null : this.terms.held(tx, ids, query);
  }

  /** Every body of one organization or, without one, of the office; sub-bodies below theirs. */
  async tree(tx: TenantTx, organizationId: string | null = null): Promise<Map<string, BodyNode[]>> {
    const found = await rows<BodyRow>(
      tx,
      `select ${namedColumns('b')}, b.kind, b.status, b.organization_id as "organizationId", b.parent_id as "parentId"
         from bodies b where b.tenant_id = $1 and ($2::uuid is null or b.organization_id = $2) order by ${byName('b')}`,
      [tx.tenantId, organizationId],
    );
    const byOrganization = Map.groupBy(found, (body) => body.organizationId);
    return new Map([...byOrganization].map(([id, bodies]) => [id, forest(bodies, node)]));
  }

  private core(tx: TenantTx, id: string): Promise<Core | null> {
    return row<Core>(
      tx,
      `select ${namedColumns('b')}, b.kind, b.status, b.established, b.formally_established as "formallyEstablished",
              b.mandate_end::text as "mandateEnd", b.notes, b.version, ${sourceMark('b')} as source,
              ${named('o')} as organization, ${namedOrNull('p')} as parent,
              (select ${named('s')} from bodies s where s.tenant_id = b.tenant_id and s.predecessor_id = b.id order by s.id limit 1) as successor
         from bodies b
         join organizations o on o.tenant_id = b.tenant_id and o.id = b.organization_id
         left join bodies p on p.tenant_id = b.tenant_id and p.id = b.parent_id
        where b.tenant_id = $1 and b.id = $2`,
      [tx.tenantId, id],
    );
  }

  /** From the topmost organization down to the body above this one. */
  private breadcrumb(tx: TenantTx, id: string): Promise<Crumb[]> {
    return rows<Crumb>(
      tx,
      `with recursive up as (
         select b.*, 0 as height from bodies b where b.tenant_id = $1 and b.id = $2
         union all
         select p.*, up.height + 1 from bodies p join up on p.tenant_id = up.tenant_id and p.id = up.parent_id where up.height < 50),
       over as (
         select o.*, 0 as height from organizations o join up on up.height = 0 and o.tenant_id = up.tenant_id and o.id = up.organization_id
         union all
         select p.*, over.height + 1 from organizations p join over on p.tenant_id = over.tenant_id and p.id = over.parent_id where over.height < 50)
       select ${namedColumns('o')}, 'organization' as "of" from (select * from over order by height desc) o
       union all
       select ${namedColumns('b')}, 'body' from (select * from up where height > 0 order by height desc) b`,
      [tx.tenantId, id],
    );
  }

  private async below(tx: TenantTx, id: string): Promise<BodyNode[]> {
    const found = await rows<BodyRow>(
      tx,
      `with recursive down as (
         select b.* from bodies b where b.tenant_id = $1 and b.parent_id = $2
         union
         select b.* from bodies b join down on b.tenant_id = down.tenant_id and b.parent_id = down.id)
       select ${namedColumns('b')}, b.kind, b.status, b.organization_id as "organizationId", b.parent_id as "parentId" from down b order by ${byName('b')}`,
      [tx.tenantId, id],
    );
    return forest(found, node);
  }
}

const node = ({ id, name, acronym, kind, status }: BodyRow): BodyNode => ({
  id,
  name,
  acronym,
  kind,
  status,
  children: [],
});
