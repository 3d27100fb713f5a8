import { signIn as openClient } from '../../support/office.js';
import { mailsTo } from '../../support/mailbox.js';
import { DOOR_PLACES, SETTINGS_PLACES, workPlaces, type Place } from './demo-places.js';
import { allArePhotographed, photograph } from './photographs.js';
import { soundness, type Rules } from './soundness.js';
import { DEMO, useStage, type Reader } from './stage.js';
import { until } from './until.js';
import type { Tab } from './tab.js';

type Look = { width: 1440 | 360; scheme: 'light' | 'dark'; rules: Rules };

/** Each page at a desk and on a phone, by day and by night. Colours know no language, so they are looked at in one. */
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
    { width: 360, scheme: 'dark', rules: 'texts' },
    { width: 360, scheme: 'light', rules: 'all but colours' },
  ],
};

const HEIGHT = { 1440: 900, 360: 740 };

/** Goes through the whole demo office in one language. */
export function tour(language: 'en' | 'tr'): void {
  const stage = useStage({ withDemo: true });
  let work: Place[];
  beforeAll(async () => {
    // Before the ledger is looked at, the first mails have gone.
    await until('a first mail', async () => (await mailsTo(stage.test, DEMO.sule.email)).length > 0);
    const coordinator = await openClient(stage.test, DEMO.gulsen);
    await until('the ledger to say so', async () => (await coordinator.get('/api/reminders?state=sent')).body.items.length > 0);
    work = await workPlaces(coordinator);
  });

  const visit = async (reader: Reader | null, places: Place[], who = ''): Promise<void> => {
    const tab = await stage.open(reader, { language });
    const complaints: string[] = [];
    for (const [index, { name, address }] of places.entries()) {
      await (index === 0 ? tab.goto(address) : tab.moveTo(address));
      complaints.push(...(await inAllLooks(tab, `${who}${name}`, language)));
    }
    expect(complaints).toEqual([]);
  };

  it('before the door', () => visit(null, DOOR_PLACES));
  it('as the coordinator', () => visit(DEMO.gulsen, work), 120_000);
  it('as the administrator', () => visit(DEMO.deniz, SETTINGS_PLACES));
  it('as a delegate', () => visit(DEMO.sule, work.filter(({ name }) => ['home', 'meetings-mine', 'meeting', 'action-items', 'action-item'].includes(name)), 'delegate-'));
  it('as an external delegate', () => visit(DEMO.cagri, work.filter(({ name }) => ['home', 'meetings-mine', 'meeting', 'action-items'].includes(name)), 'external-'));
}

async function inAllLooks(tab: Tab, name: string, language: 'en' | 'tr'): Promise<string[]> {
  const complaints: string[] = [];
  for (const { width, scheme, rules } of LOOKS[language]) {
    await tab.page.setViewportSize({ width, height: HEIGHT[width] });
    await tab.page.emulateMedia({ colorScheme: scheme });
    await tab.settled();
    const picture = `${name}-${width}-${scheme}-${language}`;
    const found = await soundness(tab.page, rules);
    if (allArePhotographed || found.length > 0) await photograph(tab.page, picture);
    complaints.push(...found.map((complaint) => `${picture}: ${complaint}`));
  }
  return complaints;
}
