import { signIn as openClient } from '../support/office.js';
import { DEMO, useStage } from './support/stage.js';
import type { Tab } from './support/tab.js';

const stage = useStage({ withDemo: true });

const find = async (path: string, fits: (one: any) => boolean): Promise<any> => {
  const client = await openClient(stage.test, DEMO.gulsen);
  return ((await client.get(path)).body.items as any[]).find(fits);
};
const read = async (path: string): Promise<any> => (await (await openClient(stage.test, DEMO.gulsen)).get(path)).body;
const leed = () => find('/api/series?limit=100', ({ body }) => body?.acronym.en === 'LEED');

async function choose(tab: Tab, list: string, words: string, option: RegExp): Promise<void> {
  await tab.page.getByRole('combobox', { name: list }).fill(words);
  await tab.page.getByRole('option', { name: option }).first().click();
}

/** The entry of a list that holds these words. */
const entry = (tab: Tab, words: string | RegExp) =>
  tab.page.getByRole('main').getByRole('listitem').filter({ hasText: words }).first();

describe('Gülşen keeps what is known of a series', () => {
  it('goes to it from its body, vouches for it, and rewrites one topic: the others keep their source', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    const { id, body } = await leed();
    await gulsen.goto(`/organizations/bodies/${body.id}`);
    await gulsen.link('LEED meetings').click();
    await gulsen.sees(gulsen.heading('LEED meetings'));
    await gulsen.sees(entry(gulsen, 'Social economy').getByText('Office document, line 91'));
    await gulsen.isSound();
    await gulsen.button('Confirm').click();
    await gulsen.sees(entry(gulsen, 'Social economy').getByText(/confirmed by Gülşen Örnekoğlu/));

    await gulsen.button('Edit').click();
    const first = gulsen.page.getByRole('group', { name: 'Topic 1', exact: true });
    await first.getByLabel('In English').fill('Social and solidarity economy');
    await gulsen.button('Add an institution').click();
    await gulsen.button('Save the series').click();
    await gulsen.sees('Choose the institution.');
    await gulsen.isSound();
    await gulsen.page
      .getByRole('group', { name: 'Institution 3', exact: true })
      .getByRole('button', { name: 'Remove' })
      .click();
    await gulsen.field('Duties').fill('Send the country note by 31 January');
    await gulsen.button('Save the series').click();
    await gulsen.seesNo(gulsen.dialog('Edit the series'));
    await gulsen.sees(
      entry(gulsen, 'Social and solidarity economy').getByText(/Entered by the office, before: office document/i),
    );
    await gulsen.sees(entry(gulsen, 'Local clustering').getByText('Office document, line 91'));
    await gulsen.sees(entry(gulsen, 'Send the country note by 31 January'));
    await gulsen.sees(entry(gulsen, /Gülşen Örnekoğlu changed it/));
    await gulsen.isSound();

    await gulsen.button('Edit').click();
    await gulsen.button('Delete the series').click();
    gulsen.expectsAnswer(new RegExp(`^409 DELETE /api/series/${id}`));
    await gulsen
      .dialog(/^Delete LEED meetings/)
      .getByRole('button', { name: 'Delete the series' })
      .click();
    await gulsen.sees(/Meetings belong to this series/);
  });

  it('reads the catalogue’s sentences in Turkish while they are edited, and a save without a change changes nothing', async () => {
    const { id } = await find('/api/series?limit=100', ({ title }) => title.en === 'CSMEE sessions');
    const before = await read(`/api/series/${id}`);
    const { inTurkish } = before.source.detail;
    const gulsen = await stage.open(DEMO.gulsen, { width: 360, language: 'tr' });
    await gulsen.goto(`/organizations/series/${id}`);
    await gulsen.button('Düzenle').click();
    const statement = gulsen.field('Kaynağın ifadesiyle');
    expect(await statement.inputValue()).toBe(inTurkish[before.cadence.statement]);
    await gulsen.sees(gulsen.dialog('Diziyi düzenle').getByText(before.cadence.statement, { exact: true }));
    await gulsen.isSound();
    await gulsen.button('Diziyi kaydet').click();
    await gulsen.seesNo(gulsen.dialog('Diziyi düzenle'));
    expect(await read(`/api/series/${id}`)).toEqual(before);
  });

  it('gives it to another body, and is told that its sessions stay where they were', async () => {
    const { id, body } = await find('/api/series?limit=100', ({ title }) => title.en === 'CSMEE sessions');
    const gulsen = await stage.open(DEMO.gulsen, { scheme: 'dark' });
    await gulsen.goto(`/organizations/series/${id}`);
    await gulsen.button('Edit').click();
    await choose(gulsen, 'Belongs to', 'LEED', /LEED/);
    await gulsen.button('Save the series').click();
    await gulsen.sees(/stays? in this series and keeps? the body .* recorded under/);
    await gulsen.sees(/changed by Gülşen Örnekoğlu/);
    await gulsen.isSound();
    await gulsen.button('Understood').click();
    await gulsen.seesNo(/in this series and keeps? the body/);
    expect((await read(`/api/meetings?seriesId=${id}&order=latest`)).items[0].body.id).toBe(body.id);
  });

  it('adds one that nobody knew, on a phone, and deletes it again', async () => {
    const gulsen = await stage.open(DEMO.gulsen, { width: 360, language: 'tr' });
    const { id, body } = await leed();
    await gulsen.goto(`/organizations/series/${id}`);
    // The title of a row reaches over its row, and over nothing else.
    await gulsen.button('Düzenle').click();
    await gulsen.sees(gulsen.dialog('Diziyi düzenle'));
    await gulsen.isSound();
    await gulsen.goto(`/organizations/bodies/${body.id}`);
    await gulsen.button('Düzenle').first().click();
    await gulsen.sees(gulsen.dialog('Organı düzenle'));
    await gulsen.goto(`/organizations/bodies/${body.id}`);
    await gulsen.button('Dizi ekle').click();
    await gulsen.field('Türkçe adı').fill('LEED hazırlık toplantıları');
    await gulsen.button('Diziyi kaydet').click();
    await gulsen.sees('Kaç kez olduğunu yazın.');
    await gulsen.field(/^Kaç kez/).fill('1');
    await gulsen.isSound();
    await gulsen.button('Diziyi kaydet').click();
    await gulsen.sees(gulsen.heading('LEED hazırlık toplantıları'));
    await gulsen.sees('Yılda bir');
    await gulsen.isSound();
    await gulsen.button('Düzenle').click();
    await gulsen.button('Diziyi sil').click();
    await gulsen
      .dialog(/silinsin mi/)
      .getByRole('button', { name: 'Diziyi sil' })
      .click();
    await gulsen.sees(gulsen.heading(body.name.tr));
    await gulsen.seesNo('LEED hazırlık toplantıları');
  });
});

describe('Gülşen keeps meetings that are over', () => {
  it('is asked how one ended whose window is past, and closes it', async () => {
    const { body } = await leed();
    const year = new Date().getFullYear() - 1;
    const date = { firmness: 'window', startDate: `${year}-10-01`, endDate: `${year}-10-31` };
    const client = await openClient(stage.test, DEMO.gulsen);
    expect(
      (
        await client.post('/api/meetings', {
          label: { en: 'LEED in an old window' },
          kind: 'workshop',
          bodyId: body.id,
          date,
        })
      ).status,
    ).toBe(201);
    const gulsen = await stage.open(DEMO.gulsen);
    await gulsen.goto('/');
    await gulsen.link('Past, and nobody said how they ended').click();
    await gulsen.sees('not closed');
    await gulsen.isSound();
    await gulsen.link('LEED in an old window').click();
    await gulsen.sees('The window is past without a date: was it held or cancelled?');
    await gulsen.isSound();
    await gulsen.button('It was cancelled').click();
    await gulsen.field(/^Reason/).fill('Nobody could come');
    await gulsen.button('Cancel the meeting').click();
    await gulsen.seesNo('was it held or cancelled?');
    await gulsen.sees('Nobody could come');
    await gulsen.goto('/meetings?view=unclosed');
    await gulsen.seesNo('LEED in an old window');
  });

  it('puts the date of a past session right and vouches for it', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    const { id } = await find(
      '/api/meetings?order=latest&state=held&limit=100',
      ({ date }) => date.startDate === '2023-06-27',
    );
    await gulsen.goto(`/meetings/${id}`);
    await gulsen.button('Confirm what is stated').click();
    await gulsen.sees(/confirmed by Gülşen Örnekoğlu/);
    await gulsen.button('More actions').click();
    await gulsen.page.getByRole('menuitem', { name: 'Correct the date' }).click();
    await gulsen.field(/^Last day/).fill('30 June 2023');
    await gulsen.page.keyboard.press('Tab');
    await gulsen.field('Reason').fill('As the minutes have it');
    await gulsen.isSound();
    await gulsen.button('Save the date').click();
    await gulsen.seesNo(gulsen.dialog('Correct the date'));
    await gulsen.sees(gulsen.page.getByRole('definition').filter({ hasText: '30 June 2023' }));
    // Putting it right is not vouching for it.
    await gulsen.sees(/Entered by the office, before: .* changed by Gülşen Örnekoğlu/);
    await gulsen.sees(gulsen.button('Confirm what is stated'));
    await gulsen.isSound();
  });

  it('sees from a clash where else the person is, and can choose somebody else', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    const meeting = await find('/api/meetings?limit=50', ({ numberLabel }) => numberLabel === '100');
    await gulsen.goto(`/meetings/${meeting.id}`);
    await gulsen.sees(gulsen.link('UNCITRAL Working Group I, 44th session'));
    await gulsen.sees(entry(gulsen, /Gülşen Örnekoğlu assigned/));
    await gulsen.button('Choose somebody else').click();
    await gulsen.sees(gulsen.dialog('Choose somebody else'));
  });
});

describe('Gülşen keeps the registers', () => {
  it('of members: as what, since when, and a note', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    const { body } = await leed();
    await gulsen.goto(`/organizations/bodies/${body.id}`);
    await gulsen.button('Show sources').click();
    const one = entry(gulsen, /^Türkiye/);
    await one.getByRole('button', { name: 'Edit' }).click();
    await gulsen.field('From').fill('2001-13');
    await gulsen.button('Save the membership').click();
    await gulsen.sees(/Write a year, a month or a day/);
    await gulsen.field('From').fill('2001-06');
    await gulsen.field('Note').fill('Through the national coordinator');
    await gulsen.isSound();
    await gulsen.button('Save the membership').click();
    await gulsen.sees(entry(gulsen, /Türkiye, since June 2001.*Through the national coordinator/s));
  });

  it('of mechanisms, kinds of activities and country names', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await gulsen.goto('/organizations');
    await gulsen.link('Bilateral mechanisms').click();
    await gulsen.sees(gulsen.heading('Bilateral mechanisms'));
    await gulsen.button('Add a mechanism').first().click();
    await gulsen.button('Save the mechanism').click();
    await gulsen.sees('Choose a country or an organization.');
    await choose(gulsen, 'Partner country', 'Uzbek', /Uzbekistan/);
    await gulsen.isSound();
    await gulsen.button('Save the mechanism').click();
    await gulsen.sees(entry(gulsen, /^Uzbekistan/));
    await gulsen.isSound();

    await gulsen.goto('/settings/activity-types');
    await gulsen.button('Add a kind of activity').click();
    await gulsen.field(/^Name in Turkish/).fill('Çevrim içi bilgi günü');
    await gulsen.field(/^Name in English/).fill('Online information day');
    await gulsen.isSound();
    await gulsen.button('Save the kind of activity').click();
    await gulsen.sees(entry(gulsen, 'Online information day'));

    await gulsen.goto('/settings/countries?q=faroe');
    await gulsen.page.getByRole('button', { name: /^Name otherwise: Faroe Islands/ }).click();
    await gulsen.field(/^Name in English/).fill('The Faroes');
    await gulsen.field(/^Name in Turkish/).fill('Faroeler');
    await gulsen.isSound();
    await gulsen.button('Save the name').click();
    await gulsen.sees(entry(gulsen, 'The Faroes').getByText(/Entered by the office/));
    await gulsen.isSound();
  });

  it('but a delegate changes nothing in them', async () => {
    const sule = await stage.open(DEMO.sule);
    const { id } = await leed();
    await sule.goto(`/organizations/series/${id}`);
    expect(
      await sule.page
        .getByRole('main')
        .getByRole('button', { name: /^(Edit|Confirm)$/ })
        .count(),
    ).toBe(0);
  });
});
