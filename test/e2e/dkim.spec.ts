import { createHash, createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureOf } from '../../src/platform/mail/dkim.js';
import type { Message } from '../../src/platform/mail/mail.types.js';
import { SmtpMailer } from '../../src/platform/mail/smtp-mailer.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' });
const MESSAGE: Message = {
  fromName: 'Heyet · KOSGEB',
  to: { name: 'Şule Varsayımcı', address: 'sule@ornek.example' },
  subject: 'Toplantı yarın: LEED Yönlendirme Komitesi',
  html: `<p>${'İğne '.repeat(200)}</p>`,
  text: '.Satır başında nokta\n\nSon satır  \n',
  language: 'tr',
  messageKey: 'meeting.upcoming.1.1',
  oneClickUrl: `https://heyet.example/api/muted-reminders/one-click/${'a'.repeat(43)}`,
  calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
};

/** A mail as RFC 6376 reads it with relaxed/relaxed: written anew here, so that the library does not vouch for itself. */
function verify(raw: string, key: KeyObject): { tags: Record<string, string>; body: boolean; signature: boolean } {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const nameOf = (field: string) => field.slice(0, field.indexOf(':')).trim().toLowerCase();
  const relaxed = (field: string) =>
    `${nameOf(field)}:${field
      .slice(field.indexOf(':') + 1)
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim()}`;
  const body = `${raw
    .slice(end + 4)
    .replace(/[ \t]+/g, ' ')
    .replace(/ \r\n/g, '\r\n')
    .replace(/(\r\n)*$/, '')}\r\n`;
  const own = fields.find((field) => nameOf(field) === 'dkim-signature')!;
  const tags = Object.fromEntries(
    relaxed(own)
      .replace(/^[^:]*:/, '')
      .split(';')
      .map((tag) => tag.trim().split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
  const signed = tags['h']!.split(':').map((name) =>
    fields.findLast((field) => nameOf(field) === name.trim().toLowerCase())!,
  );
  const text = [...signed.map(relaxed), relaxed(own).replace(/\bb=[^;]*$/, 'b=')].join('\r\n');
  return {
    tags,
    body: createHash('sha256').update(body).digest('base64') === tags['bh']!.replace(/ /g, ''),
    signature: createVerify('RSA-SHA256').update(text).verify(key, tags['b']!.replace(/ /g, ''), 'base64'),
  };
}

describe('signing with DKIM', () => {
  let sink: MailSink;
  let folder: string;
  beforeAll(async () => {
    sink = await startMailSink();
    folder = mkdtempSync(join(tmpdir(), 'heyet-dkim-'));
    writeFileSync(join(folder, 'dkim.pem'), PEM);
  });
  afterAll(async () => {
    await sink.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function sent(dkim: { dkimDomain: string | null; dkimSelector: string | null; dkimPrivateKey: string | null }) {
    const settings = { smtpUrl: sink.url, smtpConnections: 1, smtpTimeoutSeconds: 5, mailFrom: 'heyet@ornek.example' };
    const mailer = new SmtpMailer({ ...settings, ...dkim });
    expect(await mailer.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
    mailer.close();
    return sink.mails.at(-1)!.raw;
  }
  const dkim = (key: string) => ({ dkimDomain: 'ornek.example', dkimSelector: 'heyet', dkimPrivateKey: key });

  it.each([
    ['as text', () => PEM.toString()],
    ['as text in one line', () => PEM.toString().replaceAll('\n', '\\n')],
    ['in a file', () => join(folder, 'dkim.pem')],
  ])('is verified with the public key, given the private one %s', async (_, key) => {
    const raw = await sent(dkim(key()));
    const { tags, body, signature } = verify(raw, publicKey);
    expect([body, signature]).toEqual([true, true]);
    expect(tags).toMatchObject({ v: '1', a: 'rsa-sha256', c: 'relaxed/relaxed', d: 'ornek.example', s: 'heyet' });
    const signed = tags['h']!.toLowerCase().split(':');
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
      expect(signed).toContain(name);
  });

  it('holds for no other mail, no other address to mute, and no other key', async () => {
    const raw = await sent(dkim(PEM.toString()));
    expect(verify(raw.replace('one-click/aaa', 'one-click/bbb'), publicKey)).toMatchObject({
      body: true,
      signature: false,
    });
    expect(verify(raw.replace('END:VCALENDAR', 'END:VCALENDAR '), publicKey).body).toBe(true); // blanks at an end do not count
    expect(verify(raw.replace('END:VCALENDAR', 'END:VCALENDER'), publicKey).body).toBe(false);
    const other = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
    expect(verify(raw, other).signature).toBe(false);
  });

  it('leaves it as certain as ever what became of an attempt', async () => {
    const settings = { smtpUrl: sink.url, smtpConnections: 1, smtpTimeoutSeconds: 1, mailFrom: 'heyet@ornek.example' };
    const mailer = new SmtpMailer({ ...settings, ...dkim(PEM.toString()) });
    const kinds: string[] = [];
    for (const fault of [
      'greeting_4xx',
      'close_at_mail',
      'rcpt_4xx',
      'final_4xx',
      'close_in_body',
      'close_after_body',
    ] as const) {
      sink.fault = () => fault;
      kinds.push((await mailer.send(MESSAGE)).kind);
    }
    sink.fault = () => null;
    mailer.close();
    expect(kinds).toEqual([...Array<string>(4).fill('failed_for_now'), 'uncertain', 'uncertain']);
  });

  it('is left to the mail server where nothing is set', async () => {
    expect(await sent({ dkimDomain: null, dkimSelector: null, dkimPrivateKey: null })).not.toMatch(/^dkim-signature/im);
  });

  it('refuses the start for what is no key, and quotes nothing of it', () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    const curve = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    const wrong: [string, RegExp][] = [
      [join(folder, 'gone.pem'), /no file that can be read \(ENOENT\)/],
      [folder, /no file that can be read \(EISDIR\)/],
      [
        '-----BEGIN PRIVATE KEY-----\ngizli\n-----END PRIVATE KEY-----',
        /^DKIM_PRIVATE_KEY holds no private key(?!.*gizli)/,
      ],
      [short.toString(), /at least 1024 bits/],
      [curve.toString(), /must be an RSA key/],
    ];
    for (const [key, said] of wrong) expect(() => signatureOf(dkim(key))).toThrow(said);
  });
});
