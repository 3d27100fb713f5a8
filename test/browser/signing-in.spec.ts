import { mailsTo, nextMail } from '../support/mailbox.js';
import { makeOffice, PASSWORD } from '../support/office.js';
import { DEMO, useStage, type Reader } from './support/stage.js';
import type { Tab } from './support/tab.js';
import { until } from './support/until.js';

const stage = useStage({ withDemo: true });

const NOT_SIGNED_IN = /^401 GET \/api\/me$/;

async function signIn(tab: Tab, { email, password }: Reader): Promise<void> {
  await tab.field('E-mail').fill(email);
  await tab.field('Password').fill(password);
  await tab.button('Sign in').click();
}

/** The link of a mail, as it would be pressed. */
function linkIn(mail: { text?: string | undefined }): string {
  return /http:\/\/127\.0\.0\.1:\d+(\/\S+#[\w-]+)/.exec(mail.text ?? '')?.[1] ?? '';
}

const account = (tab: Tab) => tab.page.getByRole('complementary', { name: 'Places and account' }).getByRole('button');

describe('Gülşen signs in', () => {
  it('and is where she wanted to be, until she signs out', async () => {
    const tab = await stage.open(null);
    tab.expectsAnswer(NOT_SIGNED_IN);
    await tab.goto('/people');
    await tab.sees(tab.heading('Sign in to Heyet'));
    await tab.isSound();

    await signIn(tab, DEMO.gulsen);
    await tab.sees(tab.heading('People'));
    expect(tab.address).toBe('/people');
    await tab.isSound();

    await account(tab).click();
    await tab.isSound();
    await tab.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await tab.sees(tab.heading('Sign in to Heyet'));
    tab.expectsAnswer(NOT_SIGNED_IN);
    await tab.goto('/');
    await tab.sees(tab.heading('Sign in to Heyet'));
  });

  it.each([
    ['en', 'E-mail', 'Password', 'Sign in', 'The e-mail address or the password is wrong.'],
    ['tr', 'E-posta', 'Parola', 'Giriş yap', 'E-posta adresi ya da parola hatalı.'],
  ] as const)('not with a wrong password (%s)', async (browserLanguage, email, password, submit, refusal) => {
    const tab = await (await stage.open(null, { browserLanguage, width: 360 })).goto('/sign-in');
    await tab.button(submit).click();
    await tab.isSound();
    await tab.field(email).fill(DEMO.gulsen.email);
    await tab.field(password).fill('bu parola yanlış');
    tab.expectsAnswer(/^401 POST \/api\/session$/);
    await tab.button(submit).click();
    await tab.sees(tab.page.getByRole('alert').filter({ hasText: refusal }));
    expect(await tab.field(email).inputValue()).toBe(DEMO.gulsen.email);
    await tab.isSound();
  });

  it('and finds both her offices; what a second tab still shows of the first is saved into neither', async () => {
    const first = await (await stage.open(null)).goto('/sign-in');
    await signIn(first, DEMO.gulsen);
    await first.settled();
    await first.goto('/people');
    await first.button('Add a person').click();
    await first.dialog('Add a person').getByLabel('Name and surname').fill('Bora İkitaraf');

    const second = await (await first.beside()).goto('/');
    await account(second).click();
    await second.page.getByRole('menuitemradio', { name: 'Example Agency for Research' }).click();
    await second.sees(second.page.getByRole('complementary').getByText('Example Agency for Research'));
    await second.settled();

    const form = first.dialog('Add a person');
    await form.getByRole('combobox', { name: 'Institution' }).fill('KOSGEB');
    await first.page.getByRole('option', { name: /^(?!Add).*KOSGEB/ }).click();
    first.expectsAnswer(/^409 POST \/api\/persons$/);
    await form.getByRole('button', { name: 'Add the person' }).click();
    await first.sees(first.dialog('Another tab switched the office'));
    expect(await form.getByLabel('Name and surname').inputValue()).toBe('Bora İkitaraf');
    await first.isSound();
    await first.button('Reload this tab').click();
    await first.sees(first.page.getByRole('complementary').getByText('Example Agency for Research'));
    await first.goto('/people?q=İkitaraf');
    await first.sees('Nobody matches.');
  });
});

describe('an invitation', () => {
  it('is sent by the administrator, shown by its link, and taken by the button alone', async () => {
    const email = 'bora.taslakci@ornek.example';
    const deniz = await (await stage.open(DEMO.deniz)).goto('/settings/members');
    await deniz.button('Invite a member').click();
    const form = deniz.dialog('Invite a member');
    await form.getByLabel('E-mail').fill(email);
    await form.getByLabel('Name and surname').fill('Bora Taslakçı');
    await deniz.isSound();
    await form.getByRole('button', { name: 'Send the invitation' }).click();
    await deniz.seesNo(form);
    await deniz.sees(deniz.text('Bora Taslakçı'));

    const mail = await nextMail(stage.test, email);
    const link = linkIn(mail);
    expect(link).toMatch(/^\/invitation#/);
    const bora = await (await stage.open(null)).goto(link);
    await bora.sees(bora.heading(/^Join /));
    await bora.isSound();
    const scanner = await (await stage.open(null)).goto(link);
    await scanner.sees(scanner.heading(/^Join /));

    expect(await bora.field('Name and surname').inputValue()).toBe('Bora Taslakçı');
    await bora.field('New password').fill('kısa');
    await bora.button('Join the office').click();
    await bora.sees('Too short: 4 more characters are needed.');
    expect(await bora.text('8 to 128 characters').count()).toBe(1);
    await bora.field('New password').fill('denizde yedi martı');
    await bora.button('Join the office').click();
    await bora.sees(bora.page.getByRole('complementary').getByText('Bora Taslakçı'));
    await bora.isSound();

    scanner.expectsAnswer(/^410 GET /);
    await scanner.page.reload();
    await scanner.sees(scanner.heading('This link no longer works'));
    await scanner.isSound();
  });
});

describe('a forgotten password', () => {
  it('is set anew by a mailed link, and ends what was open elsewhere', async () => {
    const office = await makeOffice(stage.test);
    const selin = await office.member('delegate', { name: 'Selin Tasarlıgil', language: 'tr' });
    const elsewhere = await (await stage.open(selin)).goto('/');
    await elsewhere.sees(elsewhere.heading(/Selin Tasarlıgil/));

    const tab = await (await stage.open(null, { browserLanguage: 'tr', width: 360 })).goto('/sign-in');
    await tab.link('Parolamı unuttum').click();
    await tab.isSound();
    await tab.field('E-posta').fill(selin.email);
    await tab.button('Bağlantıyı gönder').click();
    await tab.sees(tab.heading('E-postanıza bakın'));

    await tab.goto(linkIn(await nextMail(stage.test, selin.email)));
    await tab.sees(tab.heading('Yeni bir parola belirleyin'));
    await tab.isSound();
    await tab.field('Yeni parola').fill('rüzgârlı bir tepe');
    await tab.button('Yeni parolayı kaydet').click();
    await tab.sees(tab.heading('Heyet’e giriş'));

    await tab.field('E-posta').fill(selin.email);
    await tab.field('Parola').fill('rüzgârlı bir tepe');
    await tab.button('Giriş yap').click();
    await tab.sees(tab.heading(/Selin Tasarlıgil/));
    await tab.isSound();

    elsewhere.expectsAnswer(/^401 GET /);
    await elsewhere.link('Toplantılar').first().click();
    await elsewhere.sees(elsewhere.heading('Heyet’e giriş'));
    await until('the mail about it', async () => (await mailsTo(stage.test, selin.email)).length === 2);
  });
});

describe('another address to sign in with', () => {
  it.each([
    {
      language: 'en',
      profile: ['New e-mail address', 'Send the link', /^A mail with a link was sent to /],
      page: ['Confirm your new address', 'Confirm the address', 'Your address is confirmed', 'Go on to Heyet'],
      dead: 'This link no longer works',
    },
    {
      language: 'tr',
      profile: ['Yeni e-posta adresi', 'Bağlantıyı gönder', / adresine bir bağlantı gönderildi/],
      page: ['Yeni adresinizi doğrulayın', 'Adresi doğrula', 'Adresiniz doğrulandı', 'Heyet’e geç'],
      dead: 'Bu bağlantı artık geçerli değil',
    },
  ] as const)('counts once the button of its mailed link is pressed ($language)', async ({ language, ...words }) => {
    const [field, send, sent] = words.profile;
    const [title, confirm, done, onward] = words.page;
    const office = await makeOffice(stage.test);
    const nil = await office.member('delegate', { name: 'Nil Kurmacı', language });
    const email = `yeni-${nil.email}`;
    const desk = await (await stage.open(nil)).goto('/settings/profile');
    await desk.field(field).fill(nil.email);
    await desk.button(send).click();
    await desk.isSound();
    await desk.field(field).fill(email);
    await desk.button(send).click();
    await desk.sees(sent);
    await desk.isSound();

    const link = linkIn(await nextMail(stage.test, email));
    expect(link).toMatch(/^\/email-change#/);
    const scanner = await (await stage.open(null, { browserLanguage: language })).goto(link);
    await scanner.sees(scanner.heading(title));
    const phone = await (await stage.open(null, { browserLanguage: language, width: 360 })).goto(link);
    await phone.sees(phone.text(email));
    await phone.isSound();
    await phone.button(confirm).click();
    await phone.sees(phone.heading(done));
    await phone.isSound();
    phone.expectsAnswer(NOT_SIGNED_IN);
    await phone.link(onward).click();

    scanner.expectsAnswer(/^410 GET /);
    await scanner.page.reload();
    await scanner.sees(scanner.heading(words.dead));
    await scanner.isSound();
    const again = await fetch(`${stage.test.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: nil.password }),
    });
    expect(again.status).toBe(200);
  });
});

describe('a session', () => {
  it('ended on another device asks to sign in, and goes on where it was', async () => {
    const office = await makeOffice(stage.test);
    const kaan = await office.member('coordinator', { name: 'Kaan Uydurmaz' });
    const desk = await (await stage.open(null)).goto('/sign-in');
    await signIn(desk, kaan);
    await desk.settled();
    const phone = await (await stage.open(null, { width: 360 })).goto('/sign-in');
    await signIn(phone, { ...kaan, password: PASSWORD });
    await phone.settled();

    await desk.goto('/settings/sessions');
    await desk.isSound();
    await desk.button('End').click();
    await desk.seesNo(desk.button('End'));

    phone.expectsAnswer(/^401 GET /);
    await phone.link('Action items').click();
    await phone.sees(phone.heading('Sign in to Heyet'));
    await phone.isSound();
    await signIn(phone, kaan);
    await phone.sees(phone.heading('Action items'));
    await phone.isSound();
  });
});
