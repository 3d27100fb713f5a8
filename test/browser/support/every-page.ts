import { mailsTo } from '../../support/mailbox.js';
import { signIn as openClient } from '../../support/office.js';
import { DOOR_PLACES, SETTINGS_PLACES, workPlaces, type Place } from './demo-places.js';
import { allArePhotographed, photograph } from './photographs.js';
import { soundness, type Rules } from './soundness.js';
import { DEMO, useStage, type Reader, type Stage } from './stage.js';
import type { Tab } from './tab.js';
import { until } from './until.js';
import { webRoutes } from './web-routes.js';

type Look = { width: 1440 | 820 | 360; scheme: 'light' | 'dark'; rules: Rules };

/**
 * Each page at a desk and on a phone, by day and by night. Colours know no language, so they are looked at in one; texts know no light.
 * Between desk and phone the longer words tell whether a page fits.
 */
const LOOKS: Record<'en' | 'tr', Look[]> = {
  en: [
    { width: 1440, scheme: 'light', rules: 'all' },
    { width: 1440, scheme: 'dark', rules: 'colours' },
    { width: 360, scheme: 'dark', rules: 'colours' },
    { width: 360, scheme: 'light', rules: 'all' },
  ],
  tr: [
    { width: 1440, scheme: 'light', rules: 'all but colours' },
    { width: 1440, scheme: 'dark', rules: 'texts' },
    { width: 820, scheme: 'light', rules: 'texts' },
    { width: 360, scheme: 'dark', rules: 'texts' },
    { width: 360, scheme: 'light', rules: 'all but colours' },
  ],
};

/** Redirects to the first of the settings. */
const NO_PAGES = ['/settings'];

/** Goes through the whole demo office in one language, as each of its readers. */
export function everyPage(language: 'en' | 'tr'): void {
  const stage = useStage({ withDemo: true });
  let work: Place[];
  beforeAll(async () => {
    work = await placesWithMail(stage);
  });
  const only = (...names: string[]) => work.filter(({ name }) => names.includes(name));

  const visit = async (reader: Reader | null, places: Place[], prefix = ''): Promise<void> => {
    const tab = await stage.open(reader, { language });
    const complaints: string[] = [];
    for (const [index, { name, address }] of places.entries()) {
      await (index === 0 ? tab.goto(address) : tab.moveTo(address));
      complaints.push(...(await inAllLooks(tab, `${prefix}${name}`, language)));
    }
    expect(complaints).toEqual([]);
  };

  it('is sound before the door', () => visit(null, DOOR_PLACES));
  it('is sound for the coordinator', () => visit(DEMO.gulsen, work), 180_000);
  it('is sound for the administrator', () => visit(DEMO.deniz, SETTINGS_PLACES));
  it('is sound for a delegate', () =>
    visit(DEMO.sule, only('home', 'meetings-mine', 'meeting', 'action-items', 'action-item'), 'delegate-'));
  it('is sound for an external delegate', () =>
    visit(DEMO.cagri, only('home', 'meetings-mine', 'meeting', 'action-items'), 'external-'));

  it('is visited, whatever route the web declares', () => {
    const seen = new Set([...DOOR_PLACES, ...SETTINGS_PLACES, ...work].map(({ route }) => route));
    expect(webRoutes().filter((route) => !seen.has(route) && !NO_PAGES.includes(route))).toEqual([]);
    expect(webRoutes().length).toBeGreaterThan(25);
  });
}

/** Before the ledger is looked at, the first mails have gone. */
async function placesWithMail({ test }: Stage): Promise<Place[]> {
  await until('a first mail', async () => (await mailsTo(test, DEMO.sule.email)).length > 0);
  const coordinator = await openClient(test, DEMO.gulsen);
  const hasSent = async () => (await coordinator.get('/api/reminders?state=sent')).body.items.length > 0;
  await until('the ledger to say so', hasSent);
  return workPlaces(coordinator);
}

async function inAllLooks(tab: Tab, name: string, language: 'en' | 'tr'): Promise<string[]> {
  const complaints: string[] = [];
  for (const { width, scheme, rules } of LOOKS[language]) {
    if (scheme === 'dark' && rules === 'texts' && !allArePhotographed) continue;
    await tab.lookAt({ width, scheme });
    const picture = `${name}-${width}-${scheme}-${language}`;
    const found = await soundness(tab.page, rules);
    if ((allArePhotographed && width !== 820) || found.length > 0) await photograph(tab.page, picture);
    complaints.push(...found.map((complaint) => `${picture}: ${complaint}`));
  }
  return complaints;
}
