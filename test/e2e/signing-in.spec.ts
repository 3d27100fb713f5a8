import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { makeOffice, type Office } from '../support/office.js';

describe('signing in', () => {
  let test: TestApp;
  let office: Office;
  beforeAll(async () => {
    test = await startApp();
    office = await makeOffice(test);
  });
  afterAll(() => test.stop());

  it('opens a session by cookie and tells who, where and what one may do', async () => {
    const member = await office.member('coordinator', { name: 'Şule Varsayımcı', language: 'tr' });
    const tab = new Client(test.url);
    const answer = await tab.post('/api/session', { email: member.email.toUpperCase(), password: member.password });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      user: { id: member.userId, email: member.email, name: 'Şule Varsayımcı', language: 'tr', zone: 'Europe/Istanbul', colorScheme: 'auto' },
      person: null,
      office: { id: office.id, slug: office.slug, name: 'Deneme Ofisi', zone: 'Europe/Istanbul', isDemo: false },
      role: 'coordinator',
      offices: [{ id: office.id, role: 'coordinator', status: 'active' }],
    });
    expect(answer.body.permissions).toContain('meetings:write');
    expect(answer.headers.get('set-cookie')).toMatch(/^heyet_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await tab.get('/api/me')).body.user.id).toBe(member.userId);
  });

  it('stores no secret: the table holds hashes only', async () => {
    const tab = await office.signIn('reader');
    const secret = tab.cookies.get('heyet_session')!;
    const owner = await test.database.connectAsOwner();
    const { rows } = await owner.query(`select s::text as text from account.sessions s`);
    await owner.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row: { text: string }) => row.text.includes(secret))).toBe(false);
  });

  it('ends with signing out', async () => {
    const tab = await office.signIn('reader');
    const cookie = tab.cookies.get('heyet_session')!;
    expect((await tab.delete('/api/session')).status).toBe(204);
    expect(tab.cookies.has('heyet_session')).toBe(false);
    tab.cookies.set('heyet_session', cookie);
    expect((await tab.get('/api/me')).status).toBe(401);
  });
});
