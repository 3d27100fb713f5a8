import { startApp, type TestApp } from '../support/app.js';
import { onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';
import { makeOffice, makeUser, type Office } from '../support/office.js';
import { AuditService } from '../../src/audit/audit.service.js';
import { newId } from '../../src/platform/database/ids.js';

describe('the history of an office', () => {
  let test: TestApp;
  let office: Office;
  beforeAll(async () => {
    test = await startApp();
    office = await makeOffice(test);
  });
  afterAll(() => test.stop());

  it('tells who changed what, when, from what to what', async () => {
    const tab = await office.signIn('administrator', { name: 'Gülşen Örnekoğlu' });
    const { version } = (await tab.get('/api/office')).body;
    await tab.patch('/api/office', { zone: 'Europe/Paris', mailsPerHour: 12 }, { version });
    const { body } = await tab.get(`/api/history?subjectKind=office&subjectId=${office.id}`);
    expect(body.items[0]).toEqual({
      id: expect.any(String),
      at: expect.any(String),
      actor: 'Gülşen Örnekoğlu',
      subject: { kind: 'office', id: office.id, name: expect.anything(), within: null, isDeleted: false },
      action: 'changed',
      changes: { zone: ['Europe/Istanbul', 'Europe/Paris'], mailsPerHour: [60, 12] },
    });
    expect(Math.abs(Date.now() - new Date(body.items[0].at).getTime())).toBeLessThan(60_000);
    expect(body.items[1]).toMatchObject({
      action: 'created',
      actor: 'tenant:create',
      changes: { slug: [null, office.slug] },
    });
  });

  it('says nothing of a change that changed nothing, nor of one that was refused', async () => {
    const tab = await office.signIn('administrator');
    const entries = async () => (await tab.get(`/api/history?subjectKind=office`)).body.items.length;
    const { version, zone } = (await tab.get('/api/office')).body;
    const before = await entries();
    await tab.patch('/api/office', { zone }, { version });
    await tab.patch('/api/office', { name: { en: null, tr: null } }, { version: version + 1 });
    expect(await entries()).toBe(before);
  });

  it('goes back page by page, the newest first', async () => {
    const id = newId();
    await office.run(async (tx) => {
      for (let n = 0; n < 7; n++)
        await test.app
          .get(AuditService)
          .record(tx, { subject: { kind: 'meeting', id }, action: 'changed', before: { n }, after: { n: n + 1 } });
    });
    const tab = await office.signIn('reader');
    const seen: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: any } = await tab.get(
        `/api/history?subjectKind=meeting&subjectId=${id}&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map((one: { changes: { n: number[] } }) => one.changes.n[1]));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('is written in the transaction of the change: what is rolled back leaves no trace', async () => {
    const id = newId();
    const failing = office.run(async (tx) => {
      await test.app
        .get(AuditService)
        .record(tx, { subject: { kind: 'meeting', id }, action: 'created', after: { city: 'Paris' } });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    const tab = await office.signIn('reader');
    expect((await tab.get(`/api/history?subjectKind=meeting&subjectId=${id}`)).body.items).toEqual([]);
  });

  it('shows members and invitations only to those who may see them', async () => {
    await office.member('delegate');
    const [reader, coordinator, external] = [
      await office.signIn('reader'),
      await office.signIn('coordinator'),
      await office.signIn('external_delegate'),
    ];
    expect((await coordinator.get('/api/history?subjectKind=member')).body.items.length).toBeGreaterThan(0);
    expect((await reader.get('/api/history?subjectKind=member')).body.items).toEqual([]);
    const kinds = (await reader.get('/api/history?limit=100')).body.items.map(
      (one: { subject: { kind: string } }) => one.subject.kind,
    );
    expect(kinds).not.toContain('member');
    expect((await external.get('/api/history')).status).toBe(403);
  });

  it('of another office is not there', async () => {
    const foreign = await makeOffice(test);
    const tab = await foreign.signIn('administrator');
    expect((await tab.get(`/api/history?subjectKind=office&subjectId=${office.id}`)).body.items).toEqual([]);
  });

  it.each([
    ['subjectKind=password', 422],
    ['subjectId=x', 422],
    ['limit=0', 422],
    ['limit=1000', 422],
    ['cursor=x', 400],
    ['cursor=WyJ4Il0', 400],
  ])('refuses %s', async (query, status) => {
    const tab = await office.signIn('reader');
    expect((await tab.get(`/api/history?${query}`)).status).toBe(status);
  });

  it('can be added to by the app, and neither changed nor deleted, not even in its own office', async () => {
    const app = await test.database.connectAsApp();
    await app.query('begin');
    await app.query(`select set_config('app.tenant_id', $1, true)`, [office.id]);
    expect((await app.query('select count(*)::int as count from audit_entries')).rows[0].count).toBeGreaterThan(0);
    for (const statement of [
      `update audit_entries set actor = 'nobody'`,
      'delete from audit_entries',
      'truncate audit_entries',
    ]) {
      await app.query('savepoint before');
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
      await app.query('rollback to before');
    }
    await app.query('rollback');
    await app.end();
  });

  it('holds no secrets', async () => {
    await makeUser(test);
    const app = await test.database.connectAsApp();
    await app.query('begin');
    await app.query(`select set_config('app.tenant_id', $1, true)`, [office.id]);
    const { rows } = await app.query('select changes::text as text from audit_entries');
    await app.query('rollback');
    await app.end();
    expect(rows.map(({ text }: { text: string }) => text).join()).not.toMatch(/argon2|password|token/i);
  });
});

describe('the history of a meeting', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  const of = async (id: string, more = '') =>
    (await work.coordinator.get(`/api/history?subjectKind=meeting&subjectId=${id}${more}`)).body;
  const briefly = ({ items }: any) =>
    items.map((one: any) => [one.actor, one.action, one.subject.kind, one.subject.name.en]);

  it('tells of its people too, each by name', async () => {
    const meeting = await work.meeting();
    await work.assign((await work.meeting({ label: { en: 'Another one' } })).id, {
      personId: await work.person('Işıl Denemeci'),
      clashReason: 'x',
    });
    const sule = await work.attendee('Şule Varsayımcı');
    const { body } = await work.assign(meeting.id, { personId: sule.id });
    expect(
      (await sule.client.put(`/api/me/meetings/${meeting.id}/reply`, { reply: 'declined', note: 'Away' })).status,
    ).toBe(200);
    const seat = (await work.coordinator.get(`/api/meetings/${meeting.id}/delegation`)).body.items[0];
    expect(seat.id).toBe(body.items[0].id);
    expect((await work.coordinator.delete(`/api/assignments/${seat.id}`, { version: seat.version })).status).toBe(204);
    expect(briefly(await of(meeting.id))).toEqual([
      ['Gülşen Örnekoğlu', 'withdrawn', 'assignment', 'Şule Varsayımcı'],
      ['Şule Varsayımcı', 'replied', 'assignment', 'Şule Varsayımcı'],
      ['Gülşen Örnekoğlu', 'created', 'assignment', 'Şule Varsayımcı'],
      ['Gülşen Örnekoğlu', 'created', 'meeting', 'LEED Directing Committee, 100th session'],
    ]);
  });

  it('goes on page by page over both', async () => {
    const meeting = await work.meeting();
    await work.assign(
      meeting.id,
      { personId: await work.person('Ümit Farazi') },
      { personId: await work.person('Çağrı Hayalioğlu') },
    );
    const first = await of(meeting.id, '&limit=2');
    const rest = await of(meeting.id, `&limit=2&cursor=${first.nextCursor}`);
    expect([...briefly(first), ...briefly(rest)].map((one: string[]) => one[3])).toEqual([
      'Çağrı Hayalioğlu',
      'Ümit Farazi',
      'LEED Directing Committee, 100th session',
    ]);
    expect(rest.nextCursor).toBeNull();
  });

  it('names the thing also where something else of it changed', async () => {
    const meeting = await work.meeting();
    await work.coordinator.patch(`/api/meetings/${meeting.id}`, { city: 'Trento' }, { version: meeting.version });
    expect((await of(meeting.id)).items[0]).toMatchObject({
      action: 'changed',
      subject: { name: { tr: 'LEED Yönlendirme Komitesi, 100. oturum' } },
      changes: { city: ['Paris', 'Trento'] },
    });
  });

  it('is nothing to another office', async () => {
    const meeting = await work.meeting();
    const stranger = await (await makeOffice(test)).signIn('administrator');
    expect((await stranger.get(`/api/history?subjectKind=meeting&subjectId=${meeting.id}`)).body.items).toEqual([]);
    expect((await stranger.get('/api/history?subjectKind=meeting&subjectId=7')).status).toBe(422);
  });
});
