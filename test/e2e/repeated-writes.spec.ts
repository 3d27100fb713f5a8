import { ForgetKeys } from '../../src/platform/http/forget-keys.job.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { makeOffice, PASSWORD, type Office } from '../support/office.js';

describe('a write that is sent twice', () => {
  let test: TestApp;
  let office: Office;
  let tab: Client;
  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' }); // no worker: the test alone forgets
    office = await makeOffice(test);
    tab = await office.signIn('coordinator');
  });
  afterAll(() => test.stop());

  const add = (key: string, name = 'Kurum') =>
    tab.post(
      '/api/institutions',
      { kind: 'public_agency', name: { en: name } },
      { headers: { 'idempotency-key': key } },
    );
  const found = async (name: string): Promise<number> => (await tab.get(`/api/institutions?q=${name}`)).body.total;
  const sql = async (text: string, of: Office = office) => {
    const owner = await test.database.connectAsOwner();
    await owner.query(`select set_config('app.tenant_id', $1, false)`, [of.id]);
    const { rows } = await owner.query<{ key: string }>(text);
    await owner.end();
    return rows;
  };

  it('is done once and answered twice, also when both come at the same moment', async () => {
    const [first, second] = await Promise.all([add('birinci-anahtar', 'Birinci'), add('birinci-anahtar', 'Birinci')]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await found('Birinci')).toBe(1);
  });

  it('is refused when the key came before with something else', async () => {
    await add('ikinci-anahtar', 'İkinci');
    expect((await add('ikinci-anahtar', 'Üçüncü')).status).toBe(422);
    expect(await found('Üçüncü')).toBe(0);
  });

  it('is refused with a key where keys would be ignored: on changes of the account', async () => {
    const keyed = { headers: { 'idempotency-key': 'hesap-anahtari' } };
    const attempts = await Promise.all([
      tab.patch('/api/me', { name: 'İsmail Kurgusal' }, keyed),
      tab.put('/api/me/password', { current: PASSWORD, next: 'yepyeni bir parola' }, keyed),
      tab.put('/api/me/office', { tenantId: office.id }, keyed),
      tab.post('/api/me/email-changes', { email: 'yeni@ornek.example' }, keyed),
      tab.delete('/api/me/sessions', keyed),
    ]);
    for (const { status, body } of attempts) expect([status, body.code]).toEqual([400, 'idempotency_key_not_taken']);
    expect((await tab.get('/api/me', keyed)).body.user.name).toBe('Gülşen Örnekoğlu');
    expect((await tab.patch('/api/me', { name: 'İsmail Kurgusal' })).status).toBe(200);
  });

  it('is another write a day later, whether or not the old answer still lies there', async () => {
    await add('eski-anahtar', 'Eski');
    await sql(`update idempotency_keys set created_at = created_at - interval '25 hours' where key = 'eski-anahtar'`);
    expect((await add('eski-anahtar', 'Yeni')).status).toBe(201);
    expect(await found('Yeni')).toBe(1);
    expect((await add('eski-anahtar', 'Yeni')).status).toBe(201);
    expect(await found('Yeni')).toBe(1);
  });

  it('is forgotten after a day by the sweep, in every office, and not by other writes', async () => {
    const other = await makeOffice(test);
    for (const one of [office, other]) {
      const keys = ['silinecek-1', 'kalacak-12'].map(
        (key, n) =>
          `(app.tenant_id(), gen_random_uuid(), '${key}', '', 201, app.now() - interval '${25 - 2 * n} hours')`,
      );
      await sql(
        `insert into idempotency_keys (tenant_id, user_id, key, request_hash, status, created_at) values ${keys.join(', ')}`,
        one,
      );
    }
    await add('yeni-anahtar');
    const left = async (one: Office) =>
      (
        await sql(
          `select key from idempotency_keys where tenant_id = app.tenant_id() and key in ('silinecek-1', 'kalacak-12') order by key`,
          one,
        )
      ).map(({ key }) => key);
    expect(await left(office)).toEqual(['kalacak-12', 'silinecek-1']);
    await test.app.get(ForgetKeys).forget(new AbortController().signal);
    expect([await left(office), await left(other)]).toEqual([['kalacak-12'], ['kalacak-12']]);
  });
});
