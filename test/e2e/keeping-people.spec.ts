import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { makeOffice, type Office } from '../support/office.js';

describe('keeping people', () => {
  let test: TestApp;
  let office: Office;
  let coordinator: Client;
  let iskur: string;

  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' });
    office = await makeOffice(test);
    coordinator = await office.signIn('coordinator');
    iskur = (
      await coordinator.post('/api/institutions', {
        name: { tr: 'Türkiye İş Kurumu' },
        acronym: 'İŞKUR',
        kind: 'public_agency',
        country: 'TR',
      })
    ).body.id;
  });
  afterAll(() => test.stop());

  it('enters a person of another institution, who is found however İŞKUR is typed', async () => {
    const added = await coordinator.post('/api/persons', {
      name: '  Çağrı Hayalioğlu ',
      institutionId: iskur,
      title: { tr: 'İstihdam Uzmanı' },
      email: 'cagri@iskur.example',
    });
    expect(added).toMatchObject({
      status: 201,
      body: {
        name: 'Çağrı Hayalioğlu',
        institution: { acronym: 'İŞKUR', isHome: false },
        account: null,
        leftAt: null,
        version: 1,
        can: { edit: true },
      },
    });
    for (const q of ['işkur', 'ISKUR', 'İŞKUR', 'hayalioglu iskur', 'ÇAĞRI']) {
      const { items, total } = (await coordinator.get(`/api/persons?q=${encodeURIComponent(q)}`)).body;
      expect([q, total, items[0]?.id]).toEqual([q, 1, added.body.id]);
    }
    expect((await coordinator.get('/api/institutions?q=is%20kurumu')).body).toMatchObject({
      total: 1,
      items: [{ id: iskur, people: 1 }],
    });
  });

  it('hides who has left, and keeps them', async () => {
    const { id } = (
      await coordinator.post<{ id: string }>('/api/persons', { name: 'Veda Ayrılmış', institutionId: iskur })
    ).body;
    expect(await coordinator.patch(`/api/persons/${id}`, { leftAt: '2026-02-30' }, { version: 1 })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'leftAt', rule: 'date' }] },
    });
    expect(
      (await coordinator.patch(`/api/persons/${id}`, { leftAt: '2026-02-28' }, { version: 1 })).body,
    ).toMatchObject({ leftAt: '2026-02-28', version: 2 });
    const names = async (query: string) =>
      (await coordinator.get(`/api/persons${query}`)).body.items.map((one: any) => one.name);
    expect(await names('')).not.toContain('Veda Ayrılmış');
    expect(await names('?presence=left')).toEqual(['Veda Ayrılmış']);
    expect((await coordinator.get(`/api/persons/${id}`)).status).toBe(200);
  });

  it('deletes what was entered by mistake, and no institution where people work', async () => {
    const { id } = (
      await coordinator.post<{ id: string }>('/api/persons', { name: 'Yanlış Kayıt', institutionId: iskur })
    ).body;
    expect((await coordinator.delete(`/api/persons/${id}`, { version: 1 })).status).toBe(204);
    expect(await coordinator.delete(`/api/institutions/${iskur}`, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'institution_in_use' },
    });
  });

  it('calls countries as the office does', async () => {
    const korea = async () =>
      (await coordinator.get('/api/countries')).body.items.find((one: any) => one.code === 'KR');
    expect(await korea()).toMatchObject({ name: { en: 'South Korea' }, version: 0 });
    expect(
      (
        await coordinator.put(
          '/api/countries/KR',
          { nameEn: 'Republic of Korea', nameTr: 'Kore Cumhuriyeti' },
          { version: 0 },
        )
      ).body,
    ).toMatchObject({ version: 1 });
    expect(await korea()).toMatchObject({ name: { tr: 'Kore Cumhuriyeti' } });
    const confirm = (code: string, version: number, who = coordinator) =>
      who.post(`/api/countries/${code}/confirm`, undefined, { version });
    expect(await confirm('KR', 1)).toMatchObject({
      status: 200,
      body: { version: 2, name: { en: 'Republic of Korea' }, source: { source: 'office' } },
    });
    expect(await confirm('KR', 1)).toMatchObject({ status: 412, body: { current: { version: 2 } } });
    expect((await confirm('FR', 0)).status).toBe(404);
    expect((await confirm('KR', 2, await office.signIn('delegate'))).status).toBe(403);
    expect((await coordinator.put('/api/countries/EU', { nameEn: 'X', nameTr: 'X' }, { version: 0 })).status).toBe(404);
  });

  it('has a name for a territory without a code of its own', async () => {
    const named = await coordinator.put(
      '/api/countries/XN',
      { nameEn: 'Turkish Republic of Northern Cyprus', nameTr: 'Kuzey Kıbrıs Türk Cumhuriyeti' },
      { version: 0 },
    );
    expect(named).toMatchObject({ status: 200, body: { code: 'XN', version: 1 } });
    expect(
      (await coordinator.post('/api/institutions', { name: { tr: 'Örnek Kurum' }, kind: 'other', country: 'XN' })).body,
    ).toMatchObject({ country: 'XN' });
    expect(
      await coordinator.post('/api/institutions', { name: { tr: 'Örnek' }, kind: 'other', country: 'XP' }),
    ).toMatchObject({ status: 422, body: { errors: [{ field: 'country' }] } });
  });

  it.each([
    [{ email: 'a@b.example, c@d.example' }, 'email'],
    [{ zone: '+03:00' }, 'zone'],
    [{ language: 'de' }, 'language'],
    [{ name: 'Bir\nSatır' }, 'name'],
    [{ name: '\ud800' }, 'name'],
    [{ institutionId: 'kosgeb' }, 'institutionId'],
    [{ memberId: '01a20c61-d952-7311-bbdf-17e73536929a' }, 'memberId'],
  ])('names the field that is wrong in %j', async (input, field) => {
    const answer = await coordinator.post('/api/persons', { name: 'Hiç Kimse', institutionId: iskur, ...input });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input', errors: [{ field }] } });
  });
});
