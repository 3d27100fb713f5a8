import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { assertNamed } from '../../platform/i18n/name.rules.js';
import { EntriesService } from '../entries/entries.service.js';
import type { EntryKind } from '../entries/entries.types.js';
import { givenFields } from '../../platform/http/given-fields.js';
import { LabelQueries } from '../labels.queries.js';
import { unknownOrganization } from '../organizations.errors.js';
import type { BodyView, ChangedBody, NewBody } from './bodies.dto.js';
import {
  bodyAfterItself,
  bodyBelowItself,
  bodyInUse,
  parentElsewhere,
  unknownParent,
  unknownPredecessor,
} from './bodies.errors.js';
import { BodiesQueries } from './bodies.queries.js';
import type { Body } from './body.entity.js';
import { BodyRepository, type BodyLinks } from './body.repository.js';
import { below, wouldLoop } from './tree.rules.js';

@Injectable()
export class BodiesService {
  private readonly kind: EntryKind<Body>;

  constructor(
    private readonly bodies: BodyRepository,
    private readonly queries: BodiesQueries,
    private readonly labels: LabelQueries,
    private readonly entries: EntriesService,
  ) {
    this.kind = {
      subject: 'body',
      rows: bodies,
      told: (tx, entry) => this.told(tx, entry),
      shown: (tx, id) => queries.body(tx, id),
      inUse: bodyInUse,
    };
  }

  async add(tx: TenantTx, input: NewBody): Promise<BodyView> {
    this.entries.assertMayAdd(tx);
    const fields = { ...EMPTY, ...fieldsOf(input), kind: input.kind, organizationId: input.organizationId };
    await this.assertSound(tx, { ...fields, id: '' }, await this.bodies.links(tx));
    return this.shown(tx, await this.entries.add(tx, this.kind, fields));
  }

  /**
   * Moving a body takes along what stands below it and keeps its meetings, terms and history, since all of them point at its id.
   * @throws bodyBelowItself, bodyAfterItself, parentElsewhere.
   */
  async change(tx: TenantTx, id: string, version: number, input: ChangedBody): Promise<BodyView> {
    if (isMove(input)) await this.bodies.lockTree(tx);
    const before = await this.entries.editable(tx, this.kind, id);
    const fields = fieldsOf(input);
    const moves = fields.organizationId !== undefined && fields.organizationId !== before.organizationId;
    if (moves && fields.parentId === undefined) fields.parentId = null;
    const links = await this.bodies.links(tx);
    await this.assertSound(tx, { ...before, ...fields }, links);
    await this.entries.change(tx, this.kind, before, version, fields);
    if (moves) await this.bodies.moveTo(tx, fields.organizationId!, below(parents(links), id));
    return this.shown(tx, id);
  }

  async confirm(tx: TenantTx, id: string, version: number): Promise<BodyView> {
    await this.entries.confirm(tx, this.kind, id, version);
    return this.shown(tx, id);
  }

  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async assertSound(tx: TenantTx, body: Placed, links: BodyLinks[]): Promise<void> {
    assertNamed({ en: body.nameEn, tr: body.nameTr });
    if ((await this.labels.organization(tx, body.organizationId)) === null) throw unknownOrganization();
    const parent = links.find((link) => link.id === body.parentId);
    if (body.parentId !== null && !parent) throw unknownParent();
    if (body.predecessorId !== null && !links.some((link) => link.id === body.predecessorId))
      throw unknownPredecessor();
    if (wouldLoop(parents(links), body.id, body.parentId)) throw bodyBelowItself();
    if (wouldLoop(predecessors(links), body.id, body.predecessorId)) throw bodyAfterItself();
    if (parent && parent.organizationId !== body.organizationId) throw parentElsewhere();
  }

  private async told(tx: TenantTx, body: Body): Promise<object> {
    const {
      organizationId,
      parentId,
      predecessorId,
      sourceDetail: _,
      confirmedAt: __,
      catalogueId: ___,
      ...rest
    } = body;
    const [organization, parent, predecessor] = await Promise.all([
      this.labels.organization(tx, organizationId),
      this.labels.body(tx, parentId),
      this.labels.body(tx, predecessorId),
    ]);
    return { ...rest, organization, parent, predecessor };
  }

  private async shown(tx: TenantTx, id: string): Promise<BodyView> {
    return (await this.queries.body(tx, id))!;
  }
}

type Placed = Pick<Body, 'id' | 'nameEn' | 'nameTr' | 'organizationId' | 'parentId' | 'predecessorId'>;

const parents = (links: BodyLinks[]) => links.map(({ id, parentId }) => ({ id, on: parentId }));
const predecessors = (links: BodyLinks[]) => links.map(({ id, predecessorId }) => ({ id, on: predecessorId }));

const isMove = ({ organizationId, parentId, predecessorId }: ChangedBody): boolean =>
  [organizationId, parentId, predecessorId].some((one) => one !== undefined);

const EMPTY = {
  nameEn: null,
  nameTr: null,
  acronym: null,
  acronymTr: null,
  parentId: null,
  predecessorId: null,
  established: null,
  mandateEnd: null,
  status: 'active',
  formallyEstablished: true,
  notes: [] as string[],
};

function fieldsOf({ name, acronym, kind, organizationId, status, formallyEstablished, notes, ...rest }: ChangedBody) {
  return givenFields({
    ...rest,
    nameEn: name?.en,
    nameTr: name?.tr,
    acronym: acronym?.en,
    acronymTr: acronym?.tr,
    kind: kind ?? undefined,
    organizationId: organizationId ?? undefined,
    status: status ?? undefined,
    formallyEstablished: formallyEstablished ?? undefined,
    notes: notes ?? undefined,
  });
}
