import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What can go wrong with a mail server, at the step where it goes wrong. */
export const FAULTS = [
  'hang_at_greeting',
  'close_before_greeting',
  'greeting_4xx',
  'mail_4xx',
  'mail_5xx',
  'rcpt_4xx',
  'rcpt_5xx',
  'final_4xx',
  'final_5xx',
  'close_at_mail',
  'close_in_body',
  'close_after_body',
  'hang_after_body',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface ReceivedMail {
  messageId: string;
  to: string;
  raw: string;
}

/** A real SMTP server that keeps what it takes and fails on demand. */
export interface MailSink {
  url: string;
  port: number;
  /** Everything that came in whole, in order; also what the server then failed to acknowledge. */
  mails: ReceivedMail[];
  /** The fault of a mail to this address, or of every connection for faults that come before one is named. */
  fault: (to: string) => Fault | null;
  parsed(): Promise<ParsedMail[]>;
  /** Mails taken, by Message-ID. */
  copies(): Map<string, number>;
  /** Resolves when so many different mails came. */
  received(count: number, seconds: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startMailSink(port = 0, delayMs = 0): Promise<MailSink> {
  const failure = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });
  const socketOf = (id: string) =>
    [...server.connections].map((one) => one as unknown as { id: string; _socket: Socket }).find((one) => one.id === id)
      ?._socket;
  const early = () => sink.fault('');
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    maxClients: 500,
    onConnect(session, done) {
      const fault = early();
      if (fault === 'hang_at_greeting') return;
      if (fault === 'close_before_greeting') return void socketOf(session.id)?.destroy();
      done(fault === 'greeting_4xx' ? failure(421, 'busy') : null);
    },
    onMailFrom(_address, session, done) {
      const fault = early();
      if (fault === 'close_at_mail') return void socketOf(session.id)?.destroy();
      done(fault === 'mail_4xx' ? failure(451, 'later') : fault === 'mail_5xx' ? failure(550, 'not from you') : null);
    },
    onRcptTo({ address }, _session, done) {
      const fault = sink.fault(address);
      done(
        fault === 'rcpt_4xx'
          ? failure(452, 'mailbox full')
          : fault === 'rcpt_5xx'
            ? failure(550, 'no such mailbox')
            : null,
      );
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const fault = sink.fault(to);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (fault === 'close_in_body') socketOf(session.id)?.destroy();
      });
      stream.on('end', () => {
        if (fault === 'close_in_body') return;
        if (fault === 'final_4xx') return done(failure(451, 'try later'));
        if (fault === 'final_5xx') return done(failure(554, 'not wanted'));
        const raw = Buffer.concat(chunks).toString('utf8');
        sink.mails.push({ messageId: /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '', to, raw });
        if (fault === 'close_after_body') return void socketOf(session.id)?.destroy();
        if (fault === 'hang_after_body') return;
        if (delayMs > 0) setTimeout(() => done(), delayMs);
        else done();
      });
    },
  });
  server.on('error', () => undefined); // connections that a test cuts
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const listening = (server.server.address() as AddressInfo).port;
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    mails: [],
    fault: () => null,
    parsed: () => Promise.all(sink.mails.map((one) => simpleParser(one.raw))),
    copies: () => new Map([...Map.groupBy(sink.mails, (one) => one.messageId)].map(([id, all]) => [id, all.length])),
    received: async (count, seconds) => {
      const until = Date.now() + seconds * 1000;
      while (new Set(sink.mails.map((one) => one.messageId)).size < count) {
        if (Date.now() > until)
          throw new Error(
            `${new Set(sink.mails.map((one) => one.messageId)).size} of ${count} mails came within ${seconds} s.`,
          );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) (connection as unknown as { _socket: Socket })._socket.destroy();
        server.close(() => resolve());
      }),
  };
  return sink;
}
