import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../architecture/dependency-rules.js';

/** What a first visit to Home may load, in kilobytes as they travel. */
const SCRIPT_LIMIT = 250;
const STYLE_LIMIT = 60;

const DIST = join(ROOT, 'web/dist');

/** Everything Home imports on its way, and the words of the larger language. */
const FIRST_LOAD = [
  'index.html',
  'src/app/signed-in.tsx',
  'src/features/dashboard/home-page.tsx',
  'src/locales/tr.json',
];
const HOMES = ['coordinator', 'delegate'];

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const kilobytes = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0) / 1000;

function filesOf(manifest: Record<string, Chunk>, names: string[]) {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the manifest: name what Home loads in FIRST_LOAD.`);
    if (scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  names.forEach(visit);
  return { scripts, styles };
}

// What is weighed is what `npm start` serves: the same build, made anew when the sources are newer.
execFileSync(process.execPath, [join(ROOT, 'tools/build-all.ts'), 'web'], { stdio: 'pipe' });

const MANIFEST = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

describe.each(HOMES)('the first load of Home for a %s', (role) => {
  const { scripts, styles } = filesOf(MANIFEST, [...FIRST_LOAD, `src/features/dashboard/${role}-home.tsx`]);

  it('brings at most 250 kB of scripts', () => {
    expect(kilobytes(scripts)).toBeLessThanOrEqual(SCRIPT_LIMIT);
  });

  it('brings at most 60 kB of styles', () => {
    expect(kilobytes(styles)).toBeLessThanOrEqual(STYLE_LIMIT);
  });
});

describe('a build for use', () => {
  it('has no sheet of the gallery in it', () => {
    expect(Object.keys(MANIFEST).filter((name) => name.includes('gallery'))).toEqual([]);
  });

  it('runs no script from within a page, as the policy forbids it', () => {
    const page = readFileSync(join(DIST, 'index.html'), 'utf8');
    expect([...page.matchAll(/<script\b([^>]*)>/g)].filter(([, attributes]) => !attributes?.includes('src='))).toEqual(
      [],
    );
    expect(page).not.toMatch(/\son\w+=|<style\b/);
  });
});
