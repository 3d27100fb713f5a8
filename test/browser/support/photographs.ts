import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SCREENS = join(ROOT, 'test/.artifacts/screens');
const README = join(ROOT, 'docs/screenshots');

/** `npm run screens` asks for a picture of every page in every look; else only what is wrong is photographed. */
export const allArePhotographed = process.env['SCREENS'] === '1';

/** The four that the README shows. */
const SHOWN = new Map([
  ['home-1440-light-en', 'home'],
  ['calendar-1440-light-en', 'year'],
  ['meeting-1440-light-en', 'meeting'],
  ['delegate-home-360-light-tr', 'phone'],
]);

/** Takes a picture of the whole page into test/.artifacts/screens, for people to look at. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true });
  const shown = SHOWN.get(name);
  if (!shown || !allArePhotographed) return;
  mkdirSync(README, { recursive: true });
  await page.screenshot({ path: join(README, `${shown}.png`) });
}
