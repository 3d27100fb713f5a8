import { join } from 'node:path';
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

describe('a worker', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ ROLE: 'worker' }, join(import.meta.dirname, '..', '..', 'web', 'dist'));
  });
  afterAll(() => app.stop());

  it('answers for its health', async () => {
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${app.url}/health/ready`);
    expect(await ready.json()).toEqual({ status: 'ok', parts: { database: 'ok', queue: 'ok' } });
  });

  it.each([
    ['GET', '/api/me'],
    ['POST', '/api/session'],
    ['GET', '/api/openapi.json'],
    ['POST', '/api/muted-reminders/one-click/x'],
    ['GET', '/'],
    ['GET', '/meetings'],
  ])('knows no %s %s', async (method, path) => {
    const answer = await fetch(`${app.url}${path}`, { method, headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'not_found' });
  });
});
