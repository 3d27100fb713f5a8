import { mailsTo } from '../support/mailbox.js';
import { signIn as openClient } from '../support/office.js';
import { DOOR_PLACES, SETTINGS_PLACES, workPlaces, type Place } from './support/demo-places.js';
import { allArePhotographed, photograph } from './support/photographs.js';
import { soundness, type Rules } from './support/soundness.js';
import { DEMO, useStage, type Reader } from './support/stage.js';
import type { Tab } from './support/tab.js';
import { until } from './support/until.js';
import { webRoutes } from './support/web-routes.js';

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

const stage = useStage({ withDemo: true });
let work: Place[];

beforeAll(async () => {
  // Before the ledger is looked at, the first mails have gone.
  await until('a first mail', async () => (await mailsTo(stage.test, DEMO.sule.email)).length > 0);
  const coordinator = await openClient(stage.test, DEMO.gulsen);
  await until(
    'the ledger to say so',
    async () => (await coordinator.get('/api/reminders?state=sent')).body.items.length > 0,
  );
  work = await workPlaces(coordinator);
});

const only = (...names: string[]) => work.filter(({ name }) => names.includes(name));

/** What each reader may open, with the word their pictures begin with. */
const READERS: [who: string, reader: Reader | null, prefix: string, places: () => Place[]][] = [
  ['before the door', null, '', () => DOOR_PLACES],
  ['as the coordinator', DEMO.gulsen, '', () => work],
  ['as the administrator', DEMO.deniz, '', () => SETTINGS_PLACES],
  [
    'as a delegate',
    DEMO.sule,
    'delegate-',
    () => only('home', 'meetings-mine', 'meeting', 'action-items', 'action-item'),
  ],
  ['as an external delegate', DEMO.cagri, 'external-', () => only('home', 'meetings-mine', 'meeting', 'action-items')],
];

describe.each(['en', 'tr'] as const)('the demo office (%s)', (language) => {
  it.each(READERS)(
    'is sound on every page %s',
    async (_, reader, prefix, places) => {
      const tab = await stage.open(reader, { language });
      const complaints: string[] = [];
      for (const [index, { name, address }] of places().entries()) {
        await (index === 0 ? tab.goto(address) : tab.moveTo(address));
        complaints.push(...(await inAllLooks(tab, `${prefix}${name}`, language)));
      }
      expect(complaints).toEqual([]);
    },
    180_000,
  );
});

it('every route of the web is among these pages', () => {
  const seen = new Set([...DOOR_PLACES, ...SETTINGS_PLACES, ...work].map(({ route }) => route));
  const redirected = ['/settings'];
  expect(webRoutes().filter((route) => !seen.has(route) && !redirected.includes(route))).toEqual([]);
  expect(webRoutes().length).toBeGreaterThan(25);
});

async function inAllLooks(tab: Tab, name: string, language: 'en' | 'tr'): Promise<string[]> {
  const complaints: string[] = [];
  for (const { width, scheme, rules } of LOOKS[language]) {
    await tab.lookAt({ width, scheme });
    const picture = `${name}-${width}-${scheme}-${language}`;
    const found = await soundness(tab.page, rules);
    if (allArePhotographed || found.length > 0) await photograph(tab.page, picture);
    complaints.push(...found.map((complaint) => `${picture}: ${complaint}`));
  }
  return complaints;
}
