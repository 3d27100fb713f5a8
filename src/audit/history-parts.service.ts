import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { HiddenFields } from './audit.policy.js';
import type { HistoryParts, PartName, SubjectKind } from './audit.types.js';

/** A part with the kind of the thing it belongs to. */
export interface NamedPart extends PartName {
  within: PartName['within'] & { kind: SubjectKind };
}

/** Things whose history belongs to that of another: who sits in a delegation belongs to its meeting. */
@Injectable()
export class HistoryPartsService {
  private readonly parts: HistoryParts[] = [];

  /** Called at boot by each feature that has such things. */
  register(parts: HistoryParts): void {
    this.parts.push(parts);
  }

  /** The parts of one thing, as far as their history may be read. */
  async of(
    tx: TenantTx,
    kind: SubjectKind,
    id: string,
    readable: readonly SubjectKind[],
  ): Promise<{ kinds: SubjectKind[]; ids: string[] }> {
    const found = { kinds: [] as SubjectKind[], ids: [] as string[] };
    for (const part of this.parts.filter((one) => one.within === kind && readable.includes(one.kind))) {
      found.kinds.push(part.kind);
      found.ids.push(...(await part.ids(tx, id)));
    }
    return found;
  }

  /** What parts of a kind are called now, and what they belong to. */
  async names(tx: TenantTx, kind: SubjectKind, ids: string[]): Promise<Map<string, NamedPart>> {
    const part = this.parts.find((one) => one.kind === kind);
    if (!part || ids.length === 0) return new Map();
    const found = await part.names(tx, ids);
    return new Map([...found].map(([id, one]) => [id, { ...one, within: { kind: part.within, ...one.within } }]));
  }

  /** By kind, what this actor does not read of what others wrote. */
  hiddenFields(actor: Actor): HiddenFields {
    return Object.fromEntries(this.parts.map((one) => [one.kind, one.hiddenFields(actor)]));
  }

  /** The kinds that are known here. */
  kinds(): SubjectKind[] {
    return this.parts.map((one) => one.kind);
  }
}
