import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * The Chromium that ships inside npm, unpacked once for each version of it and then reused.
 * Its own flags are left aside: with `--single-process` it dies at the second context.
 */
const ARGUMENTS = ['--disable-gpu', '--font-render-hinting=none'];

const shipped = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8')) as { version: string };
// kept from one run of the tests to the next, so not in the folder of a run
const systemTemp = process.env['HEYET_SHARED_TEMP'] ?? tmpdir();
const home = join(systemTemp, `heyet-chromium-${version}-${process.getuid?.() ?? 0}`);

export async function launchBrowser(): Promise<Browser> {
  await unpackOnce();
  try {
    return await launch({});
  } catch (error) {
    // A machine without libnss3 and its kin: the package brings those libraries too.
    if (!/shared librar/i.test(String(error))) throw error;
    await inTemp(home, () => inflate(join(shipped, 'bin', 'al2023.tar.br')));
    return launch({ LD_LIBRARY_PATH: join(home, 'al2023', 'lib') });
  }
}

function launch(more: Record<string, string>): Promise<Browser> {
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    headless: true,
    chromiumSandbox: false,
    args: ARGUMENTS,
    env: { ...process.env, FONTCONFIG_FILE: join(home, 'fonts.conf'), ...more },
  });
}

/** Into a folder of its own, renamed when complete, so that two test workers never meet a half-written browser. */
async function unpackOnce(): Promise<void> {
  if (existsSync(home)) return;
  const draft = mkdtempSync(join(systemTemp, 'heyet-chromium-draft-'));
  await inTemp(draft, () => sparticuz.executablePath());
  writeFileSync(join(draft, 'fonts.conf'), fontsConfiguration());
  try {
    renameSync(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The package unpacks into the temporary folder, whatever it is. */
async function inTemp(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Without a font of its own a page's text is invisible on a machine that has none; the shipped file names fixed paths. */
function fontsConfiguration(): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${join(home, 'fonts')}</dir>`,
    `  <cachedir>${join(home, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
