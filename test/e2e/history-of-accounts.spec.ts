import { startApp, type TestApp } from '../support/app.js';
import { Client, throughLink } from '../support/client.js';
import { mailsTo, nextMail, secretIn } from '../support/mailbox.js';
import { makeOffice, makeUser, PASSWORD, signIn, type Account, type Office } from '../support/office.js';

const NEXT = 'yepyeni bir parola';

describe('the history of a member', () => {
  let test: TestApp;
  let office: Office;
  let other: Office;
  let account: Account & { memberId: string };
  let elsewhere: string;
  let administrator: Client;
  let tab: Client;
  beforeAll(async () => {
    test = await startApp();
    office = await makeOffice(test);
    other = await makeOffice(test);
    account = await office.member('delegate', { name: 'İsmail Kurgusal' });
    elsewhere = await other.join(account, 'reader');
    administrator = await office.signIn('administrator');
    tab = await signIn(test, account);
  });
  afterAll(() => test.stop());

  const history = async (client = administrator, id = account.memberId) =>
    (await client.get(`/api/history?subjectKind=member&subjectId=${id}`)).body.items;

  it('tells name, language and zone, in every office the user works in', async () => {
    await tab.patch('/api/me', { name: 'Ümit Farazi', language: 'tr', zone: 'Europe/Paris', colorScheme: 'dark' });
    const told = {
      actor: 'İsmail Kurgusal',
      action: 'changed',
      changes: {
        name: ['İsmail Kurgusal', 'Ümit Farazi'],
        language: ['en', 'tr'],
        zone: ['Europe/Istanbul', 'Europe/Paris'],
      },
    };
    expect((await history())[0]).toMatchObject(told);
    expect(Object.keys((await history())[0].changes).sort()).toEqual(['language', 'name', 'zone']);
    expect((await history(await other.signIn('administrator'), elsewhere))[0]).toMatchObject(told);
  });

  it('says nothing of what nobody else sees, nor of what stays the same', async () => {
    const before = (await history()).length;
    await tab.patch('/api/me', { colorScheme: 'light', name: 'Ümit Farazi' });
    expect(await history()).toHaveLength(before);
  });

  it('tells that the password changed, and nothing of it', async () => {
    await tab.put('/api/me/password', { current: PASSWORD, next: NEXT });
    expect((await history())[0]).toMatchObject({ actor: 'Ümit Farazi', action: 'password_changed', changes: {} });

    await new Client(test.url).post('/api/password-resets', { email: account.email });
    const link = throughLink(
      secretIn(await nextMail(test, account.email, (mail) => /reset-password/.test(mail.text ?? ''))),
    );
    await new Client(test.url).post('/api/password-resets/link', { password: PASSWORD }, link);
    expect((await history())[0]).toMatchObject({ action: 'password_reset', changes: {} });
  });

  it('tells another address once it is confirmed', async () => {
    tab = await signIn(test, account);
    const email = `yeni-${account.email}`;
    const before = (await history()).length;
    await tab.post('/api/me/email-changes', { email });
    expect(await history()).toHaveLength(before);
    const link = throughLink(secretIn(await nextMail(test, email)));
    expect((await tab.post('/api/email-changes/link', undefined, link)).status).toBe(204);
    expect((await history())[0]).toMatchObject({ action: 'changed', changes: { email: [account.email, email] } });
  });

  it('is not written when the change is not', async () => {
    const before = (await history()).length;
    const rival = `rakip-${account.email}`;
    await tab.post('/api/me/email-changes', { email: rival });
    const link = throughLink(secretIn(await nextMail(test, rival)));
    await makeUser(test, { email: rival });
    expect((await tab.post('/api/email-changes/link', undefined, link)).body.code).toBe('email_taken');
    expect(await history()).toHaveLength(before);
  });

  it('is nothing for a user of no office, whose change succeeds all the same', async () => {
    const nobody = await signIn(test, await makeUser(test));
    expect((await nobody.patch('/api/me', { name: 'Şule Varsayımcı' })).status).toBe(200);
  });

  it('tells with a person which account is theirs', async () => {
    const coordinator = await office.signIn('coordinator');
    const institution = (await coordinator.post('/api/institutions', { kind: 'public_agency', name: { en: 'Kurum' } }))
      .body;
    const email = `kisi-${account.email}`;
    const person = (
      await coordinator.post('/api/persons', { name: 'Işıl Denemeci', email, institutionId: institution.id })
    ).body;
    const invitation = { email, name: 'Işıl Denemeci', role: 'delegate', personId: person.id };
    await administrator.post('/api/members/invitations', invitation);
    const link = throughLink(secretIn(await nextMail(test, email)));
    await new Client(test.url).post('/api/invitations/link', { password: NEXT }, link);
    const [entry] = (await coordinator.get(`/api/history?subjectKind=person&subjectId=${person.id}`)).body.items;
    expect(entry).toMatchObject({
      actor: 'Işıl Denemeci',
      action: 'changed',
      subject: { name: { en: 'Işıl Denemeci' } },
      changes: { account: [null, { name: 'Işıl Denemeci', role: 'delegate' }] },
    });
    expect(await mailsTo(test, email)).toHaveLength(1);
  });
});
