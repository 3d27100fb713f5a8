import { signIn as openClient } from '../support/office.js';
import { DEMO, useStage } from './support/stage.js';

const stage = useStage({ withDemo: true });

const WORDS = {
  en: {
    keep: 'Keep, give a reason',
    other: 'Choose somebody else',
    reason: 'Why this person goes all the same',
    save: 'Save the reason',
    kept: 'Goes all the same: Leaves a day early',
  },
  tr: {
    keep: 'Heyette tut, gerekçe yaz',
    other: 'Başkasını seç',
    reason: 'Yine de gitmesinin gerekçesi',
    save: 'Gerekçeyi kaydet',
    kept: 'Yine de gidiyor: Leaves a day early',
  },
};

/** A person whom two meetings of the demo need on the same days, and nobody has said why. */
async function openClash() {
  const client = await openClient(stage.test, DEMO.gulsen);
  const clashes = async () => (await client.get('/api/clashes')).body.items;
  const [first] = await clashes();
  if (!first) throw new Error('The demo office has no open clash.');
  return { client, clashes, person: first.person as { id: string; name: string }, meetings: first.meetings };
}

describe('a clash that is open', () => {
  it('has the same ways out in the list, on the page of each meeting and where people are chosen', async () => {
    const { person, meetings } = await openClash();
    const gulsen = await (await stage.open(DEMO.gulsen)).goto('/attention/clashes');
    const row = gulsen.page.getByRole('listitem').filter({ has: gulsen.link(person.name) });
    expect(await row.getByRole('link', { name: new RegExp(`^${WORDS.en.other}: `) }).count()).toBe(2);
    expect(await row.getByRole('link', { name: new RegExp(`^${WORDS.en.keep}: `) }).count()).toBe(2);
    await gulsen.isSound();
    await gulsen.goto(`/meetings/${meetings[0].id}`);
    const seat = gulsen.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: gulsen.link(person.name) });
    await gulsen.sees(seat.getByRole('button', { name: WORDS.en.keep }));
    await seat.getByRole('button', { name: WORDS.en.other }).click();
    const drawer = gulsen.dialog(WORDS.en.other);
    await gulsen.sees(drawer.getByText(`Instead of ${person.name}`));
    const busy = drawer
      .getByRole('listitem')
      .filter({ hasText: 'busy' })
      .filter({ has: gulsen.page.getByRole('radio') });
    if ((await busy.count()) > 0) {
      await busy.first().getByRole('radio').check();
      await gulsen.sees(busy.first().getByRole('button', { name: WORDS.en.keep }));
      await busy.first().getByRole('button', { name: WORDS.en.other }).click();
      expect(await gulsen.field('Name, unit or institution').evaluate((node) => node === document.activeElement)).toBe(
        true,
      );
    }
  });

  it.each([
    ['tr', 360],
    ['en', 1440],
  ] as const)('is closed by a reason, which a delegate does not read (%s, %i)', async (language, width) => {
    const words = WORDS[language];
    const { client, clashes, person, meetings } = await openClash();
    const before = (await clashes()).length;
    const gulsen = await (await stage.open(DEMO.gulsen, { language, width })).goto('/attention/clashes');
    const row = gulsen.page.getByRole('listitem').filter({ has: gulsen.link(person.name) });
    await row
      .first()
      .getByRole('link', { name: new RegExp(`^${words.keep}: `) })
      .first()
      .click();
    const drawer = gulsen.dialog(person.name);
    const reason = drawer.getByLabel(words.reason);
    await gulsen.sees(reason);
    expect(await reason.evaluate((node) => node === document.activeElement)).toBe(true);
    await reason.fill('Leaves a day early');
    await gulsen.isSound();
    await drawer.getByRole('button', { name: words.save }).click();
    await gulsen.sees(words.kept);
    expect((await clashes()).length).toBeLessThan(before);
    await gulsen.page.keyboard.press('Escape');
    await gulsen.seesNo(drawer);
    expect(gulsen.address).toBe(`/meetings/${meetings[0].id}`);
    await gulsen.isSound();

    const sule = await (await stage.open(DEMO.sule, { language })).goto(`/meetings/${meetings[0].id}`);
    await sule.sees(sule.link(person.name));
    expect(await sule.text('Leaves a day early').count()).toBe(0);
    const seats = (await client.get(`/api/meetings/${meetings[0].id}/delegation`)).body.items;
    const { id, version } = seats.find((one: any) => one.person.id === person.id);
    await client.patch(`/api/assignments/${id}`, { clashReason: null }, { version });
  });
});
