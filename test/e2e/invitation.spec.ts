import { accountRows, passwordTypedAnHourAgo } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, throughLink } from '../support/client.js';
import { mailsTo, nextMail, secretIn } from '../support/mailbox.js';
import { makeOffice, PASSWORD, signIn, type Office } from '../support/office.js';

describe('an invitation', () => {
  let test: TestApp;
  let office: Office;
  let administrator: Client;
  let addresses = 0;
  beforeAll(async () => {
    test = await startApp();
    office = await makeOffice(test);
    administrator = await office.signIn('administrator', { name: 'Çağrı Hayalioğlu' });
  });
  afterAll(() => test.stop());

  const newAddress = () => `davetli-${++addresses}@ornek.example`;
  const invite = (email: string, more: object = {}) =>
    administrator.post('/api/members/invitations', { email, name: 'Işıl Denemeci', role: 'delegate', ...more });
  const invited = async (email = newAddress(), more: object = {}) => {
    const { status, body } = await invite(email, more);
    expect(status).toBe(201);
    return { id: body.id as string, email, secret: secretIn(await nextMail(test, email)) };
  };
  const stranger = () => new Client(test.url);
  const join = (secret: string, body: object = { name: 'Işıl Denemeci', password: PASSWORD }) =>
    stranger().post('/api/invitations/link', body, throughLink(secret));

  it.each([
    ['tr', 'Deneme Ofisi sizi Heyet’e davet ediyor', 'Sayın Işıl Denemeci,', 'Daveti görüntüle'],
    ['en', 'Test Office invites you to Heyet', 'Dear Işıl Denemeci,', 'See the invitation'],
  ])('comes by mail, in %s', async (language, subject, greeting, action) => {
    const email = newAddress();
    await invite(email, { language });
    const mail = await nextMail(test, email);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(greeting);
    expect(mail.text).toContain('Çağrı Hayalioğlu');
    expect(mail.text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/invitation#[\w-]{43}/);
    expect(mail.html).toContain(action);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('shows what it offers without doing anything, then makes an account and a member, and signs in', async () => {
    const { email, secret } = await invited();
    for (let n = 0; n < 2; n++) {
      expect((await stranger().get('/api/invitations/link', throughLink(secret))).body).toMatchObject({
        office: 'Test Office',
        name: 'Işıl Denemeci',
        email,
        role: 'delegate',
        invitedBy: 'Çağrı Hayalioğlu',
        hasAccount: false,
      });
    }
    const tab = stranger();
    const answer = await tab.post(
      '/api/invitations/link',
      { name: 'Işıl Denemeci', password: PASSWORD },
      throughLink(secret),
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      user: { email, name: 'Işıl Denemeci', language: 'tr' },
      office: { id: office.id },
      role: 'delegate',
    });
    expect((await tab.get('/api/me')).body.user.email).toBe(email);
    await signIn(test, { email, password: PASSWORD });
    expect((await administrator.get('/api/members')).body.items.map((one: { email: string }) => one.email)).toContain(
      email,
    );
  });

  it('works once', async () => {
    const { secret } = await invited();
    expect((await join(secret)).status).toBe(200);
    const again = await join(secret);
    expect([again.status, again.body.code]).toEqual([410, 'link_expired']);
    expect((await stranger().get('/api/invitations/link', throughLink(secret))).status).toBe(410);
  });

  it('works once also when the button is pressed twice at the same moment', async () => {
    const { secret } = await invited();
    const answers = await Promise.all([join(secret), join(secret), join(secret)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  it('ends its other links with the one that was used', async () => {
    const { id, email, secret } = await invited();
    await administrator.post(`/api/members/invitations/${id}/resend`);
    const second = secretIn(await nextMail(test, email, (mail) => secretIn(mail) !== secret));
    expect((await join(second)).status).toBe(200);
    expect((await join(secret)).status).toBe(410);
  });

  it('withdrawn opens nothing', async () => {
    const { id, secret } = await invited();
    expect((await administrator.delete(`/api/members/invitations/${id}`)).status).toBe(204);
    expect((await join(secret)).status).toBe(410);
    expect((await administrator.delete(`/api/members/invitations/${id}`)).status).toBe(404);
  });

  it('lasts seven days, and another seven when sent again', async () => {
    const { id, email, secret } = await invited();
    const offer = (await stranger().get('/api/invitations/link', throughLink(secret))).body;
    const days = (new Date(offer.expiresAt).getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    await accountRows(
      test,
      `update account.access_tokens set expires_at = now() - interval '1 second' where subject_id = $1`,
      [id],
    );
    expect((await join(secret)).status).toBe(410);
    expect((await administrator.post(`/api/members/invitations/${id}/resend`)).status).toBe(200);
    expect((await join(secretIn(await nextMail(test, email, (mail) => secretIn(mail) !== secret)))).status).toBe(200);
  });

  it('keeps its secret out of every table', async () => {
    const { secret } = await invited();
    const rows = await accountRows<{ text: string }>(
      test,
      `select t::text as text from account.access_tokens t union all select m::text from account.mails m`,
    );
    expect(rows.some(({ text }) => text.includes(secret))).toBe(false);
  });

  it('to somebody with an account asks for that account’s password, and joins the second office', async () => {
    const other = await makeOffice(test, { nameTr: 'Öteki Ofis', nameEn: 'Other Office' });
    const member = await other.member('coordinator', { name: 'Ümit Farazi' });
    const { secret } = await invited(member.email, { role: 'reader' });
    expect((await stranger().get('/api/invitations/link', throughLink(secret))).body.hasAccount).toBe(true);
    const wrong = await join(secret, { password: 'başka bir parola' });
    expect([wrong.status, wrong.body.code, wrong.body.errors[0].field]).toEqual([422, 'wrong_password', 'password']);
    const answer = await join(secret, { password: PASSWORD });
    expect(answer.body).toMatchObject({
      user: { id: member.userId, name: 'Ümit Farazi' },
      office: { id: office.id },
      role: 'reader',
    });
    expect(answer.body.offices.map((one: { id: string }) => one.id).sort()).toEqual([office.id, other.id].sort());
  });

  it('joins a member and a person by being redeemed, and by nothing else', async () => {
    const institution = (
      await administrator.post('/api/institutions', {
        kind: 'public_agency',
        country: 'TR',
        name: { tr: 'Deneme Kurumu' },
      })
    ).body.id;
    const email = newAddress();
    expect(institution).toBeDefined();
    const person = (
      await administrator.post('/api/persons', {
        name: 'Işıl Denemeci',
        institutionId: institution,
        email,
        language: 'tr',
        zone: 'Asia/Kathmandu',
      })
    ).body.id;
    const plain = await join((await invited(email)).secret);
    expect(plain.body.person).toBeNull(); // equal addresses join nobody
    const { secret } = await invited(newAddress(), { personId: person, language: 'en' });
    const answer = await join(secret);
    expect(answer.body.person).toEqual({ id: person, name: 'Işıl Denemeci' });
    // the account speaks and reckons as the person did, whatever the invitation spoke and wherever the office is
    expect(answer.body.user).toMatchObject({ language: 'tr', zone: 'Asia/Kathmandu' });
    const taken = await invite(newAddress(), { personId: person });
    expect([taken.status, taken.body.code]).toEqual([409, 'person_joined']);
    const nobody = await invite(newAddress(), { personId: office.id });
    expect([nobody.status, nobody.body.errors[0].field]).toEqual([422, 'personId']);
  });

  it('may join no person, and then who administers the office says which one the member is', async () => {
    const given = { kind: 'public_agency', country: 'TR', name: { tr: 'Üçüncü Kurum' } };
    const institutionId = (await administrator.post('/api/institutions', given)).body.id;
    const [person, other] = (
      await Promise.all(
        ['Aday Kişioğlu', 'Aday Başkası'].map((name) => administrator.post('/api/persons', { name, institutionId })),
      )
    ).map(({ body }) => body.id);
    const email = newAddress();
    await join((await invited(email)).secret);
    const { items } = (await administrator.get('/api/members?limit=100')).body;
    const member = items.find((one: any) => one.email === email);
    expect(member.person).toBeNull();
    const say = (personId: string, version: number) =>
      administrator.put(`/api/members/${member.id}/person`, { personId }, { version });
    expect((await say(office.id, member.version)).body.code).toBe('unknown_person');
    const said = await say(person, member.version);
    expect([said.status, said.body.person.id]).toEqual([200, person]);
    expect((await say(other, member.version)).status).toBe(412);
    expect((await say(person, said.body.version)).body.code).toBe('person_joined');
    for (const [account, id] of Object.entries({ without: other, with: person })) {
      const { body } = await administrator.get(`/api/persons?q=aday&account=${account}`);
      expect([body.total, body.items[0].id]).toEqual([1, id]);
    }
  });

  it('is one at a time for one person, whatever the address, also of two at once', async () => {
    const given = { kind: 'public_agency', country: 'TR', name: { tr: 'Başka Kurum' } };
    const institution = (await administrator.post('/api/institutions', given)).body.id;
    const person = (await administrator.post('/api/persons', { name: 'Ümit Farazi', institutionId: institution })).body
      .id;
    const both = await Promise.all([1, 2].map(() => invite(newAddress(), { personId: person })));
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    expect(both.find((one) => one.status === 409)!.body).toMatchObject({ code: 'person_invited' });
    const open = both.find((one) => one.status === 201)!.body.id;
    expect((await administrator.delete(`/api/members/invitations/${open}`)).status).toBe(204);
    expect((await invite(newAddress(), { personId: person })).status).toBe(201);
  });

  it('is refused for a member, and for an address with an open one', async () => {
    const member = await office.member('reader');
    expect((await invite(member.email)).body.code).toBe('already_member');
    const email = newAddress();
    await invite(email);
    expect((await invite(email.toUpperCase())).body).toMatchObject({
      code: 'already_invited',
      errors: [{ field: 'email' }],
    });
  });

  it('to an administrator asks for a password typed lately', async () => {
    await passwordTypedAnHourAgo(test);
    const refused = await invite(newAddress(), { role: 'administrator' });
    expect([refused.status, refused.body.code]).toEqual([403, 'password_needed']);
    expect((await administrator.post('/api/me/password-confirmation', { password: 'yanlış parola' })).body.code).toBe(
      'wrong_password',
    );
    expect((await administrator.post('/api/me/password-confirmation', { password: PASSWORD })).status).toBe(204);
    const invited = await invite(newAddress(), { role: 'administrator' });
    expect(invited.status).toBe(201);
    const plain = (await invite(newAddress())).body.id;
    await passwordTypedAnHourAgo(test);
    const resend = (id: string) => administrator.post(`/api/members/invitations/${id}/resend`);
    expect((await resend(invited.body.id)).body.code).toBe('password_needed');
    expect((await resend(plain)).status).toBe(200);
    await administrator.post('/api/me/password-confirmation', { password: PASSWORD });
    expect((await resend(invited.body.id)).status).toBe(200);
  });

  it.each([
    ['too short', 'kısa'],
    ['common', 'password1'],
  ])('takes no password that is %s', async (_, password) => {
    const { secret } = await invited();
    const answer = await join(secret, { name: 'Işıl Denemeci', password });
    expect([answer.status, answer.body.errors[0].field, answer.body.errors[0].rule]).toEqual([
      422,
      'password',
      'password',
    ]);
    expect((await join(secret)).status).toBe(200);
  });

  it('is nothing to who guesses, and no error to who sends nonsense', async () => {
    for (const secret of ['x'.repeat(43), 'x', '%00', '..%2f..', 'é'.repeat(43)]) {
      expect((await stranger().get('/api/invitations/link', throughLink(secret))).status).toBe(404);
    }
  });

  it('is for administrators alone to send, and stays in its office', async () => {
    const { id } = await invited();
    const coordinator = await office.signIn('coordinator');
    expect(
      (await coordinator.post('/api/members/invitations', { email: newAddress(), name: 'x', role: 'reader' })).status,
    ).toBe(403);
    expect((await coordinator.get('/api/members/invitations')).status).toBe(200);
    const foreign = await (await makeOffice(test)).signIn('administrator');
    expect((await foreign.get('/api/members/invitations')).body.items).toEqual([]);
    expect((await foreign.post(`/api/members/invitations/${id}/resend`)).status).toBe(404);
    expect((await foreign.delete(`/api/members/invitations/${id}`)).status).toBe(404);
  });

  it('of a suspended office opens nothing, and its mail waits', async () => {
    const closed = await makeOffice(test);
    const tab = await closed.signIn('administrator');
    const [first, second] = [newAddress(), newAddress()];
    await tab.post('/api/members/invitations', { email: first, name: 'Şule', role: 'reader' });
    const secret = secretIn(await nextMail(test, first));
    await accountRows(test, `update account.tenants set status = 'suspended' where id = $1`, [closed.id]);
    expect((await join(secret)).body.code).toBe('office_suspended');
    await accountRows(
      test,
      `insert into account.mails (id, kind, tenant_id, subject_id, recipient_email, recipient_name, language, wake_at, useful_until)
      select gen_random_uuid(), kind, tenant_id, subject_id, $2, recipient_name, language, now(), useful_until from account.mails where tenant_id = $1`,
      [closed.id, second],
    );
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await mailsTo(test, second)).toEqual([]);
    await accountRows(test, `update account.tenants set status = 'active' where id = $1`, [closed.id]);
    await nextMail(test, second);
  });
});
