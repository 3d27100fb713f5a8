import { readSettings } from './settings.js';

describe('settings', () => {
  it('have defaults for everything', () => {
    const { settings, problems } = readSettings({});
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      demo: true,
      role: 'all',
      sweepSeconds: 30,
      leaseSeconds: 60,
      retrySeconds: [60, 300, 900, 3600],
    });
  });

  it('tell every problem at once', () => {
    const { problems } = readSettings({
      PORT: 'x',
      REDIS_URL: 'http://a',
      DEMO: 'maybe',
      ROLE: 'both',
      MAIL_FROM: 'a@b, c@d',
      RETRY_SECONDS: '1,-2',
    });
    expect(problems).toHaveLength(6);
    expect(problems.join('\n')).toMatch(/PORT must be a whole number/);
  });

  it.each(['bİlgi@ornek.example', 'heyet@kurumı.example', 'a@b@c.example', 'a b@c.example', 'heyet@', 'a@-b.example'])(
    'take no MAIL_FROM of %s',
    (MAIL_FROM) => {
      expect(readSettings({ MAIL_FROM }).problems).toEqual(['MAIL_FROM must be one e-mail address, of ASCII letters.']);
    },
  );

  it.each(['heyet@localhost', 'no-reply+heyet@ornek.gov.tr'])('take MAIL_FROM of %s', (MAIL_FROM) => {
    expect(readSettings({ MAIL_FROM }).problems).toEqual([]);
  });

  it('refuse a lease that a slow mail server outlives', () => {
    expect(readSettings({ LEASE_SECONDS: '10', SMTP_TIMEOUT_SECONDS: '20' }).problems).toEqual([
      'LEASE_SECONDS must be longer than SMTP_TIMEOUT_SECONDS.',
    ]);
  });

  it('ask for every secret in production, and switch the demo off', () => {
    const { settings, problems } = readSettings({ NODE_ENV: 'production', CLOCK_OFFSET_SECONDS: '60' });
    expect(settings.demo).toBe(false);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'CLOCK_OFFSET_SECONDS',
      'DATABASE_URL',
      'PUBLIC_URL',
      'SMTP_URL',
      'MAIL_FROM',
    ]);
  });

  it('sign mails with all of DKIM or none of it, and only in the name of the sender', () => {
    const all = {
      SMTP_URL: 'smtp://localhost',
      MAIL_FROM: 'heyet@posta.ornek.example',
      DKIM_DOMAIN: 'Ornek.example',
      DKIM_SELECTOR: 'heyet.2027',
      DKIM_PRIVATE_KEY: './dkim.pem',
    };
    const { settings, problems } = readSettings(all);
    expect([settings.dkimDomain, settings.dkimSelector, problems]).toEqual(['ornek.example', 'heyet.2027', []]);
    const refused = (more: Record<string, string>) => readSettings({ ...all, ...more }).problems.join(' ');
    for (const one of ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'])
      expect(refused({ [one]: '' })).toMatch(/set all three or none/);
    expect(refused({ SMTP_URL: '' })).toMatch(/needs SMTP_URL/);
    for (const domain of ['baska.example', 'nek.example', 'x.posta.ornek.example'])
      expect(refused({ DKIM_DOMAIN: domain })).toMatch(/domain of MAIL_FROM/);
    for (const wrong of ['a b', 'a;b=c', 'a\r\nb', '-a', 'a..b', 'a'.repeat(64)])
      expect(refused({ DKIM_DOMAIN: wrong, DKIM_SELECTOR: wrong })).toMatch(/DKIM_DOMAIN must .* DKIM_SELECTOR must/);
  });

  it('keep DEMO=0', () => {
    expect(readSettings({ DEMO: '0' }).settings.demo).toBe(false);
  });
});
