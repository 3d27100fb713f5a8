import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const APP = join(import.meta.dirname, '..', '..', '..', 'web', 'src', 'app');

/** Only shown while building. */
const NOT_SERVED = '/gallery/$sheet';

/** Every address pattern that the web declares, read from its routes. */
export function webRoutes(): string[] {
  const sources = globSync('*routes.tsx', { cwd: APP }).map((file) => readFileSync(join(APP, file), 'utf8'));
  const paths = sources.flatMap((text) => [...text.matchAll(/\bpath: '([^']+)'/g)].map((match) => match[1] ?? ''));
  return [...new Set(paths.map((path) => (path.startsWith('/') ? path : `/${path}`)))]
    .filter((path) => path !== NOT_SERVED)
    .sort();
}
