import type { TenantTx } from '../database/tenant-tx.js';
import type { QueueName } from './queues.js';

/** What a job carries: ids, lists of ids and whole numbers. Queues store payloads in clear, so nothing else may stand in one. */
export type JobData = Record<string, string | number | string[]>;

declare const carries: unique symbol;

/** A kind of job. `Data` is what its handler gets. */
export interface JobKind<Data extends JobData = JobData> {
  readonly [carries]?: Data;
  readonly name: string;
  readonly queue: QueueName;
  /** How often a job that throws is tried, at growing distance. */
  readonly attempts: number;
}

const defined = new Map<string, JobKind>();

/** Every kind of job that was declared in what is loaded. */
export const definedJobs = (): JobKind[] => [...defined.values()];

/** Declares a kind of job, `feature.verb`. Exactly one handler carries `@Handles(job)`, or the app does not boot. */
export function defineJob<Data extends JobData>(
  name: `${string}.${string}`,
  options: { queue: QueueName; attempts: number },
): JobKind<Data> {
  if (defined.has(name)) throw new Error(`The job ${name} is defined twice. Give one of them another name.`);
  const job = Object.freeze({ name, ...options });
  defined.set(name, job);
  return job;
}

/** One run of one job, as its handler sees it. A job may come early, late, twice or never: the handler re-reads the truth. */
export interface JobRun<Data extends JobData = JobData> {
  readonly data: Data;
  /** The tenant the job was enqueued in; null for a job of no tenant. */
  readonly tenantId: string | null;
  /** Names this process, for rows it claims. */
  readonly worker: string;
  /** Aborted when the process is asked to stop: finish what was begun, begin nothing more. */
  readonly stopping: AbortSignal;
  /** One transaction in the job's tenant, with the job as actor. */
  inTenant<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
}

/** What lies in the queue. */
export interface Payload {
  tenantId: string | null;
  data: JobData;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** @throws when a payload carries anything but ids and whole numbers. */
export function assertIdsOnly(job: JobKind, data: JobData): void {
  for (const [field, value] of Object.entries(data)) {
    const parts = Array.isArray(value) ? value : [value];
    if (parts.every((part) => (typeof part === 'number' ? Number.isSafeInteger(part) : ID.test(part)))) continue;
    throw new Error(`Job ${job.name} may carry only ids and whole numbers; "${field}" is neither.`);
  }
}
