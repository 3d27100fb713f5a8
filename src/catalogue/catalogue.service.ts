import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { newId } from '../platform/database/ids.js';
import { broke } from '../platform/database/sql-state.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { forbidden } from '../platform/errors/problem.js';
import { CatalogueFiles } from './catalogue-files.service.js';
import type { CatalogueState } from './catalogue.dto.js';
import { catalogueClashes } from './catalogue.errors.js';
import { canLoadCatalogue } from './catalogue.policy.js';
import { CatalogueRepository } from './catalogue.repository.js';
import type { LoadReport } from './catalogue.types.js';
import { meetingRows } from './meeting-rows.rules.js';
import { plan, type MergePlan, type TablePlan } from './merge.rules.js';
import { organizationRows } from './organization-rows.rules.js';
import type { CatalogueRow } from './rows.rules.js';

/** Brings what the product knows into an office. Loading again changes nothing that the office touched. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly files: CatalogueFiles,
    private readonly entries: CatalogueRepository,
    private readonly audit: AuditService,
  ) {}

  async load(tx: TenantTx): Promise<LoadReport> {
    if (!canLoadCatalogue(tx.actor)) throw forbidden();
    await this.entries.lock(tx);
    const { tables, kept } = await this.plan(tx);
    const report = { added: 0, updated: 0, kept };
    for (const table of tables) await this.write(tx, table, report);
    if (report.added + report.updated > 0) {
      await this.audit.record(tx, { subject: { kind: 'catalogue', id: tx.tenantId }, action: 'loaded', after: report });
    }
    return report;
  }

  async state(tx: TenantTx): Promise<CatalogueState> {
    const [merge, loadedAt] = await Promise.all([this.plan(tx), this.entries.lastLoad(tx)]);
    return { loadedAt, next: foreseen(merge), canLoad: canLoadCatalogue(tx.actor) };
  }

  private async plan(tx: TenantTx): Promise<MergePlan> {
    const catalogue = this.files.catalogue();
    const rows: CatalogueRow[] = [...organizationRows(catalogue), ...meetingRows(catalogue)];
    return plan(rows, await this.entries.known(tx), tx.tenantId, newId);
  }

  private async write(tx: TenantTx, { table, added, changed }: TablePlan, report: LoadReport): Promise<void> {
    const inserted = await this.entries.insert(
      tx,
      table,
      added.map((one) => one.row),
    );
    await this.entries
      .update(
        tx,
        table,
        changed.map((one) => one.row),
      )
      .catch((error: unknown) => {
        throw broke(error, 'exclusion') ? catalogueClashes() : error;
      });
    const written = [...added.filter((one) => inserted.has(one.row.id)), ...changed];
    await this.entries.setDates(
      tx,
      written.flatMap(({ row, date }) => (date ? [{ meeting_id: row.id, ...date }] : [])),
    );
    const remembered = [...added, ...changed].map(({ entry, row, hash, version }) => ({
      entry,
      row_id: row.id,
      content_hash: hash,
      row_version: version,
    }));
    await this.entries.remember(tx, remembered);
    report.added += inserted.size;
    report.updated += changed.length;
    report.kept += added.length - inserted.size;
  }
}

function foreseen({ tables, kept }: MergePlan): LoadReport {
  const sum = (count: (table: TablePlan) => number) => tables.reduce((total, table) => total + count(table), 0);
  return { added: sum((table) => table.added.length), updated: sum((table) => table.changed.length), kept };
}
