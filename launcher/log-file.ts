import { openSync, readFileSync, statSync } from 'node:fs';

const KEPT_BYTES = 5_000_000;

export interface ServerLog {
  file: string;
  descriptor: number;
  /** Where this start begins; what stands before it is about earlier ones. */
  begin: number;
}

/** Opens a log for appending, and begins anew when it has grown large. */
export function startLog(file: string): ServerLog {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const anew = size > KEPT_BYTES;
  return { file, descriptor: openSync(file, anew ? 'w' : 'a', 0o600), begin: anew ? 0 : size };
}

/** Why a server did not start: the last FATAL or PANIC of this start, else its last line. */
export function reasonInLog(log: Pick<ServerLog, 'file' | 'begin'>): string {
  const lines = readFileSync(log.file).subarray(log.begin).toString().trim().split('\n');
  const grave = lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? '';
  const sentence = grave.replace(/^.*?\b(FATAL|PANIC|LOG|ERROR):\s*/, '').trim();
  if (sentence === '') return 'it wrote nothing into its log.';
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
