import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, pageOf } from '../platform/http/cursor.js';
import { isId } from '../platform/http/fields.js';
import { badRequest } from '../platform/http/http.errors.js';
import type { HistoryPage, HistoryQuery } from './audit.dto.js';
import { readableChanges, readableKinds } from './audit.policy.js';
import { AuditQueries, type AuditEntryRow, type HistoryFilter } from './audit.queries.js';
import { HistoryPartsService, type NamedPart } from './history-parts.service.js';

const PAGE = 50;

/** The history as it is read: of everything the reader may see, of a kind, or of one thing with what belongs to it. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly queries: AuditQueries,
    private readonly parts: HistoryPartsService,
  ) {}

  async list(tx: TenantTx, query: HistoryQuery): Promise<HistoryPage> {
    const limit = query.limit ?? PAGE;
    const hidden = this.parts.hiddenFields(tx.actor);
    const filter = { ...(await this.narrowed(tx, query)), olderThan: entryBefore(query.cursor), hidden };
    const found = await this.queries.history(tx, filter, limit + 1);
    const names = await this.names(tx, found);
    return pageOf(
      found,
      limit,
      (row) => [row.id],
      (row) => ({
        ...shown(row, names),
        changes: readableChanges(tx.actor, row.changes, hidden[row.subjectKind] ?? [], row.userId),
      }),
    );
  }

  private async narrowed(
    tx: TenantTx,
    { subjectKind, subjectId }: HistoryQuery,
  ): Promise<Pick<HistoryFilter, 'kinds' | 'subjectIds'>> {
    const readable = readableKinds(tx.actor);
    const kinds = subjectKind ? readable.filter((kind) => kind === subjectKind) : readable;
    if (!subjectId) return { kinds, subjectIds: null };
    if (!subjectKind || kinds.length === 0) return { kinds, subjectIds: [subjectId] };
    const parts = await this.parts.of(tx, subjectKind, subjectId, readable);
    return { kinds: [...kinds, ...parts.kinds], subjectIds: [subjectId, ...parts.ids] };
  }

  /** Of parts, which are named by what they join. */
  private async names(tx: TenantTx, found: AuditEntryRow[]): Promise<Map<string, NamedPart>> {
    const names = new Map<string, NamedPart>();
    for (const kind of this.parts.kinds()) {
      const ids = found.filter((one) => one.subjectKind === kind).map((one) => one.subjectId);
      for (const [id, name] of await this.parts.names(tx, kind, [...new Set(ids)])) names.set(id, name);
    }
    return names;
  }
}

function entryBefore(cursor: string | undefined): string | null {
  const id = decodeCursor(cursor, 1)?.[0] ?? null;
  if (id !== null && !isId(id)) throw badRequest();
  return id as string | null;
}

function shown(
  { id, at, actor, subjectKind, subjectId, subjectName, isDeleted, action }: AuditEntryRow,
  names: Map<string, NamedPart>,
) {
  const part = names.get(subjectId);
  const subject = {
    kind: subjectKind,
    id: subjectId,
    name: part?.name ?? subjectName,
    within: part?.within ?? null,
    isDeleted,
  };
  return { id, at, actor, subject, action };
}
