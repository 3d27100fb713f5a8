import { startApp, type TestApp } from '../support/app.js';

describe('health', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('says that it is ready once the database answers', async () => {
    const answer = await fetch(`${app.url}/health/ready`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok', parts: { database: 'ok', queue: 'ok' } });
  });

  it('answers problem+json for an address that leads nowhere, in the language asked for', async () => {
    const answer = await fetch(`${app.url}/api/nowhere`, { headers: { 'accept-language': 'tr' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'not_found', detail: 'Burada bir kayıt yok.' });
  });
});
