import { join } from 'node:path';
import { HANDLES } from '../../src/platform/jobs/handles.js';
import { definedJobs, type JobKind } from '../../src/platform/jobs/job.js';
import { ROOT } from './dependency-rules.js';
import { sources } from './sources.js';

export interface DeclaredHandler {
  job: string;
  /** `DeliverReminder.deliver in src/reminders/deliver-reminder.job.ts` */
  where: string;
}

/** Every kind of job and every handler in the files of src, whether a module names them or not. */
export async function declaredJobs(): Promise<{ jobs: JobKind[]; handlers: DeclaredHandler[] }> {
  const files = sources('src/**/*.ts').filter(
    ({ path, text }) => /\bdefineJob\s*[<(]|@Handles\(/.test(text) && !path.startsWith('src/platform/jobs/'),
  );
  const handlers: DeclaredHandler[] = [];
  for (const { path } of files) {
    const module = (await import(join(ROOT, path))) as Record<string, unknown>;
    handlers.push(...Object.values(module).flatMap((value) => handlersOf(value, path)));
  }
  return { jobs: definedJobs(), handlers };
}

export function handlersOf(value: unknown, path: string): DeclaredHandler[] {
  if (typeof value !== 'function' || typeof value.prototype !== 'object' || value.prototype === null) return [];
  const prototype = value.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const job =
      typeof prototype[name] === 'function'
        ? (Reflect.getMetadata(HANDLES, prototype[name]) as JobKind | undefined)
        : undefined;
    return job ? [{ job: job.name, where: `${value.name}.${name} in ${path}` }] : [];
  });
}

/** What is wrong with jobs and handlers; empty when each job has exactly one. */
export function wrongJobs(jobs: Pick<JobKind, 'name'>[], handlers: DeclaredHandler[]): string[] {
  return [
    ...jobs.flatMap(({ name }) => {
      const own = handlers.filter(({ job }) => job === name);
      if (own.length === 1) return [];
      if (own.length === 0)
        return [`The job ${name} has no handler: put @Handles on a method in a file verb-noun.job.ts.`];
      return [`The job ${name} has ${own.length} handlers: ${own.map(({ where }) => where).join(', ')}. Keep one.`];
    }),
    ...handlers
      .filter(({ where }) => !/-[a-z0-9]+\.job\.ts$/.test(where))
      .map(({ job, where }) => `The job ${job} is handled by ${where}: move the method to a file verb-noun.job.ts.`),
  ];
}
