import { SetMetadata } from '@nestjs/common';
import type { JobData, JobKind, JobRun } from './job.js';

export const HANDLES = Symbol('handles');
export const SWEEPS = Symbol('sweeps');

type Handler<Data extends JobData> = (run: JobRun<Data>) => Promise<void>;
type Sweeper = (stopping: AbortSignal) => Promise<void>;

/** The method that does a kind of job, in a file `verb-noun.job.ts`. */
export const Handles =
  <Data extends JobData>(job: JobKind<Data>) =>
  (target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<Handler<Data>>): void => {
    SetMetadata(HANDLES, job)(target, key, descriptor);
  };

/**
 * A method that looks for due work and rings for it, run by every worker at start and each SWEEP_SECONDS,
 * on the process's own timer: a flushed or unreachable queue cannot stop it. Bounded, and harmless when several run at once.
 */
export const Sweep =
  (name: string) =>
  (target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<Sweeper>): void => {
    SetMetadata(SWEEPS, name)(target, key, descriptor);
  };
