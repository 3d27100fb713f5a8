import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DOCUMENT = 'openapi.json';
export const CLIENT = 'web/src/api';

/** The generated files that are not the same in both folders, those that only one of them has included. */
export function differences(fresh: string, committed: string): string[] {
  const filesOf = (root: string) => globSync([DOCUMENT, `${CLIENT}/**/*.ts`], { cwd: root });
  const paths = [...new Set([...filesOf(fresh), ...filesOf(committed)])].sort();
  return paths.filter((path) => contentOf(join(fresh, path)) !== contentOf(join(committed, path)));
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
