import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { makeOffice } from '../support/office.js';

/** An institution may write to two people in one mailbox, that of its secretariat; a typing mistake looks the same. */
describe('an e-mail address that somebody has', () => {
  let test: TestApp;
  let coordinator: Client;
  let institutionId: string;

  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' });
    coordinator = await (await makeOffice(test)).signIn('coordinator', { language: 'tr' });
    const institution = { name: { tr: 'Örnek Kurum' }, kind: 'public_agency' };
    institutionId = (await coordinator.post('/api/institutions', institution)).body.id;
  });
  afterAll(() => test.stop());

  const add = (name: string, email: string, more: object = {}) =>
    coordinator.post('/api/persons', { name, institutionId, email, ...more });

  it('is taken for a second person only when that is said, and it is said who has it', async () => {
    const first = await add('Şule Varsayımcı', 'Sekretarya@ornek.example');
    expect(await add('Ümit Farazi', ' sekretarya@ORNEK.example ')).toMatchObject({
      status: 409,
      body: {
        code: 'person.email_taken',
        errors: [{ field: 'email', message: expect.stringMatching(/Şule Varsayımcı/) }],
      },
    });
    const second = await add('Ümit Farazi', 'sekretarya@ornek.example', { sharesEmail: true });
    expect(second).toMatchObject({ status: 201, body: { email: 'sekretarya@ornek.example' } });
    expect(await add('Işıl Denemeci', 'sekretarya@ornek.example')).toMatchObject({
      body: { errors: [{ message: expect.stringMatching(/Şule Varsayımcı, Ümit Farazi/) }] },
    });
    const history = (await coordinator.get(`/api/history?subjectKind=person&subjectId=${second.body.id}`)).body.items;
    expect(Object.keys(history[0].changes)).not.toContain('sharesEmail');
    expect(first.status).toBe(201);
  });

  it('is asked about where an address changes, and not where it stays', async () => {
    await add('Çağrı Hayalioğlu', 'cagri@ornek.example');
    const { id } = (await add('İsmail Kurgusal', 'ismail@ornek.example')).body;
    const change = (version: number, body: object) => coordinator.patch(`/api/persons/${id}`, body, { version });
    expect(await change(1, { email: 'CAGRI@ornek.example' })).toMatchObject({
      status: 409,
      body: { code: 'person.email_taken' },
    });
    expect(await change(1, { email: 'cagri@ornek.example', sharesEmail: true })).toMatchObject({ status: 200 });
    expect(await change(2, { email: 'Cagri@ornek.example', unit: 'Proje' })).toMatchObject({ status: 200 });
    expect(await change(3, { email: null })).toMatchObject({ status: 200 });
  });

  it('goes to one of two who enter it at once', async () => {
    const answers = await Promise.all(
      ['Gülşen Örnekoğlu', 'Şule Varsayımcı', 'Ümit Farazi', 'Işıl Denemeci'].map((name) =>
        add(name, 'birlikte@ornek.example'),
      ),
    );
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409, 409]);
  });
});
