import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { decodeCursor, pageOf } from '../platform/http/cursor.js';
import { badRequest } from '../platform/http/http.errors.js';
import { isId } from '../platform/http/fields.js';
import { HistoryPage, HistoryQuery } from './audit.dto.js';
import { readableKinds } from './audit.policy.js';
import { AuditQueries, type AuditEntryRow } from './audit.queries.js';

const PAGE = 50;

@ApiTags('history')
@Controller('api/history')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  /** Who changed what, newest first. */
  @Get()
  @Requires('history:read')
  async list(@Tx() tx: TenantTx, @Query() query: HistoryQuery): Promise<HistoryPage> {
    const readable = readableKinds(tx.actor);
    const kinds = query.subjectKind ? readable.filter((kind) => kind === query.subjectKind) : readable;
    const limit = query.limit ?? PAGE;
    const filter = { kinds, subjectId: query.subjectId ?? null, olderThan: entryBefore(query.cursor) };
    return pageOf(await this.queries.history(tx, filter, limit + 1), limit, (row) => [row.id], shown);
  }
}

function entryBefore(cursor: string | undefined): string | null {
  const id = decodeCursor(cursor, 1)?.[0] ?? null;
  if (id !== null && !isId(id)) throw badRequest();
  return id as string | null;
}

function shown({ id, at, actor, subjectKind, subjectId, action, changes }: AuditEntryRow) {
  return { id, at, actor, subject: { kind: subjectKind, id: subjectId }, action, changes };
}
