import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Message, SendOutcome } from '../../src/platform/mail/mail.types.js';
import { SmtpMailer } from '../../src/platform/mail/smtp-mailer.js';
import { startMailSink, type Fault, type MailSink } from '../support/mail-sink.js';

const MESSAGE: Message = {
  fromName: 'Heyet · KOSGEB',
  to: { name: 'Şule Varsayımcı', address: 'sule@ornek.example' },
  subject: 'Toplantı yarın: LEED Yönlendirme Komitesi',
  html: `<p>${'İ'.repeat(20_000)}</p>`,
  text: 'Toplantı yarın.',
  language: 'tr',
  messageKey: 'meeting.upcoming.0199f000-0000-7000-8000-000000000001.1',
};

const mailerFor = (url: string) =>
  new SmtpMailer({
    smtpUrl: url,
    smtpConnections: 2,
    smtpTimeoutSeconds: 1,
    mailFrom: 'heyet@ornek.example',
    dkimDomain: null,
    dkimSelector: null,
    dkimPrivateKey: null,
  });

describe('what became of an attempt to send', () => {
  let sink: MailSink;
  let mailer: SmtpMailer;
  beforeEach(async () => {
    sink = await startMailSink();
    mailer = mailerFor(sink.url);
  });
  afterEach(async () => {
    mailer.close();
    await sink.stop();
  });

  const CERTAIN: [Fault, Partial<SendOutcome>][] = [
    ['hang_at_greeting', { kind: 'failed_for_now' }],
    ['close_before_greeting', { kind: 'failed_for_now' }],
    ['greeting_4xx', { kind: 'failed_for_now' }],
    ['close_at_mail', { kind: 'failed_for_now' }],
    ['mail_4xx', { kind: 'failed_for_now' }],
    ['mail_5xx', { kind: 'failed_for_now' }],
    ['rcpt_4xx', { kind: 'failed_for_now' }],
    ['rcpt_5xx', { kind: 'failed_for_good', address: true }],
    ['final_4xx', { kind: 'failed_for_now' }],
    ['final_5xx', { kind: 'failed_for_good', address: false }],
  ];
  it.each(CERTAIN)('%s is certain: nothing arrived', async (fault, expected) => {
    sink.fault = () => fault;
    expect(await mailer.send(MESSAGE)).toMatchObject(expected);
    expect(sink.mails).toHaveLength(0);
  });

  it.each<Fault>(['close_in_body', 'close_after_body', 'hang_after_body'])(
    '%s is uncertain: the server may have it',
    async (fault) => {
      sink.fault = () => fault;
      expect(await mailer.send(MESSAGE)).toMatchObject({ kind: 'uncertain' });
    },
  );

  it('is certain too on a connection that has served before', async () => {
    for (const fault of [null, 'close_at_mail', null, 'rcpt_4xx', null, 'close_after_body', null] as const) {
      sink.fault = () => fault;
      const expected = fault === null ? 'accepted' : fault === 'close_after_body' ? 'uncertain' : 'failed_for_now';
      expect((await mailer.send(MESSAGE)).kind).toBe(expected);
    }
  });

  it('is certain when nobody listens', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const nowhere = mailerFor(`smtp://127.0.0.1:${port}`);
    expect((await nowhere.send(MESSAGE)).kind).toBe('failed_for_now');
    expect(await nowhere.trouble()).toContain('does not take mail');
    nowhere.close();
  });

  it('is decided by the deadline when the server drags it out', async () => {
    sink.fault = () => 'hang_after_body';
    const began = Date.now();
    expect((await mailer.send(MESSAGE, AbortSignal.timeout(300))).kind).toBe('uncertain');
    expect(Date.now() - began).toBeLessThan(900);
  });

  it('tells the same Message-ID on each attempt, and where it came from', async () => {
    expect(await mailer.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
    expect(await mailer.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
    expect([...sink.copies()]).toEqual([[`<${MESSAGE.messageKey}@ornek.example>`, 2]]);
    const [mail] = await sink.parsed();
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.headers.has('list-unsubscribe')).toBe(false);
  });

  it('carries Turkish, right-to-left and emoji through every header, and lets no line break begin one', async () => {
    await mailer.send({
      ...MESSAGE,
      subject: 'İĞÜŞÖÇ ığüşöç اجتماع 🇹🇷 👩‍🚀\r\nBcc: kurgusal@ornek.example',
      to: { name: 'Çağrı "Hayalioğlu", x <y@ornek.example>', address: 'cagri@ornek.example' },
    });
    const [mail] = await sink.parsed();
    expect(mail!.subject).toBe('İĞÜŞÖÇ ığüşöç اجتماع 🇹🇷 👩‍🚀 Bcc: kurgusal@ornek.example');
    expect(mail!.bcc).toBeUndefined();
    expect(mail!.to).toMatchObject({
      value: [{ address: 'cagri@ornek.example', name: 'Çağrı "Hayalioğlu", x <y@ornek.example>' }],
    });
    expect(sink.mails.map((one) => one.to)).toEqual(['cagri@ornek.example']);
  });

  it('sends to nobody when the address could name a second one', async () => {
    for (const address of [
      'b@x.example\r\nBcc: e@x.example',
      'Smith, John <j@x.example>, evil@x.example',
      'a@x.example,b@x.example',
      'a b@x.example',
    ]) {
      expect((await mailer.send({ ...MESSAGE, to: { name: 'X', address } })).kind).not.toBe('accepted');
    }
    expect(sink.mails).toHaveLength(0);
  });

  it('puts an invitation last in multipart/alternative, with its method, and attaches nothing', async () => {
    const text = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
    await mailer.send({ ...MESSAGE, calendar: { method: 'REQUEST', text } });
    const { raw } = sink.mails[0]!;
    const types = [...raw.matchAll(/^content-type: (.*(?:\r\n[ \t].*)*)/gim)].map(([, type]) =>
      type!.replace(/\s+/g, ' ').replace(/ boundary=.*/, ''),
    );
    expect(types).toEqual([
      'multipart/alternative;',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=UTF-8; method=REQUEST',
    ]);
    expect(raw).not.toMatch(/^content-disposition: attachment/im);
  });
});
