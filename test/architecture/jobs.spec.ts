import { Handles } from '../../src/platform/jobs/handles.js';
import type { JobRun } from '../../src/platform/jobs/job.js';
import { declaredJobs, handlersOf, wrongJobs } from './declared-jobs.js';

const job = { name: 'things.count', queue: 'reminders', attempts: 1 } as const;

class CountThings {
  @Handles(job)
  async count(_run: JobRun): Promise<void> {}

  async other(): Promise<void> {}
}

describe('jobs', () => {
  it('each have exactly one handler', async () => {
    const { jobs, handlers } = await declaredJobs();
    expect(wrongJobs(jobs, handlers)).toEqual([]);
  });

  it('are refused without a handler, with two, and with one in another kind of file', () => {
    const handler = handlersOf(CountThings, 'src/things/count-things.job.ts');
    expect(wrongJobs([job], handler)).toEqual([]);
    expect(wrongJobs([job], []).join()).toMatch(/things\.count has no handler/);
    expect(wrongJobs([job], [...handler, ...handler]).join()).toMatch(/things\.count has 2 handlers/);
    expect(wrongJobs([job], handlersOf(CountThings, 'src/things/things.service.ts')).join()).toMatch(
      /move the method to a file verb-noun\.job\.ts/,
    );
  });
});
