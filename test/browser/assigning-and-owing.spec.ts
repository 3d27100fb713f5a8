import { mailsTo, nextMail } from '../support/mailbox.js';
import { DEMO, useStage } from './support/stage.js';
import { signIn as openClient } from '../support/office.js';
import { until } from './support/until.js';
import type { Tab } from './support/tab.js';

const stage = useStage({ withDemo: true });

/** Opens a coming meeting of the demo from the list. */
async function openMeeting(tab: Tab, title: string): Promise<void> {
  await tab.goto('/meetings');
  await tab.link(title).first().click();
  await tab.sees(tab.heading(title));
}

/** A row of the assign drawer, in either language. */
const candidate = (tab: Tab, name: string) =>
  tab
    .dialog(/^(Assign attendees|Delege belirle)$/)
    .getByRole('listitem')
    .filter({ hasText: name });

/** What a coordinator reads on the way. */
const WORDS = {
  en: {
    assign: 'Assign attendees',
    find: 'Name, unit or institution',
    submit: 'Assign one person and tell them',
    silent: 'No answer',
    accepted: 'Accepted',
    replied: /replied/,
  },
  tr: {
    assign: 'Delege belirle',
    find: 'Ad, birim veya kurum',
    submit: '1 kişiyi belirle ve bildir',
    silent: 'Yanıt yok',
    accepted: 'Katılacak',
    replied: /yanıtladı/,
  },
};

describe('Gülşen assigns Şule to a meeting', () => {
  it('and is asked before whom she chose is lost by going back', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await openMeeting(gulsen, 'LEED Directing Committee, 100th session');
    await gulsen.button(WORDS.en.assign).click();
    await gulsen.field(WORDS.en.find).fill('varsayımcı');
    await candidate(gulsen, 'Şule Varsayımcı').getByRole('checkbox').check();
    await gulsen.page.goBack();
    await gulsen.sees(gulsen.dialog('What you typed is not saved. Leave it?'));
    await gulsen.button('Keep editing').click();
    expect(await candidate(gulsen, 'Şule Varsayımcı').getByRole('checkbox').isChecked()).toBe(true);
    await gulsen.page.goBack();
    await gulsen.button('Discard').click();
    await gulsen.seesNo(gulsen.dialog(WORDS.en.assign));
  });

  it.each([
    ['en', 'LEED Directing Committee, 100th session', 'LEED Yönlendirme Komitesi, 100. toplantı', 'Paris'],
    ['tr', 'İSEDAK İzleme Komitesi, 42. toplantı', 'İSEDAK İzleme Komitesi, 42. toplantı', 'Istanbul'],
  ] as const)(
    'and within a minute the invitation is in Şule’s mail, the meeting on her Home, and her answer with Gülşen (%s)',
    async (language, title, itsTurkishTitle, zone) => {
      const words = WORDS[language];
      const gulsen = await stage.open(DEMO.gulsen, { language });
      await openMeeting(gulsen, title);
      await gulsen.isSound();
      await gulsen.button(words.assign).click();
      await gulsen.field(words.find).fill('varsayımcı');
      await candidate(gulsen, 'Şule Varsayımcı').getByRole('checkbox').check();
      await gulsen.isSound();
      await gulsen.button(words.submit).click();
      await gulsen.seesNo(gulsen.dialog(words.assign));
      const seat = gulsen.page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: gulsen.link('Şule Varsayımcı') });
      await gulsen.sees(seat.getByText(words.silent));

      const mail = await nextMail(
        stage.test,
        DEMO.sule.email,
        ({ subject, attachments }) => subject?.includes(itsTurkishTitle) === true && attachments.length > 0,
      );
      const invitation = mail.attachments
        .find(({ contentType }) => contentType === 'text/calendar')
        ?.content.toString();
      expect(invitation).toContain('METHOD:REQUEST');
      expect(invitation).toContain(`DTSTART;TZID=Europe/${zone}`);

      const sule = await (await stage.open(DEMO.sule, { width: 360 })).goto('/');
      await sule.isSound();
      await sule.link(itsTurkishTitle).first().click();
      await sule.sees(sule.heading(itsTurkishTitle));
      await sule.isSound();
      await sule.button('Katılacağım').click();
      await sule.sees('Kaydedildi.');

      await gulsen.page.reload();
      await gulsen.sees(seat.getByText(words.accepted));
      await gulsen.sees(seat.getByText(words.replied));
    },
  );

  it('and her answer from the card on Home reaches the office too', async () => {
    const sule = await (await stage.open(DEMO.sule, { width: 360 })).goto('/');
    const card = sule.page.getByRole('article');
    await card.getByRole('button', { name: 'Henüz belirsiz' }).click();
    await sule.sees(card.getByRole('button', { name: 'Henüz belirsiz', pressed: true }));
    const title = await card.getByRole('heading').innerText();
    await until('the answer to be kept', async () => {
      const client = await openClient(stage.test, DEMO.sule);
      const { items } = (await client.get('/api/me/meetings?limit=50')).body;
      return items.some((one: any) => one.title.tr === title && one.my.reply === 'unsure');
    });
  });
});

describe('a clash', () => {
  it('is named with its meeting and days before anything is saved, and kept only with a reason', async () => {
    const gulsen = await stage.open(DEMO.gulsen, { language: 'tr' });
    await openMeeting(gulsen, 'UNCITRAL I. Çalışma Grubu, 44. toplantı');
    await gulsen.button(WORDS.tr.assign).click();
    const ismail = candidate(gulsen, 'İsmail Kurgusal');
    await ismail.getByRole('checkbox').check();
    await gulsen.sees(ismail.getByText(/Çakışma\. LEED Yönlendirme Komitesi, 100\. toplantı, Paris, \d+/));
    await gulsen.isSound();

    await gulsen.button(WORDS.tr.submit).click();
    await gulsen.sees(ismail.getByText('Gerekçe yazın ya da kişiyi çıkarın.'));
    await ismail.getByLabel('Yine de gitmesinin gerekçesi').fill('Paris’ten bir gün erken ayrılacak.');
    await gulsen.button(WORDS.tr.submit).click();
    await gulsen.seesNo(gulsen.dialog(WORDS.tr.assign));
    await gulsen.sees('Yine de gidiyor: Paris’ten bir gün erken ayrılacak.');
    await gulsen.isSound();
  });
});

describe('a delegation has one head', () => {
  it('so a second one is not offered', async () => {
    const gulsen = await stage.open(DEMO.gulsen, { width: 360 });
    await openMeeting(gulsen, 'LEED Directing Committee, 100th session');
    await gulsen.button('Assign attendees').click();
    await candidate(gulsen, 'Işıl Denemeci').getByRole('checkbox').check();
    const role = gulsen.field('Role of Işıl Denemeci');
    await gulsen.sees(role);
    const head = role.locator('option', { hasText: 'Head: İsmail Kurgusal' });
    expect(await head.isDisabled()).toBe(true);
    await gulsen.isSound();
  });

  it('and of two coordinators who name one at the same time, the second is told and keeps her choice', async () => {
    const [first, second] = [await stage.open(DEMO.gulsen), await stage.open(DEMO.deniz)];
    for (const [tab, name] of [
      [first, 'Oğuzhan Temsilioğlu'],
      [second, 'Işıl Denemeci'],
    ] as const) {
      await openMeeting(tab, 'COMCEC Follow-up Committee, 42nd session');
      await tab.button('Assign attendees').click();
      await candidate(tab, name).getByRole('checkbox').check();
      await tab.field(`Role of ${name}`).selectOption({ label: 'Head of delegation' });
    }
    await first.button('Assign one person and tell them').click();
    await first.seesNo(first.dialog('Assign attendees'));

    second.expectsAnswer(/^4(09|22) POST \/api\/meetings\/.*\/delegation$/);
    await second.button('Assign one person and tell them').click();
    await second.sees(second.page.getByRole('alert').filter({ hasText: 'Oğuzhan Temsilioğlu' }));
    expect(await second.field('Role of Işıl Denemeci').isVisible()).toBe(true);
    await second.isSound();
  });
});

describe('an action item', () => {
  const FORM = {
    en: { open: 'New action item', title: 'Title in English', owner: 'Owner', due: 'Due on', add: 'Add the item' },
    tr: { open: 'Yeni eylem maddesi', title: 'Türkçe başlık', owner: 'Sorumlu', due: 'Son gün', add: 'Maddeyi ekle' },
  };
  const add = async (
    tab: Tab,
    words: (typeof FORM)['en'],
    { title, owner, due }: { title: string; owner?: string; due: string },
  ): Promise<void> => {
    await tab.goto('/action-items');
    await tab.button(words.open).click();
    const form = tab.dialog(words.open);
    await form.getByLabel(words.title).fill(title);
    if (owner) {
      await form.getByRole('combobox', { name: words.owner }).fill(owner);
      await tab.page.getByRole('option', { name: new RegExp(owner) }).click();
    }
    await form.getByLabel(words.due).fill(due);
    await tab.isSound();
    await form.getByRole('button', { name: words.add }).click();
    await tab.sees(tab.heading(title));
  };
  const inDays = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Istanbul' });
  const mailsAbout = async (address: string, title: string) =>
    (await mailsTo(stage.test, address)).filter(({ text }) => text?.includes(title));

  it('due tomorrow is mailed to its owner at once', async () => {
    const gulsen = await stage.open(DEMO.gulsen, { language: 'tr' });
    await add(gulsen, FORM.tr, { title: 'LEED sekretaryasının anketi', owner: 'Işıl Denemeci', due: inDays(1) });
    await gulsen.isSound();
    const mail = await nextMail(
      stage.test,
      'isil.denemeci@kosgeb.example',
      ({ text }) => text?.includes('LEED sekretaryasının anketi') ?? false,
    );
    expect(mail.text).toMatch(/tomorrow/i);
    await gulsen.link('İlgili e-postalar').click();
    await gulsen.sees(gulsen.page.getByRole('table').getByText('Gönderildi').first());
    await gulsen.isSound();
  });

  it('holds what is typed on its page until it is saved or dropped, without a connection too', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await add(gulsen, FORM.en, { title: 'Reply to the secretariat', due: inDays(30) });
    const evidence = gulsen.field('Evidence');
    await evidence.fill('Sent with letter 12');
    await gulsen.link('Meetings').first().click();
    await gulsen.sees(gulsen.dialog('What you typed is not saved. Leave it?'));
    await gulsen.isSound();
    await gulsen.button('Keep editing').click();
    expect(await evidence.inputValue()).toBe('Sent with letter 12');

    gulsen.expectsAnswer(/ERR_INTERNET_DISCONNECTED/);
    await gulsen.page.context().setOffline(true);
    await gulsen.button('Save the progress').click();
    await gulsen.sees('Not saved yet: no connection.');
    await gulsen.link('Meetings').first().click();
    await gulsen.sees(gulsen.dialog('What you typed is not sent yet: no connection. Leave it?'));
    await gulsen.button('Keep editing').click();
    await gulsen.page.context().setOffline(false);
    await gulsen.button('Try now').click();
    await gulsen.sees('Saved.');
    await gulsen.link('Meetings').first().click();
    await gulsen.sees(gulsen.heading('Meetings'));
  });

  it('completed before is mailed to nobody, and reopened it is', async () => {
    const owner = 'umit.farazi@kosgeb.example';
    const title = 'Note on cluster policy';
    const gulsen = await stage.open(DEMO.gulsen);
    await add(gulsen, FORM.en, { title, due: inDays(1) });
    await gulsen.button('Mark as done').click();
    await gulsen.sees('Done. Nobody is reminded of it any more.');
    await gulsen.button('Edit').click();
    const form = gulsen.dialog('Edit the item');
    await form.getByRole('combobox', { name: 'Owner' }).fill('Ümit');
    await gulsen.page.getByRole('option', { name: /Ümit Farazi/ }).click();
    await form.getByRole('button', { name: 'Save the item' }).click();
    await gulsen.seesNo(form);

    await gulsen.link('Mails about it').click();
    await gulsen.sees(gulsen.page.getByRole('listitem').filter({ hasText: /^0\s*Sent$/ }));
    await gulsen.sees('it was completed before');
    await gulsen.isSound();
    expect(await mailsAbout(owner, title)).toEqual([]);

    await gulsen.page.goBack();
    await gulsen.button('Reopen').click();
    await gulsen.sees('Open again.');
    await until('the mail to its owner', async () => (await mailsAbout(owner, title)).length === 1);
  });
});

describe('Çağrı, of another institution', () => {
  it('sees his own meetings and items, and nothing else of the office', async () => {
    const cagri = await (await stage.open(DEMO.cagri)).goto('/');
    await cagri.sees(cagri.heading('LEED Yönlendirme Komitesi, 100. toplantı'));
    await cagri.isSound();
    const rail = cagri.page.getByRole('complementary', { name: 'Sayfalar ve hesap' });
    expect(await rail.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
      'Ana sayfa',
      'Toplantılar',
      'Eylem maddeleri',
      'Ayarlar',
    ]);

    await rail.getByRole('link', { name: 'Toplantılar' }).click();
    await cagri.sees(cagri.link('LEED Yönlendirme Komitesi, 100. toplantı'));
    await cagri.settled();
    expect(await cagri.text('UNCITRAL').count()).toBe(0);
    await cagri.isSound();

    const coordinator = await openClient(stage.test, DEMO.gulsen);
    const { items } = (await coordinator.get('/api/meetings?limit=50')).body;
    const foreign = items.find((one: any) => one.numberLabel === '44');
    cagri.expectsAnswer(/^404 GET \/api\//);
    cagri.expectsAnswer(/^console: Problem: Burada bir kayıt yok/); // React tells what an error page has caught
    await cagri.goto(`/meetings/${foreign.id}`);
    await cagri.sees(cagri.heading('Burada bir kayıt yok'));
    await cagri.isSound();
  });
});
