import { makeOffice, type Account } from '../support/office.js';
import { soundness } from './support/soundness.js';
import { useStage } from './support/stage.js';
import { until } from './support/until.js';

const stage = useStage();

/** Each page of the navigation, its heading, and the one sentence that says what will be here. */
const COORDINATOR: [address: string, en: string, tr: string][] = [
  [
    '/',
    'Coming meetings will stand here, the nearest first.',
    'Yaklaşan toplantılar, en yakını başta olmak üzere burada yer alacak.',
  ],
  [
    '/calendar',
    'and the series of your bodies will stand here.',
    'organlarınızın toplantı dizileri burada yer alacak.',
  ],
  [
    '/meetings',
    'Coming meetings will stand here, the nearest first.',
    'Yaklaşan toplantılar, en yakını başta olmak üzere burada yer alacak.',
  ],
  [
    '/meetings?view=past',
    'Meetings that are over will stand here, the latest first.',
    'Geçmiş toplantılar, en yenisi başta olmak üzere burada yer alacak.',
  ],
  [
    '/meetings/mine',
    'Meetings you are assigned to will stand here, the nearest first.',
    'Görevlendirildiğiniz toplantılar, en yakını başta olmak üzere burada yer alacak.',
  ],
  [
    '/organizations',
    'International organizations and their bodies will stand here.',
    'Uluslararası kuruluşlar ve organları burada yer alacak.',
  ],
  ['/people', 'The people who can be assigned will stand here.', 'Görevlendirilebilecek kişiler burada yer alacak.'],
  [
    '/people/institutions',
    'The institutions you work with will stand here.',
    'Birlikte çalıştığınız kurumlar burada yer alacak.',
  ],
  [
    '/action-items',
    'What was promised, by whom and until when, will stand here.',
    'Kimin neyi hangi tarihe kadar üstlendiği burada yer alacak.',
  ],
  [
    '/reminders',
    'Mails that are due will stand here, with what became of them.',
    'Gönderilecek e-postalar, sonuçlarıyla birlikte burada yer alacak.',
  ],
  ['/reminders/addresses', 'No address was refused.', 'Reddedilen adres yok.'],
  ['/attention/sessions', 'Every series has the sessions it promises', 'öngördüğü toplantılar duyuruldu.'],
  ['/attention/replies', 'Everybody who was invited has answered.', 'Davet edilen herkes yanıt verdi.'],
  ['/attention/clashes', 'Nobody is to be in two places at once.', 'Aynı gün iki yerde görünen kimse yok.'],
];

const ELSE = [
  '/meetings/new',
  '/reminders/policies',
  '/settings/profile',
  '/settings/sessions',
  '/settings/office',
  '/settings/members',
  '/settings/catalogue',
  '/settings/history',
];

const EXTERNAL: [address: string, sentence: string][] = [
  ['/', 'Coming meetings will stand here, the nearest first.'],
  ['/meetings/mine', 'Meetings you are assigned to will stand here, the nearest first.'],
  ['/action-items', 'Nothing is waiting for you.'],
];

describe('an office in which nothing was entered yet', () => {
  let administrator: Account;
  let coordinator: Account;
  let external: Account;
  beforeAll(async () => {
    const office = await makeOffice(stage.test);
    administrator = await office.member('administrator', { name: 'Ada Kurucu' });
    coordinator = await office.member('coordinator', { name: 'Gün Düzenler' });
    external = await office.member('external_delegate', { name: 'Efe Konuk' });
  });

  it.each(['en', 'tr'] as const)('says on every page what will be there (%s)', async (language) => {
    const tab = await (
      await stage.open(administrator, { language, width: language === 'en' ? 1440 : 360 })
    ).goto('/settings');
    const rules = language === 'en' ? 'all' : 'all but colours';
    const wrong: string[] = [];
    for (const [address, en, tr] of COORDINATOR) {
      await tab.moveTo(address);
      await tab.sees(tab.page.getByRole('main').getByText(language === 'en' ? en : tr));
      wrong.push(...(await soundness(tab.page, rules)).map((line) => `${address}: ${line}`));
    }
    for (const address of ELSE) {
      await tab.moveTo(address);
      wrong.push(...(await soundness(tab.page, rules)).map((line) => `${address}: ${line}`));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['/meetings', 'Add the first meeting.', 'New meeting'],
    ['/people', 'Add the first person.', 'Add a person'],
    ['/action-items', 'Add the first one.', 'New action item'],
    ['/organizations', 'Load the catalogue.', 'Catalogue'],
  ])('leads on from %s by “%s”', async (address, link, next) => {
    const tab = await (await stage.open(administrator, { width: 360 })).goto(address);
    await tab.page.getByRole('main').getByText(link).click();
    await tab.sees(tab.heading(next));
    await tab.isSound();
  });

  it.each([
    ['en', 1440, 'Load the catalogue', 'Add people', 'Add the first organization.'],
    ['tr', 360, 'Kataloğu yükleyin', 'Kişi ekleyin', 'İlk kuruluşu ekleyin.'],
  ] as const)('leads on from Home and from a new meeting (%s)', async (language, width, catalogue, people, first) => {
    const tab = await stage.open(administrator, { language, width });
    for (const [address, link, next] of [
      ['/', catalogue, '/settings/catalogue'],
      ['/', people, '/people'],
      ['/meetings/new', first, '/organizations'],
    ] as const) {
      await tab.goto(address);
      await tab.link(link).click();
      await until(next, () => tab.address === next);
      await tab.settled();
    }
    await tab.isSound();
  });

  it('leads nobody to the catalogue who may not load it', async () => {
    const tab = await (await stage.open(coordinator)).goto('/');
    await tab.sees(tab.link('Add an organization'));
    expect(await tab.link('Load the catalogue').count()).toBe(0);
  });

  it('is empty for an external delegate too', async () => {
    const tab = await stage.open(external, { width: 360 });
    for (const [address, sentence] of EXTERNAL) {
      await tab.goto(address);
      await tab.sees(tab.page.getByRole('main').getByText(sentence));
      await tab.isSound();
    }
  });
});
