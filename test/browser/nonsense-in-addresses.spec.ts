import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn as openClient } from '../support/office.js';
import { DOOR_PLACES, SETTINGS_PLACES, workPlaces, type Place } from './support/demo-places.js';
import { DEMO, useStage, type Reader } from './support/stage.js';

const stage = useStage({ withDemo: true });

const APP = join(import.meta.dirname, '../../web/src/app');

/** What any page reads from its address, as its route declares it. */
const KEYS = [
  ...new Set(
    globSync('*routes.tsx', { cwd: APP }).flatMap((file) =>
      [...readFileSync(join(APP, file), 'utf8').matchAll(/\(search, '(\w+)'|\bsearch\.(\w+)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    ),
  ),
];

const NOTHING = '00000000-0000-4000-8000-000000000000';

/** Cut, mistyped, of another type, of something that is not there, and such as no encoding knows: shared between the languages, since it is long to go through. */
const NONSENSE = {
  en: [encodeURIComponent(`'"><b>ğ\u0000\u202e\ud83d\ude00`), '-1e999', NOTHING],
  tr: [encodeURIComponent('{"toString":[null,{"length":-1}]}'), '9999-99-99', '%E0%A4%A'],
};

const asking = (address: string, value: string) =>
  `${address.split('?')[0]}?${KEYS.map((key) => `${key}=${value}`).join('&')}`;

/** Whom to replace, whose action item: asked of the server, which does not have them. */
const NOT_THERE = new RegExp(`^404 GET /api/(persons|meetings|reminders)/${NOTHING}$`);

const CRASHED = /This page could not be shown|Bu sayfa gösterilemedi/;

describe('an address with nonsense in it', () => {
  let work: Place[];
  beforeAll(async () => {
    work = await workPlaces(await openClient(stage.test, DEMO.gulsen));
  });

  it('is tried with whatever pages read', () => {
    expect(KEYS).toEqual(expect.arrayContaining(['q', 'year', 'bodyId', 'from', 'view', 'assign', 'kind', 'next']));
  });

  it.each(['en', 'tr'] as const)(
    'opens the page all the same (%s)',
    async (language) => {
      const crashed: string[] = [];
      const visit = async (reader: Reader | null, places: Place[]) => {
        const tab = await stage.open(reader, { language, width: language === 'en' ? 1440 : 360 });
        if (reader === DEMO.gulsen && language === 'en') tab.expectsAnswer(NOT_THERE);
        await tab.goto(places[0]!.address);
        for (const address of new Set(places.map((place) => place.address.split('?')[0]!))) {
          for (const value of NONSENSE[language]) {
            await tab.moveTo(asking(address, value));
            const shown = await tab.page.getByRole('heading', { level: 1 }).first().innerText();
            if (CRASHED.test(shown)) crashed.push(`${address} with ${value}`);
          }
        }
      };
      await visit(DEMO.gulsen, work);
      await visit(DEMO.deniz, SETTINGS_PLACES);
      await visit(null, DOOR_PLACES);
      expect(crashed).toEqual([]);
    },
    120_000,
  );
});
