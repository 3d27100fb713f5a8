import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

interface Rules {
  ORDER: string[][];
  default: { forbidden: { name: string; comment: string; severity: string }[]; options: object };
}

/** The rules as dependency-cruiser reads them. */
export const { ORDER, default: RULES } = (await import(join(ROOT, '.dependency-cruiser.mjs'))) as Rules;

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

/** What the import rules of `.dependency-cruiser.mjs` say about a tree of sources; empty when they hold. */
export function violationsIn(folder: string, parts: string[]): Violation[] {
  const args = [CRUISER, '--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json', ...parts];
  const result = JSON.parse(run(args, folder)) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  return result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** The tool ends with the number of violations as its exit code; what it found is on standard output either way. */
function run(args: string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    if (stdout?.startsWith('{')) return stdout;
    throw new Error(`dependency-cruiser could not run: ${stderr ?? String(error)}`, { cause: error });
  }
}
