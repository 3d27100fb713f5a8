import type { Client } from '../support/client.js';
import { nextMail } from '../support/mailbox.js';
import { signIn as openClient } from '../support/office.js';
import { DEMO, useStage } from './support/stage.js';

const stage = useStage({ withDemo: true });

let made = 0;
let coordinator: Client;
beforeAll(async () => {
  coordinator = await openClient(stage.test, DEMO.gulsen);
});

/** Somebody without account who owes something in three days, and was reminded of it. */
async function reminded(language: 'en' | 'tr'): Promise<{ itemId: string; name: string; link: string }> {
  const [institution] = (await coordinator.get('/api/institutions?limit=100')).body.items;
  const name = language === 'tr' ? 'Nermin Hesapsızoğlu' : 'Nina Accountless';
  const email = `sorumlu${++made}@ornek.example`;
  const more = { language, zone: 'Europe/Istanbul', institutionId: institution.id };
  const person = (await coordinator.post('/api/persons', { name, email, ...more })).body;
  const date = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const item = await coordinator.post('/api/action-items', {
    title: { en: 'Send the brochure', tr: 'Broşürü gönder' },
    due: { date, time: '17:00', zone: 'Europe/Istanbul' },
    ownerId: person.id,
  });
  const mail = await nextMail(stage.test, email);
  const link = /http:\/\/127\.0\.0\.1:\d+(\/mute#[\w-]+)/.exec(mail.text ?? '')![1]!;
  return { itemId: item.body.id as string, name, link };
}

const WORDS = {
  en: {
    title: 'Reminders of your action items',
    heard: /^Nina Accountless, .* sends you these reminders by mail\.$/,
    silent: /sends you these reminders no more\.$/,
    mute: 'Mute these reminders',
    hear: 'Send them again',
    muted: 'They are muted. You can close this page.',
    again: 'They will be sent again. You can close this page.',
    section: 'Reminders by mail',
    meetings: 'Before meetings I attend',
    saved: 'Saved.',
  },
  tr: {
    title: 'Eylem maddelerinizin hatırlatmaları',
    heard: /^Sayın Nermin Hesapsızoğlu, .* bu hatırlatmaları size e-postayla gönderiyor\.$/,
    silent: /bu hatırlatmaları size artık göndermiyor\.$/,
    mute: 'Bu hatırlatmaları sessize al',
    hear: 'Yeniden gönderilsin',
    muted: 'Sessize alındı. Bu sayfayı kapatabilirsiniz.',
    again: 'Yeniden gönderilecek. Bu sayfayı kapatabilirsiniz.',
    section: 'E-posta hatırlatmaları',
    meetings: 'Katılacağım toplantılardan önce',
    saved: 'Kaydedildi.',
  },
} as const;

describe.each(['en', 'tr'] as const)('who is reminded too often mutes it, in %s', (language) => {
  const words = WORDS[language];

  it('by the link in the mail, and takes it back; the office sees why nobody is reminded', async () => {
    const { itemId, name, link } = await reminded(language);
    // the browser asks for the other language: the page speaks that of the mail
    const browserLanguage = language === 'en' ? 'tr' : 'en';
    const tab = await (await stage.open(null, { width: 360, browserLanguage })).goto(link);
    await tab.sees(tab.heading(words.title));
    await tab.sees(words.heard);
    await tab.isSound();
    const gulsen = await (await stage.open(DEMO.gulsen)).goto(`/action-items/${itemId}`);
    const notice = `${name} has muted the reminders of action items, so no mail reminds of this one.`;
    await gulsen.sees(gulsen.heading('Send the brochure'));
    await gulsen.seesNo(notice);

    await tab.button(words.mute).click();
    await tab.sees(words.muted);
    await tab.sees(words.silent);
    await tab.isSound();
    await gulsen.page.reload();
    await gulsen.sees(notice);
    await gulsen.isSound();
    await gulsen.goto(`/reminders?subjectKind=action_item&subjectId=${itemId}&state=cancelled&order=latest`);
    await gulsen.sees(gulsen.page.getByText('muted by the person').first());
    await gulsen.isSound();

    await tab.page.reload();
    await tab.sees(words.silent);
    await tab.lookAt({ width: 1440, scheme: 'dark' });
    await tab.isSound();
    await tab.button(words.hear).click();
    await tab.sees(words.again);
    await tab.sees(tab.button(words.mute));
  });

  it('in the profile, where it is saved as the switch is moved', async () => {
    const tab = await (await stage.open(DEMO.sule, { width: 360, language })).goto('/settings/profile');
    const meetings = tab.page.getByRole('switch', { name: words.meetings });
    await tab.sees(tab.heading(words.section));
    await tab.sees(meetings);
    expect(await tab.page.getByRole('switch').count()).toBe(2);
    expect(await meetings.isChecked()).toBe(true);
    await meetings.uncheck();
    await tab.sees(words.saved);
    await tab.isSound();
    await tab.page.reload();
    await tab.sees(meetings);
    expect(await meetings.isChecked()).toBe(false);
    await tab.lookAt({ width: 1440, scheme: 'dark' });
    await tab.isSound();
    await meetings.check();
    await tab.sees(words.saved);
  });
});
