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

/** A row of the assign drawer. */
const candidate = (tab: Tab, name: string) =>
  tab.dialog('Assign attendees').getByRole('listitem').filter({ hasText: name });

describe('Gülşen assigns Şule to the LEED meeting', () => {
  it('and within a minute the invitation is in Şule’s mail, the meeting on her Home, and her answer with Gülşen', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await openMeeting(gulsen, 'LEED Directing Committee');
    await gulsen.isSound();
    await gulsen.button('Assign attendees').click();
    await gulsen.field('Name, unit or institution').fill('varsayımcı');
    await candidate(gulsen, 'Şule Varsayımcı').getByRole('checkbox').check();
    await gulsen.isSound();
    await gulsen.button('Assign one person and tell them').click();
    await gulsen.seesNo(gulsen.dialog('Assign attendees'));
    const seat = gulsen.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: gulsen.link('Şule Varsayımcı') });
    await gulsen.sees(seat.getByText('No answer'));

    const mail = await nextMail(
      stage.test,
      DEMO.sule.email,
      ({ subject, attachments }) => /LEED/.test(subject ?? '') && attachments.length > 0,
    );
    const invitation = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString();
    expect(invitation).toContain('METHOD:REQUEST');
    expect(invitation).toMatch(/DTSTART;TZID=Europe\/Paris/);

    const sule = await (await stage.open(DEMO.sule, { width: 360 })).goto('/');
    await sule.isSound();
    await sule.link('LEED Yönlendirme Komitesi').click();
    await sule.sees(sule.heading('LEED Yönlendirme Komitesi'));
    await sule.isSound();
    await sule.button('Katılacağım').click();
    await sule.sees('Kaydedildi.');

    await gulsen.page.reload();
    await gulsen.sees(seat.getByText('Accepted'));
    await gulsen.sees(seat.getByText(/replied/));
  });

  it('and her answer from the card on Home reaches the office too', async () => {
    const sule = await (await stage.open(DEMO.sule, { width: 360 })).goto('/');
    const card = sule.page.getByRole('article');
    await card.getByRole('button', { name: 'Henüz belirsiz' }).click();
    await sule.sees(card.getByRole('button', { name: 'Henüz belirsiz', pressed: true }));
    const title = await card.getByRole('heading').innerText();
    await until('the answer to be kept', async () => {
      const client = await openClient(stage.test, DEMO.sule);
      const { items } = (await client.get('/api/me/meetings?limit=50')).body;
      return items.some((one: any) => one.label.tr === title && one.my.reply === 'unsure');
    });
  });
});

describe('a clash', () => {
  it('is named with its meeting and days before anything is saved, and kept only with a reason', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await openMeeting(gulsen, 'UNCITRAL Working Group I');
    await gulsen.button('Assign attendees').click();
    const ismail = candidate(gulsen, 'İsmail Kurgusal');
    await ismail.getByRole('checkbox').check();
    await gulsen.sees(ismail.getByText(/Clash\. LEED Directing Committee, Paris, \d+/));
    await gulsen.isSound();

    await gulsen.button('Assign one person and tell them').click();
    await gulsen.sees(ismail.getByText('Give a reason, or take the person off.'));
    await ismail.getByLabel('Why this person goes all the same').fill('Leaves Paris a day early.');
    await gulsen.button('Assign one person and tell them').click();
    await gulsen.seesNo(gulsen.dialog('Assign attendees'));
    await gulsen.sees('Goes all the same: Leaves Paris a day early.');
    await gulsen.isSound();
  });
});

describe('a delegation has one head', () => {
  it('so a second one is not offered', async () => {
    const gulsen = await stage.open(DEMO.gulsen, { width: 360 });
    await openMeeting(gulsen, 'LEED Directing Committee');
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
      await openMeeting(tab, 'COMCEC Follow-up Committee');
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
  const add = async (tab: Tab, title: string, { owner, due }: { owner?: string; due: string }): Promise<void> => {
    await tab.goto('/action-items');
    await tab.button('New action item').click();
    const form = tab.dialog('New action item');
    await form.getByLabel('Title in English').fill(title);
    if (owner) {
      await form.getByRole('combobox', { name: 'Owner' }).fill(owner);
      await tab.page.getByRole('option', { name: new RegExp(owner) }).click();
    }
    await form.getByLabel('Due on').fill(due);
    await tab.isSound();
    await form.getByRole('button', { name: 'Add the item' }).click();
    await tab.sees(tab.heading(title));
  };
  const inDays = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Istanbul' });
  const mailsAbout = async (address: string, title: string) =>
    (await mailsTo(stage.test, address)).filter(({ text }) => text?.includes(title));

  it('due tomorrow is mailed to its owner at once', async () => {
    const gulsen = await stage.open(DEMO.gulsen);
    await add(gulsen, 'Questionnaire for the LEED secretariat', { owner: 'Işıl Denemeci', due: inDays(1) });
    await gulsen.isSound();
    const mail = await nextMail(
      stage.test,
      'isil.denemeci@kosgeb.example',
      ({ text }) => text?.includes('Questionnaire for the LEED') ?? false,
    );
    expect(mail.text).toMatch(/tomorrow/i);
    await gulsen.link('Mails about it').click();
    await gulsen.sees(gulsen.page.getByRole('table').getByText('Sent').first());
    await gulsen.isSound();
  });

  it('completed before is mailed to nobody, and reopened it is', async () => {
    const owner = 'umit.farazi@kosgeb.example';
    const title = 'Note on cluster policy';
    const gulsen = await stage.open(DEMO.gulsen);
    await add(gulsen, title, { due: inDays(1) });
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
    await cagri.sees(cagri.heading('LEED Yönlendirme Komitesi'));
    await cagri.isSound();
    const rail = cagri.page.getByRole('complementary', { name: 'Sayfalar ve hesap' });
    expect(await rail.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
      'Ana sayfa',
      'Toplantılar',
      'Eylem maddeleri',
      'Ayarlar',
    ]);

    await rail.getByRole('link', { name: 'Toplantılar' }).click();
    await cagri.sees(cagri.link('LEED Yönlendirme Komitesi'));
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
