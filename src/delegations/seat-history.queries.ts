import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistoryPartsService } from '../audit/history-parts.service.js';
import type { HistoryParts, PartName } from '../audit/audit.types.js';
import type { Actor } from '../platform/database/actor.js';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText } from '../platform/i18n/language.js';
import { canAssign, PRIVATE_FIELDS } from './delegations.policy.js';

/** The history of seats is told with that of their meeting, each by the name of its person. */
@Injectable()
export class SeatHistoryQueries implements HistoryParts, OnModuleInit {
  readonly kind = 'assignment';
  readonly within = 'meeting';

  constructor(private readonly parts: HistoryPartsService) {}

  onModuleInit(): void {
    this.parts.register(this);
  }

  hiddenFields(actor: Actor): readonly string[] {
    return canAssign(actor) ? [] : PRIVATE_FIELDS;
  }

  async ids(tx: TenantTx, meetingId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      'select id from assignments where tenant_id = $1 and meeting_id = $2',
      [tx.tenantId, meetingId],
    );
    return found.map((one) => one.id);
  }

  async names(tx: TenantTx, ids: string[]): Promise<Map<string, PartName>> {
    const found = await rows<{ id: string; name: string; meetingId: string; title: LocalText }>(
      tx,
      `select a.id, p.name, m.id as "meetingId", json_build_object('en', m.title_en, 'tr', m.title_tr) as title
         from assignments a
         join persons p on p.tenant_id = a.tenant_id and p.id = a.person_id
         join meetings m on m.tenant_id = a.tenant_id and m.id = a.meeting_id
        where a.tenant_id = $1 and a.id = any($2::uuid[])`,
      [tx.tenantId, ids],
    );
    return new Map(
      found.map(({ id, name, meetingId, title }) => [
        id,
        { name: { en: name, tr: name }, within: { id: meetingId, name: title } },
      ]),
    );
  }
}
