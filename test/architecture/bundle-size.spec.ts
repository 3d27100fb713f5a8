import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './dependency-rules.js';

/** What a first visit to Home may load, in kilobytes as they travel. */
const SCRIPT_LIMIT = 250;
const STYLE_LIMIT = 60;

const DIST = join(ROOT, 'web/dist');
const MANIFEST = join(DIST, '.vite/manifest.json');

/** Everything Home imports on its way, and the words of the larger language. */
const FIRST_LOAD = [
  'index.html',
  'src/app/signed-in.tsx',
  'src/features/dashboard/home-page.tsx',
  'src/locales/tr.json',
];

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

/** What is weighed must be there: a fresh checkout has no build yet. */
function built(): Record<string, Chunk> {
  if (!existsSync(MANIFEST)) {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--config', join(ROOT, 'web/vite.config.ts')], { stdio: 'pipe' });
  }
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
}

describe('the first load of Home', () => {
  const { scripts, styles } = filesOf(built(), FIRST_LOAD);

  it('brings at most 250 kB of scripts', () => {
    expect(kilobytes(scripts)).toBeLessThanOrEqual(SCRIPT_LIMIT);
  });

  it('brings at most 60 kB of styles', () => {
    expect(kilobytes(styles)).toBeLessThanOrEqual(STYLE_LIMIT);
  });
});

describe('a build for use', () => {
  it('has no sheet of the gallery in it', () => {
    expect(Object.keys(built()).filter((name) => name.includes('gallery'))).toEqual([]);
  });

  it('runs no script from within a page, as the policy forbids it', () => {
    const page = readFileSync(join(DIST, 'index.html'), 'utf8');
    expect([...page.matchAll(/<script\b([^>]*)>/g)].filter(([, attributes]) => !attributes?.includes('src='))).toEqual(
      [],
    );
    expect(page).not.toMatch(/\son\w+=|<style\b/);
  });
});
