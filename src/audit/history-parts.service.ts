import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText } from '../platform/i18n/language.js';
import type { HistoryParts, SubjectKind } from './audit.types.js';

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

  /** What parts of a kind are called now. */
  async names(tx: TenantTx, kind: SubjectKind, ids: string[]): Promise<Map<string, LocalText>> {
    const part = this.parts.find((one) => one.kind === kind);
    return part && ids.length > 0 ? part.names(tx, ids) : new Map<string, LocalText>();
  }

  /** The kinds that are known here. */
  kinds(): SubjectKind[] {
    return this.parts.map((one) => one.kind);
  }
}
