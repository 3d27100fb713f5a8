import { signIn as openClient } from '../support/office.js';
import { DEMO, useStage } from './support/stage.js';
import type { Tab } from './support/tab.js';
import { until } from './support/until.js';

const stage = useStage({ withDemo: true });

const NEXT_YEAR = new Date().getFullYear() + 1;

/** What became of a session that the catalogue knows, in both languages of the catalogue. */
const FELL = { en: /^Cancelled: the Romanian government fell/, tr: /^İptal edildi: Romanya hükûmeti düştü/ };

/** The night in which Paris puts its clocks from 02:00 to 03:00. */
function nightOfTheClockChange(): string {
  const last = new Date(Date.UTC(NEXT_YEAR, 2, 31));
  last.setUTCDate(31 - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

async function choose(tab: Tab, list: string, words: string, option: RegExp): Promise<void> {
  await tab.page.getByRole('combobox', { name: list }).fill(words);
  await tab.page.getByRole('option', { name: option }).first().click();
}

const FORM = {
  en: {
    of: 'Body, organization or mechanism',
    title: /^Title( \*)?$/,
    city: 'City',
    country: 'Country',
    france: 'France',
  },
  tr: {
    of: 'Organ, kuruluş veya mekanizma',
    title: /^Toplantının adı( \*)?$/,
    city: 'Şehir',
    country: 'Ülke',
    france: 'Fransa',
  },
};

/** Fills the form of a new meeting as far as its date. */
async function begin(tab: Tab, title: string, words: (typeof FORM)['en'] = FORM.en): Promise<void> {
  await tab.goto('/meetings/new');
  await choose(tab, words.of, 'leed', /LEED/);
  await tab.field(words.title).fill(title);
  await tab.field(words.city).fill('Paris');
  // the country follows the city
  const country = tab.page.getByRole('combobox', { name: words.country });
  await until('the country', async () => (await country.inputValue()) === words.france);
}

/** Which of the three kinds a date is. */
const firmness = (tab: Tab, kind: string) =>
  tab.page.getByRole('radiogroup', { name: /^(How sure is it\?|Ne kadar kesin\?)$/ }).getByText(kind, { exact: true });

const meetingsNamed = async (title: string): Promise<any[]> => {
  const client = await openClient(stage.test, DEMO.gulsen);
  return (await client.get(`/api/meetings?limit=50&q=${encodeURIComponent(title)}`)).body.items;
};

async function day(tab: Tab, label: RegExp, date: string): Promise<void> {
  await tab.field(label).fill(date);
  await tab.page.keyboard.press('Tab');
}

const FIRST_DAY = /^First day( \*)?$/;
const LAST_DAY = /^Last day( \*)?$/;

describe('Gülşen plans a meeting', () => {
  it('of which only a span of days is known', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await begin(gulsen, 'LEED workshop in a window');
    await firmness(gulsen, 'Window').click();
    await day(gulsen, FIRST_DAY, `3 May ${NEXT_YEAR}`);
    await day(gulsen, LAST_DAY, `${NEXT_YEAR}-05-14`);
    await gulsen.isSound();
    await gulsen.button('Add the meeting').click();
    await gulsen.sees(gulsen.heading('LEED workshop in a window'));
    await gulsen.sees('somewhere in these days');
    await gulsen.isSound();
  });

  it('whose days may still change, without an hour', async () => {
    const gulsen = await stage.open(DEMO.gulsen, { width: 360, language: 'tr' });
    await begin(gulsen, 'LEED görüşmeleri', FORM.tr);
    await firmness(gulsen, 'Kesinleşmedi').click();
    await day(gulsen, /^İlk gün( \*)?$/, `4.5.${NEXT_YEAR}`);
    await gulsen.field('Tüm gün veya saati bilinmiyor').check();
    await gulsen.button('Toplantıyı ekle').click();
    await gulsen.sees(gulsen.heading('LEED görüşmeleri'));
    await gulsen.sees('Kesinleşmedi');
    const [meeting] = await meetingsNamed('LEED görüşmeleri');
    expect(meeting.date).toMatchObject({
      startDate: `${NEXT_YEAR}-05-04`,
      endDate: `${NEXT_YEAR}-05-04`,
      startTime: null,
      startsAt: null,
    });
    await gulsen.isSound();
  });

  it('at an hour that the clocks skip: it is refused with the next one named, and all that was typed stays', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await begin(gulsen, 'LEED night session');
    await firmness(gulsen, 'Confirmed').click();
    await day(gulsen, FIRST_DAY, nightOfTheClockChange());
    await gulsen.field(/^Begins/).fill('02:30');
    await gulsen.field(/^Ends/).fill('05:00');
    gulsen.expectsAnswer(/^422 POST \/api\/meetings$/);
    await gulsen.button('Add the meeting').click();
    await gulsen.sees(/The clocks in Paris go forward over 02:30\. The next time that exists is 03:00\./);
    expect(await gulsen.field(/^Begins/).inputValue()).toBe('02:30');
    expect(await gulsen.field(/^Title( \*)?$/).inputValue()).toBe('LEED night session');
    await gulsen.isSound();

    await gulsen.field(/^Begins/).fill('03:00');
    await gulsen.button('Add the meeting').click();
    await gulsen.sees(gulsen.heading('LEED night session'));
    await gulsen.sees(/03:00.*04:00/s);
  });
});

describe('the form of a new meeting', () => {
  it('leads to the first mistake without covering what it says, and what is typed replaces what was chosen', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await gulsen.goto('/meetings/new');
    await gulsen.button('Add the meeting').click();
    await gulsen.sees('Choose whose meeting it is.');
    expect(await gulsen.page.getByRole('listbox').count()).toBe(0);
    await gulsen.isSound();
    const owner = gulsen.page.getByRole('combobox', { name: 'Body, organization or mechanism' });
    await choose(gulsen, 'Body, organization or mechanism', 'oecd', /Organisation for Economic/);
    await gulsen.page.keyboard.type('LEED');
    expect(await owner.inputValue()).toBe('LEED');
    await gulsen.sees(gulsen.page.getByRole('option', { name: /LEED/ }));
  });
});

describe('a session of the catalogue that was called off', () => {
  it.each(['en', 'tr'] as const)('says why in the language of the reader: %s', async (language) => {
    const client = await openClient(stage.test, DEMO.gulsen);
    const { items } = (await client.get('/api/meetings?limit=100&order=latest&state=cancelled')).body;
    const { id } = items.find((one: any) => /Romania KEK, 27th term/.test(one.label.en));
    const gulsen = await stage.open(DEMO.gulsen, { language });
    await gulsen.goto(`/meetings/${id}`);
    await gulsen.sees(FELL[language]);
  });
});

describe('two who edit one meeting', () => {
  it('are told of each other, and the one who comes second loses nothing typed', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    const deniz = await stage.open(DEMO.deniz, { language: 'tr' });
    for (const { tab, title, more, edit } of [
      { tab: gulsen, title: '12th CICA Business Forum', more: 'More actions', edit: 'Edit the meeting' },
      { tab: deniz, title: '12. AİGK İş Forumu', more: 'Diğer işlemler', edit: 'Toplantıyı düzenle' },
    ]) {
      await tab.goto('/meetings');
      await tab.link(title).click();
      await tab.button(more).click();
      await tab.page.getByRole('menuitem', { name: edit }).click();
      await tab.sees(tab.dialog(edit));
    }
    await gulsen.field('Venue').fill('Baku Convention Center');
    await gulsen.button('Save the meeting').click();
    await gulsen.seesNo(gulsen.dialog('Edit the meeting'));

    await deniz.field('Toplantı / dönem numarası').fill('XII');
    deniz.expectsAnswer(/^412 PATCH \/api\/meetings\//);
    await deniz.button('Toplantıyı kaydet').click();
    await deniz.sees('Siz yazarken bu kayıt başkası tarafından değiştirildi.');
    await deniz.sees('Baku Convention Center');
    expect(await deniz.field('Toplantı / dönem numarası').inputValue()).toBe('XII');
    await deniz.isSound();
    await deniz.button('Benimkini onun üzerine kaydet').click();
    await deniz.seesNo(deniz.dialog('Toplantıyı düzenle'));
    await deniz.sees(/XII/);
    await deniz.isSound();
  });
});

describe('a connection lost while saving', () => {
  it('keeps what was typed, says so, and sends it by itself when it is back', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await begin(gulsen, 'LEED on a bad line');
    await firmness(gulsen, 'Confirmed').click();
    await day(gulsen, FIRST_DAY, `${NEXT_YEAR}-06-01`);
    await gulsen.field('All day, or the hour is not known').check();
    gulsen.expectsAnswer(/ERR_INTERNET_DISCONNECTED/);
    await gulsen.page.context().setOffline(true);
    await gulsen.button('Add the meeting').click();
    await gulsen.sees('Not saved yet: no connection.');
    await gulsen.sees('No connection to Heyet.');
    expect(await gulsen.field(/^Title( \*)?$/).inputValue()).toBe('LEED on a bad line');
    await gulsen.isSound();

    await gulsen.page.context().setOffline(false);
    await gulsen.button('Try now').click();
    await gulsen.sees(gulsen.heading('LEED on a bad line'));
    expect(await meetingsNamed('LEED on a bad line')).toHaveLength(1);
  });

  it('does nothing twice when only the answer was lost', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await begin(gulsen, 'LEED with an echo');
    await firmness(gulsen, 'Window').click();
    await day(gulsen, FIRST_DAY, `${NEXT_YEAR}-06-01`);
    await gulsen.page.route(
      '**/api/meetings',
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    gulsen.expectsAnswer(/ERR_CONNECTION_RESET POST/);
    await gulsen.button('Add the meeting').click();
    await gulsen.sees('Not saved yet: no connection.');
    expect(await meetingsNamed('LEED with an echo')).toHaveLength(1);
    await gulsen.button('Try again').click();
    await gulsen.sees(gulsen.heading('LEED with an echo'));
    expect(await meetingsNamed('LEED with an echo')).toHaveLength(1);
    await gulsen.isSound();
  });
});
