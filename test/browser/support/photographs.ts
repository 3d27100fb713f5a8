import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SCREENS = join(ROOT, 'test/.artifacts/screens');
const README = join(ROOT, 'docs/screenshots');

/** The four that the README shows, written anew by `npm run screens` alone. */
const SHOWN = new Map([
  ['home-1440-light-en', 'home'],
  ['calendar-1440-light-en', 'year'],
  ['meeting-1440-light-en', 'meeting'],
  ['delegate-home-360-light-tr', 'phone'],
]);

mkdirSync(SCREENS, { recursive: true });

/** Takes a picture of the whole page, for people to look at. */
export async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true, animations: 'disabled' });
  const shown = SHOWN.get(name);
  if (!shown || process.env['SCREENS_FOR_README'] !== '1') return;
  mkdirSync(README, { recursive: true });
  await page.screenshot({ path: join(README, `${shown}.png`), animations: 'disabled' });
}
