import { startApp, type TestApp } from '../support/app.js';
import { makeUser, signIn } from '../support/office.js';

describe('my sessions', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.stop());

  it('are listed and ended, one or all others', async () => {
    const account = await makeUser(test);
    const [here, there, elsewhere] = [
      await signIn(test, account),
      await signIn(test, account),
      await signIn(test, account),
    ];
    const { body } = await here.get('/api/me/sessions');
    expect(body.items).toHaveLength(3);
    expect(body.items.filter((one: { isCurrent: boolean }) => one.isCurrent)).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/hash|token/i);
    const theirs: { id: string } = (await there.get('/api/me/sessions')).body.items.find(
      (one: { isCurrent: boolean }) => one.isCurrent,
    );
    expect((await here.delete(`/api/me/sessions/${theirs.id}`)).status).toBe(204);
    expect((await there.get('/api/me')).status).toBe(401);
    expect((await here.delete('/api/me/sessions')).status).toBe(204);
    expect((await elsewhere.get('/api/me')).status).toBe(401);
    expect((await here.get('/api/me')).status).toBe(200);
  });

  it('of somebody else are not there', async () => {
    const [mine, theirs] = [await signIn(test, await makeUser(test)), await signIn(test, await makeUser(test))];
    const { id }: { id: string } = (await theirs.get('/api/me/sessions')).body.items[0];
    expect((await mine.delete(`/api/me/sessions/${id}`)).status).toBe(404);
    expect((await mine.delete('/api/me/sessions/no-id')).status).toBe(404);
    expect((await theirs.get('/api/me')).status).toBe(200);
  });
});

describe('my profile', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.stop());

  it('keeps name, language, zone and colours', async () => {
    const tab = await signIn(test, await makeUser(test));
    const change = { name: 'İsmail Kurgusal 🌿', language: 'tr', zone: 'Asia/Kathmandu', colorScheme: 'dark' };
    expect((await tab.patch('/api/me', change)).body.user).toMatchObject(change);
    expect((await tab.patch('/api/me', { zone: 'Europe/Paris' })).body.user).toMatchObject({
      ...change,
      zone: 'Europe/Paris',
    });
  });

  it('answers in the language chosen there', async () => {
    const tab = await signIn(test, await makeUser(test, { language: 'tr' }));
    const answer = await tab.patch('/api/me', { zone: '+03:00' });
    expect(answer.body.errors).toEqual([
      { field: 'zone', rule: 'zone', message: 'Bir saat dilimi gerekli, örneğin Europe/Paris.' },
    ]);
  });

  it('answers in the language of the page, where that shows another one', async () => {
    const tab = await signIn(test, await makeUser(test, { language: 'tr' }));
    const message = async (language: string) => {
      const headers = { 'accept-language': language };
      return (await tab.patch('/api/me', { zone: '+03:00' }, { headers })).body.errors[0].message;
    };
    expect(await message('en')).toBe('A time zone, such as Europe/Paris.');
    expect(await message('tr')).toBe('Bir saat dilimi gerekli, örneğin Europe/Paris.');
    expect(await message('de')).toBe('Bir saat dilimi gerekli, örneğin Europe/Paris.');
    expect((await tab.get('/api/me')).body.user.language).toBe('tr');
  });

  it('takes no line break in a name, which could become a header of a mail', async () => {
    const tab = await signIn(test, await makeUser(test));
    expect((await tab.patch('/api/me', { name: 'Işıl\r\nBcc: x@ornek.example' })).status).toBe(422);
  });
});
