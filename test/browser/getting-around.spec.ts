import { signIn as openClient } from '../support/office.js';
import { DEMO, useStage } from './support/stage.js';
import { until } from './support/until.js';
import type { Tab } from './support/tab.js';

const stage = useStage({ withDemo: true });

const focused = (tab: Tab) =>
  tab.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );

describe('a page that a role does not open', () => {
  it.each([
    ['en', 'Your role does not open this page'],
    ['tr', 'Rolünüzün bu sayfaya erişimi yok'],
  ] as const)('says so, and shows nothing of itself (%s)', async (language, words) => {
    const tab = await stage.open(DEMO.cagri, { language, width: 360 });
    for (const page of ['/people', '/reminders', '/organizations', '/settings/members']) {
      await tab.goto(page);
      await tab.sees(tab.heading(words));
      expect(await tab.page.getByRole('main').getByRole('textbox').count()).toBe(0);
    }
    await tab.isSound();
  });
});

describe('by keyboard', () => {
  it('the year is walked with arrows, and Enter opens a meeting', async () => {
    const tab = await (await stage.open(DEMO.gulsen)).goto('/calendar');
    const grid = tab.page.getByRole('grid');
    await grid.getByRole('gridcell').getByRole('link').first().focus();
    const first = await focused(tab);
    await tab.page.keyboard.press('ArrowDown');
    await until('the next row', async () => (await focused(tab)) !== first);
    await tab.page.keyboard.press('ArrowUp');
    await tab.page.keyboard.press('End');
    await tab.page.keyboard.press('Home');
    await until('the first of the row', async () => (await focused(tab)) === first);
    await tab.page.keyboard.press('Enter');
    await until('the meeting', () => /^\/meetings\/[0-9a-f-]+$/.test(tab.address));
    await tab.settled();
    const title = await tab.page.getByRole('heading', { level: 1 }).innerText();
    expect(first).toContain(title);
    expect(await focused(tab)).toBe(title);
  });

  it('Ctrl+K finds İŞKUR by “işkur”, and Enter goes there', async () => {
    const tab = await (await stage.open(DEMO.gulsen)).goto('/');
    await tab.page.keyboard.press('Control+k');
    await tab.page.getByRole('dialog').getByRole('textbox').waitFor();
    await tab.page.keyboard.type('işkur');
    await tab.sees(tab.page.getByRole('dialog').getByRole('button', { name: /Turkish Employment Agency|İŞKUR/ }));
    await tab.isSound();
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.press('Enter');
    await until('the institution', () => tab.address.startsWith('/people/institutions/'));
    await tab.sees(tab.heading(/Turkish Employment Agency|İŞKUR/));
    await tab.isSound();
  });

  it('the first stop of a page leads past the rail', async () => {
    const tab = await (await stage.open(DEMO.gulsen)).goto('/people');
    await tab.page.bringToFront();
    await until('the window to have the focus', () => tab.page.evaluate(() => document.hasFocus()));
    await tab.page.keyboard.press('Tab');
    await until('the first stop', async () => (await focused(tab)) === 'Skip to the content');
    await tab.page.keyboard.press('Enter');
    await until('the content', () => tab.page.evaluate(() => document.activeElement?.id === 'main'));
  });

  it('a dialog holds the focus, and Escape gives it back to where it was', async () => {
    const tab = await (await stage.open(DEMO.gulsen)).goto('/people');
    await tab.button('Add a person').press('Enter');
    await tab.sees(tab.dialog('Add a person'));
    for (let step = 0; step < 18; step++) {
      await tab.page.keyboard.press('Tab');
      expect(await tab.page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    }
    await tab.page.keyboard.press('Escape');
    await tab.seesNo(tab.dialog('Add a person'));
    await until('the button to have the focus', async () => (await focused(tab)) === 'Add a person');
  });
});

describe('to a reader’s liking', () => {
  it('the language of mails follows the switch, which says so and can be taken back without a trace', async () => {
    const tab = await (await stage.open(DEMO.gulsen)).goto('/meetings');
    const client = await openClient(stage.test, DEMO.gulsen);
    const changes = async () => (await client.get('/api/history?subjectKind=member&limit=100')).body.items.length;
    const language = async () => (await client.get('/api/me')).body.user.language;
    const before = await changes();
    await tab.page.getByRole('button', { name: /, Türkçe/ }).click();
    await tab.sees('Ekranlar ve size gönderilen e-postalar artık Türkçe.');
    await tab.isSound();
    await tab.page.getByRole('button', { name: 'Back to English' }).click();
    await tab.sees(tab.heading('Meetings'));
    await tab.seesNo('Ekranlar ve size gönderilen e-postalar artık Türkçe.');
    expect([await language(), await changes()]).toEqual(['en', before]);
    await tab.page.getByRole('button', { name: /, Türkçe/ }).click();
    await tab.sees('Ekranlar ve size gönderilen e-postalar artık Türkçe.');
    await tab.goto('/people');
    await until('the profile to follow', async () => (await language()) === 'tr');
    await tab.page.getByRole('button', { name: /, English/ }).click();
    await tab.sees('You read Heyet and its mails in English from now on.');
    await tab.goto('/meetings');
    await until('the profile to follow', async () => (await language()) === 'en');
    expect(await changes()).toBe(before + 2);
  });

  it('the language is switched at once, and stays', async () => {
    const tab = await (await stage.open(DEMO.gulsen)).goto('/meetings');
    await tab.page.getByRole('button', { name: /Türkçe/ }).click();
    await tab.sees(tab.heading('Toplantılar'));
    expect(await tab.page.locator('html').getAttribute('lang')).toBe('tr');
    await tab.isSound();
    await tab.goto('/people');
    await tab.sees(tab.heading('Kişiler'));
    await tab.page.getByRole('button', { name: /English/ }).click();
    await tab.sees(tab.heading('People'));
    await tab.settled();
  });

  it('the appearance is switched at once, and stays', async () => {
    const tab = await (await stage.open(DEMO.deniz)).goto('/');
    const ground = () => tab.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await tab.page
      .getByRole('complementary')
      .getByRole('button', { name: /Deniz Sanalcı/ })
      .click();
    await tab.page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await until('the dark ground', async () => (await ground()) !== light);
    await tab.isSound();
    await tab.goto('/people');
    expect(await ground()).not.toBe(light);
    await tab.page
      .getByRole('complementary')
      .getByRole('button', { name: /Deniz Sanalcı/ })
      .click();
    await tab.page.getByRole('menuitemradio', { name: 'As the device' }).click();
    await until('the light ground', async () => (await ground()) === light);
    await tab.settled();
  });

  it('on paper there is the page alone', async () => {
    const tab = await (await stage.open(DEMO.gulsen)).goto('/meetings');
    await tab.link('LEED Directing Committee, 100th session').first().click();
    await tab.sees(tab.heading('LEED Directing Committee, 100th session'));
    await tab.settled();
    await tab.page.emulateMedia({ media: 'print' });
    for (const gone of [
      tab.page.getByRole('complementary'),
      tab.page.getByRole('banner'),
      tab.button('Assign attendees'),
    ]) {
      expect(await gone.isVisible()).toBe(false);
    }
    await tab.sees(tab.heading('LEED Directing Committee, 100th session'));
    await tab.sees(tab.heading('Delegation'));
  });

  it('nothing moves for whoever asked for it', async () => {
    const moving = (tab: Tab) =>
      tab.page.evaluate(() =>
        document
          .getAnimations()
          .flatMap(({ effect }) =>
            Number(effect?.getTiming().duration ?? 0) > 1
              ? [(effect as KeyframeEffect).target?.outerHTML.slice(0, 80)]
              : [],
          ),
      );
    const tab = await (await stage.open(DEMO.gulsen)).goto('/people');
    await tab.button('Add a person').click();
    expect(await moving(tab)).toEqual([]);
    await tab.sees(tab.dialog('Add a person'));
    expect(await moving(tab)).toEqual([]);
  });
});
