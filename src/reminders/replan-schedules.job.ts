import { Injectable, Logger } from '@nestjs/common';
import { Handles, Sweep } from '../platform/jobs/handles.js';
import { defineJob, type JobRun } from '../platform/jobs/job.js';
import { Jobs } from '../platform/jobs/jobs.service.js';
import { ringForDue } from './delivery/deliver-reminders.job.js';
import { WakingQueries } from './delivery/waking.queries.js';
import { Planner } from './planner.service.js';
import { ScheduleRepository, TIME_ZONE_DATA } from './schedule.repository.js';

/** Plans the coming rows of these schedules again. What is past goes only where it was still to come a moment ago. */
export const replanSchedules = defineJob<{ schedules: string[] }>('reminders.replan', {
  queue: 'reminders',
  attempts: 3,
});

const AT_ONCE = 1000;
const OF_A_BELL = 50;

@Injectable()
export class ReplanSchedules {
  private readonly log = new Logger('reminders');

  constructor(
    private readonly waking: WakingQueries,
    private readonly schedules: ScheduleRepository,
    private readonly planner: Planner,
    private readonly jobs: Jobs,
  ) {}

  @Handles(replanSchedules)
  async replan(run: JobRun<{ schedules: string[] }>): Promise<void> {
    for (const id of run.data.schedules) {
      if (run.stopping.aborted) return;
      await this.replanOne(run, id).catch(async (error: unknown) => {
        // its rows stay as they were, and the claim asks the truth; it must not keep the others waiting
        this.log.error(
          `Schedule ${id} cannot be planned: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        await run.inTenant((tx) => this.schedules.takeUp(tx, id));
      });
    }
  }

  private async replanOne(run: JobRun, id: string): Promise<void> {
    await run.inTenant(async (tx) => {
      const schedule = await this.schedules.takeUp(tx, id);
      if (schedule && schedule.due && schedule.ended === null)
        ringForDue(this.jobs, tx, await this.planner.plan(tx, { ...schedule, due: schedule.due }, { toldNow: null }));
    });
  }

  @Sweep('schedules')
  async sweep(_stopping: AbortSignal): Promise<void> {
    const found = await this.waking.toReplan(TIME_ZONE_DATA, AT_ONCE);
    for (const [tenantId, ofTenant] of Map.groupBy(found, (one) => one.tenantId)) {
      const chunks = Array.from({ length: Math.ceil(ofTenant.length / OF_A_BELL) }, (_, at) =>
        ofTenant.slice(at * OF_A_BELL, (at + 1) * OF_A_BELL),
      );
      await this.jobs.ring(
        replanSchedules,
        chunks.map((rows) => ({
          tenantId,
          data: { schedules: rows.map((one) => one.id) },
          id: `replan-${rows[0]!.id}`,
        })),
      );
    }
  }
}
