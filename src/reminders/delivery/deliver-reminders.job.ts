import { Injectable } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import { SETTINGS_TOKEN } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Handles, Sweep } from '../../platform/jobs/handles.js';
import { defineJob, type JobRun } from '../../platform/jobs/job.js';
import { Jobs, type Bell } from '../../platform/jobs/jobs.service.js';
import { Courier } from './courier.service.js';
import { WakingQueries, type WakingRow } from './waking.queries.js';

/** Delivers what is due of these rows. Ringing too early, twice or for rows that are settled does nothing. */
export const deliverReminders = defineJob<{ rows: string[] }>('reminders.deliver', { queue: 'reminders', attempts: 1 });

/** Rings, once the transaction has committed, for rows that are due now. */
export function ringForDue(jobs: Jobs, tx: TenantTx, rows: string[]): void {
  for (let at = 0; at < rows.length; at += ROWS_OF_A_BELL)
    jobs.enqueue(tx, deliverReminders, { rows: rows.slice(at, at + ROWS_OF_A_BELL) });
}

/** Rows of one tenant that wake within the same second share a bell, up to so many. */
const ROWS_OF_A_BELL = 100;
const ROWS_OF_A_PAGE = 5000;
/** One sweep looks no further; the next goes on. */
const PAGES_OF_A_SWEEP = 20;

@Injectable()
export class DeliverReminders {
  constructor(
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
    private readonly courier: Courier,
    private readonly waking: WakingQueries,
    private readonly jobs: Jobs,
  ) {}

  @Handles(deliverReminders)
  deliver(run: JobRun<{ rows: string[] }>): Promise<void> {
    return this.courier.deliver(run);
  }

  /** Rings for everything that is due or soon will be, in all offices. Whatever bell was lost before is rung again here. */
  @Sweep('reminders')
  async sweep(stopping: AbortSignal): Promise<void> {
    let last: WakingRow | undefined;
    for (let page = 0; page < PAGES_OF_A_SWEEP && !stopping.aborted; page++) {
      const found = await this.waking.waking(this.settings.sweepAheadSeconds, ROWS_OF_A_PAGE, last);
      await this.jobs.ring(deliverReminders, bellsFor(found));
      last = found.at(-1);
      if (found.length < ROWS_OF_A_PAGE) return;
    }
  }
}

/** One bell for rows that wake together, named by its first row and attempt; offices take turns, so that a big one keeps none waiting. */
export function bellsFor(found: WakingRow[]): Bell<{ rows: string[] }>[] {
  const groups = [...Map.groupBy(found, (one) => `${one.tenantId} ${Math.ceil(one.inMs / 1000)}`).values()];
  const bells = groups.flatMap((group) => {
    const chunks = Array.from({ length: Math.ceil(group.length / ROWS_OF_A_BELL) }, (_, at) =>
      group.slice(at * ROWS_OF_A_BELL, (at + 1) * ROWS_OF_A_BELL),
    );
    return chunks.map((rows, turn) => ({ turn, rows }));
  });
  bells.sort((a, b) => a.turn - b.turn);
  return bells.map(({ rows }) => ({
    tenantId: rows[0]!.tenantId,
    data: { rows: rows.map((one) => one.id) },
    id: `${rows[0]!.id}-${rows[0]!.attempts}`,
    delayMs: Math.max(...rows.map((one) => one.inMs)),
  }));
}
