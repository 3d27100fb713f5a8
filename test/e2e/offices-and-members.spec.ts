import { accountRows, passwordTypedAnHourAgo } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { nextMail } from '../support/mailbox.js';
import { makeOffice, PASSWORD, signIn, type Office } from '../support/office.js';

describe('an office and its members', () => {
  let test: TestApp;
  let office: Office;
  let foreign: Office;
  beforeAll(async () => {
    test = await startApp();
    office = await makeOffice(test);
    foreign = await makeOffice(test, { nameTr: 'Öteki Ofis', nameEn: 'Other Office' });
  });
  afterAll(() => test.stop());

  describe('settings', () => {
    it('are read by all, changed by administrators, on the version that was read', async () => {
      const tab = await office.signIn('administrator');
      const { body } = await tab.get('/api/office');
      expect(body).toMatchObject({
        id: office.id,
        slug: office.slug,
        name: { en: 'Test Office', tr: 'Deneme Ofisi' },
        zone: 'Europe/Istanbul',
        language: 'tr',
        homeInstitutionId: null,
        can: { edit: true },
      });
      expect((await tab.patch('/api/office', { zone: 'Europe/Paris' })).status).toBe(428);
      const changed = await tab.patch(
        '/api/office',
        { name: { en: 'KOSGEB Office' }, mailsPerHour: 30 },
        { version: body.version },
      );
      expect(changed.body).toMatchObject({
        name: { en: 'KOSGEB Office', tr: 'Deneme Ofisi' },
        mailsPerHour: 30,
        version: body.version + 1,
      });
      const stale = await tab.patch('/api/office', { zone: 'Europe/Paris' }, { version: body.version });
      expect([stale.status, stale.body.code, stale.body.current.version]).toEqual([
        412,
        'stale_version',
        body.version + 1,
      ]);
      expect((await tab.get('/api/me')).body.office.name).toBe('KOSGEB Office');
    });

    it('refuse a home institution of another office, and an office without a name', async () => {
      const [tab, other] = [await office.signIn('administrator'), await foreign.signIn('administrator')];
      const institution = (
        await other.post('/api/institutions', { kind: 'public_agency', country: 'TR', name: { tr: 'Yabancı Kurum' } })
      ).body.id;
      const { version } = (await tab.get('/api/office')).body;
      expect((await tab.patch('/api/office', { homeInstitutionId: institution }, { version })).body).toMatchObject({
        code: 'unknown_institution',
        errors: [{ field: 'homeInstitutionId' }],
      });
      expect((await tab.patch('/api/office', { name: { en: null, tr: null } }, { version })).body.errors[0].field).toBe(
        'name',
      );
    });

    it('are not for coordinators to change, nor for an external delegate to read', async () => {
      const [coordinator, external] = [await office.signIn('coordinator'), await office.signIn('external_delegate')];
      expect((await coordinator.get('/api/office')).body.can).toEqual({ edit: false });
      expect((await coordinator.patch('/api/office', { zone: 'Europe/Paris' }, { version: 1 })).body.code).toBe(
        'forbidden',
      );
      expect((await external.get('/api/office')).status).toBe(403);
      expect((await external.get('/api/me')).body.permissions).toEqual(['me:read', 'me:write']);
    });
  });

  describe('members', () => {
    const memberOf = async (tab: Awaited<ReturnType<Office['signIn']>>, id: string) =>
      (await tab.get('/api/members')).body.items.find((one: { id: string }) => one.id === id);

    it('are listed for administrators and coordinators, in Turkish order', async () => {
      const small = await makeOffice(test);
      const tab = await small.signIn('administrator', { name: 'Zeki Varsayımcı' });
      for (const name of ['Çağrı Hayalioğlu', 'Işıl Denemeci', 'İsmail Kurgusal', 'Cem Örnek'])
        await small.member('reader', { name });
      const { body } = await tab.get('/api/members');
      expect(body.items.map((one: { name: string }) => one.name)).toEqual([
        'Cem Örnek',
        'Çağrı Hayalioğlu',
        'Işıl Denemeci',
        'İsmail Kurgusal',
        'Zeki Varsayımcı',
      ]);
      expect(body).toMatchObject({ total: 5, nextCursor: null });
      expect(body.items[4]).toMatchObject({ role: 'administrator', isMe: true, person: null, can: { edit: true } });
      expect((await (await small.signIn('delegate')).get('/api/members')).status).toBe(403);
      const first = (await tab.get('/api/members?limit=4')).body;
      expect([first.items.length, first.total]).toEqual([4, 6]);
      const rest = (await tab.get(`/api/members?limit=4&cursor=${first.nextCursor}`)).body;
      expect(rest).toMatchObject({
        items: [{ name: 'İsmail Kurgusal' }, { name: 'Zeki Varsayımcı' }],
        nextCursor: null,
      });
      expect(rest).not.toHaveProperty('total');
      expect((await tab.get('/api/members?limit=101')).status).toBe(422);
    });

    it.each([
      ['tr', 'Deneme Ofisi içindeki rolünüz değişti', 'Önceki rol: Delege. Yeni rol: Dosya sorumlusu.'],
      ['en', 'Your role in Test Office was changed', 'from Delegate to Coordinator'],
    ] as const)(
      'get another role, which they are told by mail in their language, %s',
      async (language, subject, sentence) => {
        const fresh = await makeOffice(test);
        const tab = await fresh.signIn('administrator', { name: 'Ümit Farazi' });
        const member = await fresh.member('delegate', { language });
        const theirs = await signIn(test, member);
        expect((await theirs.get('/api/members')).status).toBe(403);
        const { version } = await memberOf(tab, member.memberId);
        const answer = await tab.patch(`/api/members/${member.memberId}`, { role: 'coordinator' }, { version });
        expect(answer.body).toMatchObject({ id: member.memberId, role: 'coordinator', version: version + 1 });
        expect((await theirs.get('/api/members')).status).toBe(200); // at once, without signing in again
        const mail = await nextMail(test, member.email);
        expect(mail.subject).toBe(subject);
        expect(mail.text).toContain(sentence);
        expect(mail.text).toContain('Ümit Farazi');
        expect((await tab.patch(`/api/members/${member.memberId}`, { role: 'reader' }, { version })).status).toBe(412);
      },
    );

    it('end: they can work there no more, at once, and are told', async () => {
      const tab = await office.signIn('administrator');
      const member = await office.member('coordinator');
      const theirs = await signIn(test, member);
      const end = (version?: number) => tab.delete(`/api/members/${member.memberId}`, { version });
      expect([(await end()).status, (await end(7)).status]).toEqual([428, 412]);
      expect((await end(1)).status).toBe(204);
      const me = (await theirs.get('/api/me')).body;
      expect([me.office, me.role, me.permissions, me.offices]).toEqual([null, null, [], []]);
      expect((await theirs.get('/api/office')).body.code).toBe('no_office');
      expect((await nextMail(test, member.email)).subject).toMatch(/^You are no longer a member of /);
      expect(await memberOf(tab, member.memberId)).toBeUndefined();
      expect((await tab.delete(`/api/members/${member.memberId}`, { version: 1 })).status).toBe(404);
    });

    it('always include an administrator', async () => {
      const small = await makeOffice(test);
      const [first, second] = [await small.member('administrator'), await small.member('administrator')];
      const [one, two] = [await signIn(test, first), await signIn(test, second)];
      const both = await Promise.all([
        one.patch(`/api/members/${first.memberId}`, { role: 'reader' }, { version: 1 }),
        two.delete(`/api/members/${second.memberId}`, { version: 1 }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([both[0].status === 200 ? 200 : 204, 409].sort());
      const [left, id] = both[0].status === 409 ? [one, first.memberId] : [two, second.memberId];
      expect((await left.delete(`/api/members/${id}`, { version: 1 })).body.code).toBe('last_administrator');
      expect((await left.patch(`/api/members/${id}`, { role: 'coordinator' }, { version: 1 })).body.code).toBe(
        'last_administrator',
      );
    });

    it('change only after the password was typed lately', async () => {
      const tab = await office.signIn('administrator');
      const member = await office.member('reader');
      await passwordTypedAnHourAgo(test);
      expect((await tab.patch(`/api/members/${member.memberId}`, { role: 'delegate' }, { version: 1 })).body.code).toBe(
        'password_needed',
      );
      expect((await tab.delete(`/api/members/${member.memberId}`, { version: 1 })).body.code).toBe('password_needed');
      const before = tab.cookies.get('heyet_session');
      await tab.post('/api/me/password-confirmation', { password: PASSWORD });
      expect(tab.cookies.get('heyet_session')).not.toBe(before);
      expect((await tab.patch(`/api/members/${member.memberId}`, { role: 'delegate' }, { version: 1 })).status).toBe(
        200,
      );
    });

    it('of another office are not there', async () => {
      const tab = await office.signIn('administrator');
      const stranger = await foreign.member('reader');
      expect((await tab.patch(`/api/members/${stranger.memberId}`, { role: 'delegate' }, { version: 1 })).status).toBe(
        404,
      );
      expect((await tab.delete(`/api/members/${stranger.memberId}`, { version: 1 })).status).toBe(404);
      expect((await tab.patch('/api/members/no-id', { role: 'delegate' }, { version: 1 })).status).toBe(404);
      expect((await tab.get('/api/members')).body.items.map((one: { id: string }) => one.id)).not.toContain(
        stranger.memberId,
      );
    });

    it('take only roles there are', async () => {
      const tab = await office.signIn('administrator');
      const member = await office.member('reader');
      const answer = await tab.patch(`/api/members/${member.memberId}`, { role: 'owner' }, { version: 1 });
      expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'role']);
    });
  });

  describe('somebody in two offices', () => {
    it('switches between them, and a tab of the former one is told before it changes anything', async () => {
      const account = await office.member('administrator');
      await foreign.join(account, 'reader');
      const tab = await signIn(test, account);
      const second = await signIn(test, account);
      second.cookies.set('heyet_session', tab.cookies.get('heyet_session')!); // the same browser
      const here = tab.office!;
      const there = here === office.id ? foreign.id : office.id;
      const answer = await second.put('/api/me/office', { tenantId: there });
      expect(answer.body.office.id).toBe(there);
      expect(answer.body.offices.map((one: { id: string }) => one.id).sort()).toEqual([office.id, foreign.id].sort());
      expect((await tab.patch('/api/office', { zone: 'Europe/Paris' }, { version: 1 })).body.code).toBe(
        'office_changed',
      );
      expect((await tab.get('/api/office')).body.code).toBe('office_changed');
      tab.office = null;
      expect((await tab.patch('/api/office', { zone: 'Europe/Paris' }, { version: 1 })).body.code).toBe(
        'office_header_missing',
      );
      const again = await signIn(test, account);
      expect(again.office).toBe(there); // where he worked last
    });

    it('cannot switch to one he does not belong to', async () => {
      const tab = await office.signIn('administrator');
      expect((await tab.put('/api/me/office', { tenantId: foreign.id })).status).toBe(404);
      expect((await tab.put('/api/me/office', { tenantId: 'x' })).status).toBe(422);
    });
  });

  describe('suspended', () => {
    it('says so to its members, keeps what they may do elsewhere, and works again when resumed', async () => {
      const closed = await makeOffice(test);
      const account = await closed.member('coordinator', { language: 'tr' });
      const tab = await signIn(test, account);
      await accountRows(test, `update account.tenants set status = 'suspended' where id = $1`, [closed.id]);
      const refused = await tab.get('/api/office');
      expect([refused.status, refused.body.code]).toEqual([403, 'office_suspended']);
      expect(refused.body.detail).toContain('askıya alınmış');
      expect((await tab.get('/api/me')).body).toMatchObject({
        office: null,
        role: null,
        permissions: [],
        offices: [{ id: closed.id, status: 'suspended' }],
      });
      expect((await tab.put('/api/me/office', { tenantId: closed.id })).body.code).toBe('office_suspended');
      await accountRows(test, `update account.tenants set status = 'active' where id = $1`, [closed.id]);
      expect((await tab.get('/api/office')).status).toBe(200);
    });
  });
});
