import { DEMO, useStage } from './support/stage.js';
import { until } from './support/until.js';

const stage = useStage({ withDemo: true });

const NEXT_YEAR = new Date().getFullYear() + 1;

describe('the search', () => {
  it('takes every key from the first, however long its dialog is on the way', async () => {
    const tab = await (await stage.open(DEMO.gulsen)).goto('/people');
    await tab.page.route(/\/assets\/search-[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    const button = tab.button('Add a person');
    await button.focus();
    await tab.page.keyboard.press('Control+k');
    await tab.page.keyboard.type('LEED', { delay: 20 });
    const field = tab.dialog().getByRole('textbox');
    await tab.sees(field);
    await until('the field of the dialog to have the focus', () =>
      field.evaluate((node) => node === document.activeElement),
    );
    await tab.page.keyboard.type(' Dir');
    expect(await field.inputValue()).toBe('LEED Dir');
    await tab.sees(tab.dialog().getByText('LEED Directing Committee').first());
    await tab.isSound();
    await tab.page.keyboard.press('Escape');
    await tab.seesNo(tab.dialog());
    await until('the focus where it was', () => button.evaluate((node) => node === document.activeElement));

    await tab.page.keyboard.press('Control+k');
    await tab.page.keyboard.type('şule');
    await until('the words of the second search', async () => (await field.inputValue()) === 'şule');
  });
});

describe('a form with fields for both languages', () => {
  it.each([
    ['en', 'Add an organization'],
    ['tr', 'Kuruluş ekle'],
  ] as const)("asks for the reader's first (%s)", async (language, add) => {
    const tab = await (await stage.open(DEMO.gulsen, { language })).goto('/organizations');
    await tab.button(add).click();
    const fields = tab.dialog().locator('input[lang]');
    await tab.sees(fields);
    const other = language === 'en' ? 'tr' : 'en';
    const asked = await fields.evaluateAll((all) => all.map((field) => (field as HTMLElement).lang));
    expect(asked.slice(0, 2)).toEqual([language, other]);
    expect(asked.filter((one) => one === language)).toHaveLength(asked.length / 2);
  });
});

describe('the mechanisms', () => {
  it.each([
    ['en', 'Find a mechanism', 'romania', 'Show all'],
    ['tr', 'Mekanizma bulun', 'ROMANYA', 'Tümünü göster'],
  ] as const)(
    'are found by their partner, and the words stand in the address (%s)',
    async (language, find, words, all) => {
      const tab = await (await stage.open(DEMO.gulsen, { language })).goto('/organizations/mechanisms');
      const kinds = tab.page.getByRole('main').getByRole('heading', { level: 2 });
      const before = await kinds.count();
      await tab.field(find).fill(words);
      await until('the words in the address', () => tab.address.endsWith(`?q=${words}`));
      await until('fewer kinds', async () => (await kinds.count()) < before);
      await tab.sees(tab.text(language === 'en' ? /Türkiye-Romania/ : /Türkiye-Romanya/));
      await tab.isSound();
      await tab.field(find).fill('qqq');
      await tab.button(all).click();
      await until('all kinds', async () => (await kinds.count()) === before);
      expect(await tab.field(find).inputValue()).toBe('');
    },
  );
});

describe('a day that is wrong', () => {
  const calendar = 'table';

  it.each([
    ['en', 1440],
    ['tr', 360],
  ] as const)('is said with nothing over it, and no more once a day is right (%s, %i)', async (language, width) => {
    const words = {
      en: {
        first: /^First day( \*)?$/,
        last: /^Last day( \*)?$/,
        add: 'Add the meeting',
        none: /There is no 31\.2\./,
        order: /The last day is before the first/,
      },
      tr: {
        first: /^İlk gün( \*)?$/,
        last: /^Son gün( \*)?$/,
        add: 'Toplantıyı ekle',
        none: /31\.2\./,
        order: /Son gün ilk günden önce/,
      },
    }[language];
    const tab = await (await stage.open(DEMO.gulsen, { language, width })).goto('/meetings/new');
    const popover = tab.page.locator('[data-dates-dropdown]').locator(calendar);
    const first = tab.field(words.first);
    const last = tab.field(words.last);
    await first.fill(`31.2.${NEXT_YEAR}`);
    await tab.page.keyboard.press('Enter');
    await tab.sees(words.none);
    expect(await popover.count()).toBe(0);
    await first.fill(`5.5.${NEXT_YEAR}`);
    await tab.page.keyboard.press('Tab');
    await tab.seesNo(words.none);

    await last.fill(`4.5.${NEXT_YEAR}`);
    await tab.page.keyboard.press('Tab');
    await tab.button(words.add).click();
    await tab.sees(words.order);
    await last.focus();
    await tab.settled();
    expect(await popover.count()).toBe(0);
    await tab.isSound();
    // the first day is put right, and with it what was said of the last
    await first.fill(`3.5.${NEXT_YEAR}`);
    await tab.page.keyboard.press('Tab');
    await tab.seesNo(words.order);
    await last.click();
    await tab.sees(popover);
  });
});

describe('a title', () => {
  it('is asked for in one language, whichever it is', async () => {
    const tab = await (await stage.open(DEMO.gulsen)).goto('/action-items');
    await tab.button('New action item').click();
    const form = tab.dialog('New action item');
    const title = form.getByLabel(/^Title in English/);
    expect(await title.evaluate((node: HTMLInputElement) => node.required)).toBe(true);
    await form.getByRole('button', { name: 'Add the item' }).click();
    await tab.sees('Write the title in at least one language.');
    await form.getByLabel('Title in Turkish').fill('Anketi yanıtla');
    await tab.seesNo('Write the title in at least one language.');
    expect(await title.evaluate((node: HTMLInputElement) => node.required)).toBe(false);
    await tab.isSound();
  });
});
