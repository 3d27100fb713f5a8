import type { ItemState } from './action-plans.types.js';

export interface Progress {
  state: ItemState;
  progress: number;
}

/** Nothing more is expected of it: its reminders end. */
export const isSettled = (state: ItemState): boolean => state === 'done' || state === 'cancelled';

/**
 * State and progress told by one change, made to agree: done is a hundred per cent and the other way round,
 * work that has begun is in progress, and what is opened again is not finished.
 */
export function settleProgress(
  now: Progress,
  change: { state?: ItemState | undefined; progress?: number | undefined },
): Progress {
  const state = change.state ?? stateFor(now, change.progress);
  if (state === 'done') return { state, progress: 100 };
  const progress = change.progress ?? now.progress;
  return { state, progress: state !== 'cancelled' && progress === 100 ? UNFINISHED : progress };
}

/** The most an item that is not done can show. */
const UNFINISHED = 99;

function stateFor(now: Progress, progress: number | undefined): ItemState {
  if (progress === undefined || now.state === 'cancelled') return now.state;
  if (progress === 100) return 'done';
  return now.state === 'done' || (now.state === 'open' && progress > 0) ? 'in_progress' : now.state;
}

/** Of an item that is done or cancelled and goes on. */
export function reopened(now: Progress): Progress {
  const progress = now.progress === 100 ? UNFINISHED : now.progress;
  return { state: progress > 0 ? 'in_progress' : 'open', progress };
}
