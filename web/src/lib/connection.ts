import { useSyncExternalStore } from 'react';

/**
 * Whether the server answers. Requests report what they meet; while it is lost, a quiet probe asks
 * again until it answers, and then tells whoever waits.
 */
const PROBE_AFTER_MS = 4_000;
const PROBE_ADDRESS = '/health/live';

type Listener = () => void;

let lost = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<Listener>();
const waiting = new Set<Listener>();

function tell(): void {
  for (const listener of listeners) listener();
}

export function connectionMet(): void {
  if (!lost) return;
  lost = false;
  clearTimeout(timer);
  tell();
  for (const resume of [...waiting]) resume();
}

export function connectionFailed(): void {
  if (!lost) {
    lost = true;
    tell();
  }
  clearTimeout(timer);
  timer = setTimeout(() => void probe(), PROBE_AFTER_MS);
}

export async function probe(): Promise<void> {
  try {
    const answer = await fetch(PROBE_ADDRESS, { cache: 'no-store', signal: AbortSignal.timeout(PROBE_AFTER_MS) });
    if (answer.ok) connectionMet();
    else connectionFailed();
  } catch {
    connectionFailed();
  }
}

/** Calls back each time the connection returns, until the returned function is called. */
export function onReconnect(resume: Listener): () => void {
  waiting.add(resume);
  return () => waiting.delete(resume);
}

export function useConnectionLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lost,
  );
}
