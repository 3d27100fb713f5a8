import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Interrupted, Refusal } from './tell.ts';

/** One thing that is built, and what it is built from. */
interface Product {
  what: string;
  /** Globs below the root; their contents decide whether the product is stale. */
  sources: string[];
  /** Files without which the product is not there. */
  results: string[];
  stamp: string;
  /** The tool below node_modules, and its arguments. */
  tool: string;
  args: string[];
}

export const SERVER: Product = {
  what: 'the server',
  sources: [
    'src/**/*',
    'migrations/**/*',
    'places/**/*',
    'tsconfig.json',
    'tsconfig.build.json',
    'nest-cli.json',
    'package-lock.json',
  ],
  results: ['dist/src/main.js', 'dist/src/cli.js'],
  stamp: 'dist/.built-from',
  tool: '@nestjs/cli/bin/nest.js',
  args: ['build'],
};

export const WEB: Product = {
  what: 'the web pages',
  sources: ['web/**/*', 'places/**/*', 'tsconfig.json', 'package-lock.json'],
  results: ['web/dist/index.html'],
  // Not in web/dist, which is served to browsers and emptied by its build.
  stamp: 'dist/.web-built-from',
  tool: 'vite/bin/vite.js',
  args: ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
};

/** What a product needs before it can be used: nothing, or a build. A production install without build tools takes what is there. */
export function needsBuild(product: Product, root: string): boolean {
  const complete = product.results.every((file) => existsSync(join(root, file)));
  const tools = existsSync(join(root, 'node_modules', product.tool));
  if (!tools && complete) return false;
  if (!tools)
    throw new Refusal(`To build ${product.what}, the development packages are needed: run "npm ci", then start again.`);
  return !complete || readStamp(product, root) !== fingerprint(product, root);
}

/** Builds and remembers from what. A build that was cut short leaves no stamp, and is begun anew next time. */
export async function build(product: Product, root: string, signal: AbortSignal): Promise<void> {
  const before = fingerprint(product, root);
  const stamp = join(root, product.stamp);
  if (!existsSync(stamp)) rmSync(join(root, 'dist/.tsbuildinfo'), { force: true });
  rmSync(stamp, { force: true });
  await runTool(product, root, signal);
  if (product === SERVER) removeOutputsWithoutSource(root);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, before);
}

function readStamp(product: Product, root: string): string | null {
  const stamp = join(root, product.stamp);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
}

/** A digest of names and contents: file times change with every checkout and copy, and miss files that were removed. */
export function fingerprint(product: Pick<Product, 'sources'>, root: string): string {
  const digest = createHash('sha256');
  for (const file of sourceFiles(product, root))
    digest
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return digest.digest('hex');
}

function sourceFiles(product: Pick<Product, 'sources'>, root: string): string[] {
  const found = globSync(product.sources, {
    cwd: root,
    withFileTypes: true,
    exclude: (one) => one.name === 'node_modules' || one.name === 'dist',
  });
  return found
    .filter((one) => one.isFile() && !/\.spec\.tsx?$/.test(one.name))
    .map((one) => relative(root, join(one.parentPath, one.name)))
    .sort();
}

function runTool(product: Product, root: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules', product.tool), ...product.args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (output += piece.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(signal.aborted ? new Interrupted() : error));
    child.on('close', (code) => {
      if (signal.aborted) return reject(new Interrupted());
      if (code === 0) return resolve();
      const end = stripVTControlCharacters(output).trim().split('\n').slice(-30).join('\n');
      reject(new Refusal(`${end}\nBuilding ${product.what} failed: the lines above say why.`));
    });
  });
}

/** The compiler never removes: without this, a deleted migration or feature would still be loaded. */
function removeOutputsWithoutSource(root: string): void {
  for (const output of globSync('dist/{src,migrations}/**/*.js', { cwd: root })) {
    const source = output.slice('dist/'.length, -'.js'.length);
    if (['.ts', '.tsx'].some((ending) => existsSync(join(root, source + ending)))) continue;
    for (const file of [output, `${output}.map`]) rmSync(join(root, file), { force: true });
  }
}
