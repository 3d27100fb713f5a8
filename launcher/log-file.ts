import { openSync, readFileSync, statSync } from 'node:fs';

const KEPT_BYTES = 5_000_000;

/** Opens a log for appending, and begins anew when it has grown large. */
export function startLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > KEPT_BYTES ? 'w' : 'a', 0o600);
}

/** The reason in the last lines of a PostgreSQL log: its last FATAL or PANIC, else the last line. */
export function endOfLog(file: string): string {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(-20);
  const grave = lines.filter((line) => /\b(FATAL|PANIC):/.test(line)).at(-1) ?? lines.at(-1) ?? '';
  const sentence = grave.replace(/^.*?\b(FATAL|PANIC|LOG|ERROR):\s*/, '').trim();
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
