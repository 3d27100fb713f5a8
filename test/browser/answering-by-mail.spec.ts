import type { Client } from '../support/client.js';
import { nextMail } from '../support/mailbox.js';
import { signIn as openClient } from '../support/office.js';
import { DEMO, useStage } from './support/stage.js';

const stage = useStage({ withDemo: true });

interface Guest {
  name: string;
  email: string;
  meetingId: string;
  /** Of the mail, as it would be pressed. */
  link: string;
}

let made = 0;
let coordinator: Client;
beforeAll(async () => {
  coordinator = await openClient(stage.test, DEMO.gulsen);
});

/** A day some weeks from now, so far from the others that nobody is in two places. */
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function newMeeting(quota: number | null = null): Promise<string> {
  const { items } = (await coordinator.get('/api/meetings?limit=50')).body;
  const bodyId = items.find((one: any) => one.body)?.body.id as string;
  const day = dayAhead(60 + 3 * ++made);
  const date = {
    firmness: 'confirmed',
    startDate: day,
    endDate: day,
    startTime: '09:30',
    endTime: '17:00',
    zone: 'Europe/Paris',
  };
  const label = { en: 'Workshop on local employment', tr: 'Yerel istihdam çalıştayı' };
  const { body } = await coordinator.post('/api/meetings', {
    label,
    kind: 'other',
    bodyId,
    city: 'Paris',
    country: 'FR',
    mode: 'in_person',
    date,
    quota,
  });
  return body.id as string;
}

/** Somebody who has no account, invited by mail. */
async function invited(language: 'en' | 'tr'): Promise<Guest> {
  const [institution] = (await coordinator.get('/api/institutions?limit=100')).body.items;
  const name = language === 'tr' ? 'Nermin Hesapsızoğlu' : 'Nina Accountless';
  const email = `konuk${++made}@ornek.example`;
  const person = (
    await coordinator.post('/api/persons', {
      name,
      email,
      language,
      zone: 'Europe/Istanbul',
      institutionId: institution.id,
    })
  ).body;
  const meetingId = await newMeeting();
  await coordinator.post(`/api/meetings/${meetingId}/delegation`, {
    people: [{ personId: person.id, role: 'head_of_delegation' }],
  });
  return { name, email, meetingId, link: linkIn(await nextMail(stage.test, email)) };
}

const linkIn = (mail: { text?: string | undefined }) =>
  /http:\/\/127\.0\.0\.1:\d+(\/\S+#[\w-]+)/.exec(mail.text ?? '')?.[1] ?? '';

const WORDS = {
  en: {
    title: 'Workshop on local employment',
    lead: /proposes you as head of delegation, Nina Accountless\./,
    yes: 'I will attend',
    no: 'I cannot attend',
    reason: 'Reason',
    send: 'Send the answer',
    saved: /Your answer was saved\./,
    before: /You answered on .* You can change your answer until the meeting begins\./,
    moved: /The date has changed since your mail\./,
    off: 'You are no longer on the delegation',
  },
  tr: {
    title: 'Yerel istihdam çalıştayı',
    lead: /Sayın Nermin Hesapsızoğlu, .* sizi heyet başkanı olarak öneriyor\./,
    yes: 'Katılacağım',
    no: 'Katılamayacağım',
    reason: 'Gerekçe',
    send: 'Yanıtı gönder',
    saved: /Yanıtınız kaydedildi\./,
    before: /tarihinde yanıt verdiniz\./,
    moved: /Tarih, size gönderilen iletiden sonra değişti\./,
    off: 'Heyette artık yer almıyorsunuz',
  },
} as const;

describe.each(['en', 'tr'] as const)('who has no account answers on a telephone, in %s', (language) => {
  const words = WORDS[language];
  // the browser asks for the other language: the page speaks that of the mail
  const browserLanguage = language === 'en' ? 'tr' : 'en';

  it('declines with a reason, which reaches the office, and may think again', async () => {
    const guest = await invited(language);
    const tab = await (await stage.open(null, { width: 360, browserLanguage })).goto(guest.link);
    await tab.sees(tab.heading(words.title));
    await tab.sees(words.lead);
    await tab.isSound();
    await tab.button(words.no).click();
    await tab.field(words.reason).fill('Yıllık izin');
    await tab.seesNo(words.saved);
    await tab.isSound();
    await tab.button(words.send).click();
    await tab.sees(words.saved);
    await tab.isSound();

    const gulsen = await (await stage.open(DEMO.gulsen)).goto('/');
    await gulsen.link('Declined, to be replaced').click();
    const entry = gulsen.page.getByRole('listitem').filter({ has: gulsen.link(guest.name) });
    await gulsen.sees(entry.getByText('Yıllık izin'));
    await gulsen.isSound();
    await gulsen.goto(`/meetings/${guest.meetingId}`);
    await gulsen.sees(/no head yet/);

    await tab.page.reload();
    await tab.sees(words.before);
    await tab.lookAt({ width: 1440, scheme: 'dark' });
    await tab.isSound();
    await tab.button(words.yes).click();
    await tab.sees(words.saved);
    await gulsen.page.reload();
    await gulsen.seesNo(/no head yet/);
  });

  it('is told when the meeting moved since, and when there is nothing to answer any more', async () => {
    const guest = await invited(language);
    const { version } = (await coordinator.get(`/api/meetings/${guest.meetingId}`)).body;
    const day = dayAhead(50);
    const date = {
      firmness: 'confirmed',
      startDate: day,
      endDate: day,
      startTime: '09:30',
      endTime: '17:00',
      zone: 'Europe/Paris',
      reason: 'New hall',
    };
    await coordinator.put(`/api/meetings/${guest.meetingId}/date`, date, { version });
    const tab = await (await stage.open(null, { width: 360, language })).goto(guest.link);
    await tab.sees(words.moved);
    await tab.isSound();

    const [seat] = (await coordinator.get(`/api/meetings/${guest.meetingId}/delegation`)).body.items;
    await coordinator.delete(`/api/assignments/${seat.id}`, { version: seat.version });
    tab.expectsAnswer(/^410 GET \/api\/replies\//);
    await tab.page.reload();
    await tab.sees(tab.heading(words.off));
    await tab.isSound();
  });
});

describe('a delegation has as many seats as the organizer gives', () => {
  it('and one more only for a reason; what was chosen is kept meanwhile', async () => {
    const meetingId = await newMeeting(1);
    const gulsen = await (await stage.open(DEMO.gulsen)).goto(`/meetings/${meetingId}?assign=true`);
    const drawer = gulsen.dialog('Assign attendees');
    const boxes = drawer.getByRole('listitem').getByRole('checkbox');
    await gulsen.sees(boxes.first());
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const reason = drawer.getByLabel('Why more people than places?');
    await gulsen.sees(reason);
    await gulsen.button('Assign 2 people and tell them').click();
    await gulsen.sees(drawer.getByText('Give a reason, or take people off.'));
    expect(await boxes.nth(1).isChecked()).toBe(true);
    await gulsen.isSound();
    await reason.fill('The host confirmed a second seat');
    await gulsen.button('Assign 2 people and tell them').click();
    await gulsen.seesNo(drawer);
    await gulsen.sees('Beyond the quota: The host confirmed a second seat');
    await gulsen.isSound();
  });
});
