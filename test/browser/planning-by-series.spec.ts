import { signIn as openClient } from '../support/office.js';
import { DEMO, useStage } from './support/stage.js';
import type { Tab } from './support/tab.js';

const stage = useStage({ withDemo: true });

const NEXT_YEAR = new Date().getFullYear() + 1;

async function leed() {
  const client = await openClient(stage.test, DEMO.gulsen);
  const { items } = (await client.get('/api/series?limit=100')).body;
  const series = items.find((one: any) => /LEED/.test(one.body?.name.en ?? '') && one.usualCity === 'Paris');
  return { client, series };
}

const box = (tab: Tab, name: string | RegExp) => tab.page.getByRole('combobox', { name });

describe('a new meeting of a body whose series is known', () => {
  it('shows the series it will be in, and the place and clocks of it, and writes over nothing typed', async () => {
    const { client, series } = await leed();
    const gulsen = await stage.open(DEMO.gulsen);
    await gulsen.goto(`/meetings/new?bodyId=${series.body.id}`);
    await gulsen.sees(box(gulsen, 'Series'));
    expect(await box(gulsen, 'Series').inputValue()).toBe(series.title.en);
    expect(await gulsen.field('City').inputValue()).toBe('Paris');
    expect(await box(gulsen, 'Country').inputValue()).toBe('France');
    expect(await box(gulsen, /^Time zone/).inputValue()).toMatch(/Paris/);
    await gulsen.isSound();
    await gulsen.field('City').fill('Roma');
    expect(await box(gulsen, 'Country').inputValue()).toBe('Italy');
    expect(await box(gulsen, /^Time zone/).inputValue()).toMatch(/Rom/);
    await gulsen.field(/^Title( \*)?$/).fill('LEED in Rome');
    await gulsen.field(/^First day( \*)?$/).fill(`3 May ${NEXT_YEAR}`);
    await gulsen.page.keyboard.press('Tab');
    await gulsen.field('All day, or the hour is not known').check();
    await gulsen.button('Add the meeting').click();
    await gulsen.sees(gulsen.heading('LEED in Rome'));
    const [made] = (await client.get('/api/meetings?q=LEED%20in%20Rome')).body.items;
    expect((await client.get(`/api/meetings/${made.id}`)).body).toMatchObject({
      city: 'Roma',
      series: { id: series.id },
    });
  });

  it('is of no series where somebody said so', async () => {
    const { client, series } = await leed();
    const gulsen = await stage.open(DEMO.gulsen);
    await gulsen.goto(`/meetings/new?bodyId=${series.body.id}`);
    await gulsen.sees(box(gulsen, 'Series'));
    await box(gulsen, 'Series').click();
    await gulsen.page.getByRole('option', { name: series.title.en }).click();
    expect(await box(gulsen, 'Series').inputValue()).toBe('');
    await gulsen.field(/^Title( \*)?$/).fill('LEED on the margins');
    await gulsen.field(/^First day( \*)?$/).fill(`4 May ${NEXT_YEAR}`);
    await gulsen.page.keyboard.press('Tab');
    await gulsen.field('All day, or the hour is not known').check();
    await gulsen.button('Add the meeting').click();
    await gulsen.sees(gulsen.heading('LEED on the margins'));
    const [made] = (await client.get('/api/meetings?q=on%20the%20margins')).body.items;
    expect((await client.get(`/api/meetings/${made.id}`)).body.series).toBeNull();
  });
});

describe('how often a series meets', () => {
  it.each([
    ['en', 'Edit', 'How many times', 'Write a whole number from 1 to 366.', 'Save the series'],
    ['tr', 'Düzenle', 'Kaç kez', '1 ile 366 arasında bir tam sayı yazın.', 'Diziyi kaydet'],
  ] as const)(
    'is never less than once: what was typed stays and is refused (%s)',
    async (language, edit, times, said, save) => {
      const { client, series } = await leed();
      const gulsen = await (await stage.open(DEMO.gulsen, { language })).goto(`/organizations/series/${series.id}`);
      await gulsen.button(edit).click();
      const field = gulsen.dialog().getByLabel(new RegExp(`^${times}`));
      await field.fill('-3');
      await gulsen.page.keyboard.press('Tab');
      await gulsen.button(save).click();
      await gulsen.sees(said);
      expect(await field.inputValue()).toBe('-3');
      await gulsen.isSound();
      expect((await client.get(`/api/series/${series.id}`)).body.cadence.times).toBe(series.cadence.times);
    },
  );
});

describe('more people than places', () => {
  it('asks for the reason in its own field, and loses nobody who was chosen', async () => {
    const { client } = await leed();
    const { items } = (await client.get('/api/meetings?limit=50')).body;
    const meeting = items.find((one: any) => /COMCEC Follow-up/.test(one.label.en));
    const { version } = (await client.get(`/api/meetings/${meeting.id}`)).body;
    await client.patch(`/api/meetings/${meeting.id}`, { quota: 1 }, { version });
    const gulsen = await stage.open(DEMO.gulsen, { width: 360 });
    await gulsen.goto(`/meetings/${meeting.id}?assign=true`);
    const drawer = gulsen.dialog('Assign attendees');
    const free = drawer.getByRole('listitem').getByRole('checkbox', { disabled: false });
    await free.nth(0).check();
    await free.nth(1).check();
    await drawer.getByRole('button', { name: /^Assign 2 people/ }).click();
    const reason = drawer.getByLabel(/^Why more people than places/);
    await gulsen.sees('Give a reason, or take people off.');
    expect(await reason.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await drawer.getByRole('checkbox', { checked: true, disabled: false }).count()).toBe(2);
    await gulsen.isSound();
  });
});
