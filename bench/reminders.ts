import { fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestDatabase } from '../launcher/test-database.ts';
import { ROOT, run, startServer, tied } from './processes.ts';
import { median, type Figure } from './table.ts';

const ROWS = 10_000;
const PERSONS = 1000;
const CONNECTIONS = 5;
const RUNS = 2;
/** Rows are written before they are due, so that writing them is not measured. */
const HEAD_START_SECONDS = 3;

interface Sink {
  url: string;
  ask(word: 'reset' | 'count'): Promise<{ taken: number; first: number; last: number }>;
  stop(): void;
}

/**
 * Reminders from due to accepted by the mail server: 10,000 rows due at one moment, one worker, over each queue, against
 * nodemailer alone sending the same rendered messages into the same server. Runs alternate, each beside one of nodemailer; medians count.
 * After `until`, on the clock of `performance`, no further run begins.
 */
export async function benchReminders(database: TestDatabase, until: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heyet-bench-mails-'));
  const sink = await startSink();
  const redis = await startRedis(folder);
  const client = new pg.Client({ connectionString: database.ownerUrl });
  client.on('error', () => undefined); // the server is stopped under it when something fails
  await client.connect();
  try {
    const tenantId = await seed(client);
    const queues = [
      { name: 'PostgreSQL', goal: 0.6, env: {} as Record<string, string> },
      ...(redis ? [{ name: 'Redis', goal: 0.75, env: { REDIS_URL: redis.url } }] : []),
    ];
    const results = queues.map((queue) => ({ ...queue, rates: [] as number[], ratios: [] as number[] }));
    const floors: number[] = [];
    const mails = join(folder, 'mails.json');
    for (let n = 0; n < RUNS && (n === 0 || performance.now() < until); n++) {
      for (const result of results) {
        const rate = await deliver(client, database, tenantId, sink, folder, result.env);
        if (floors.length === 0) writeFileSync(mails, JSON.stringify(await sentMails(client)));
        const took = Number(await run('bench/mail-floor.ts', [mails, sink.url, String(CONNECTIONS)]));
        floors.push((ROWS / took) * 1000);
        result.rates.push(rate);
        // against what the machine could do just before and just after: it may be busy with something else
        const around = floors.slice(-2);
        result.ratios.push(rate / (around.reduce((sum, one) => sum + one, 0) / around.length));
      }
    }
    return results.map(({ name, goal, rates, ratios }) => ({
      what: `10,000 reminders due at once, queue on ${name}`,
      value: `${median(rates).toFixed(0)} mails/s`,
      floor: `${median(floors).toFixed(0)} mails/s (nodemailer alone)`,
      ratio: median(ratios).toFixed(2),
      goal: `>= ${goal}`,
      met: median(ratios) >= goal,
    }));
  } finally {
    await client.end();
    sink.stop();
    redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Mails a second, from the moment the rows are due to the last one accepted. */
async function deliver(
  client: pg.Client,
  database: TestDatabase,
  tenantId: string,
  sink: Sink,
  folder: string,
  env: Record<string, string>,
): Promise<number> {
  await client.query('delete from reminders');
  const settings = {
    DATABASE_URL: database.appUrl,
    DATA_DIR: folder,
    DEMO: '0',
    LOG_LEVEL: 'error',
    ROLE: 'worker',
    SMTP_URL: sink.url,
    SMTP_CONNECTIONS: String(CONNECTIONS),
    SWEEP_SECONDS: '1',
  };
  const worker = await startServer('dist/src/main.js', { ...settings, ...env }, '/health/ready');
  try {
    await sink.ask('reset');
    const { rows } = await client.query<{ due: Date }>(
      `select now() + interval '${HEAD_START_SECONDS} seconds' as due`,
    );
    const due = rows[0]!.due;
    await client.query(
      `insert into reminders (tenant_id, id, recipient_person_id, subject_kind, subject_id, kind, step, schedule_version, due_at, wake_at)
       select $1, gen_random_uuid(), owner_person_id, 'action_item', id, 'action_item.due', 'd7', 0, $2, $2 from action_items`,
      [tenantId, due],
    );
    // the server that comes with npm for tests does not do it by itself in so short a time
    await client.query('analyze reminders, action_items, persons');
    const patience = Date.now() + 90_000;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { taken, first, last } = await sink.ask('count');
      if (taken >= ROWS) {
        if (first < due.getTime()) throw new Error('A mail was sent before it was due.');
        await settled(client);
        return (ROWS / (last - due.getTime())) * 1000;
      }
      if (Date.now() > patience) throw new Error(`Only ${taken} of ${ROWS} mails came within 90 s.`);
    }
  } finally {
    await worker.stop();
  }
}

async function settled(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await client.query<{ sent: number; mails: number }>(
      `select (select count(*)::int from reminders where state = 'sent') as sent, (select count(*)::int from reminder_mails) as mails`,
    );
    if (rows[0]!.sent === ROWS && rows[0]!.mails === ROWS) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The ledger does not say that every mail was sent.');
}

/** The messages of the last run, as they went out. */
async function sentMails(client: pg.Client): Promise<unknown[]> {
  const { fillWording } = (await import(join(ROOT, 'dist/src/platform/mail/wording.js'))) as {
    fillWording: (wording: object, parts: object) => { html: string; text: string };
  };
  const { rows } = await client.query<{
    recipient: string;
    name: string;
    subject: string;
    parts: object;
    messageId: string;
    hash: string;
    html: string;
    text: string;
  }>(
    `select m.recipient, p.name, m.subject, m.parts, r.message_id as "messageId", w.hash, w.html, w.text
       from reminder_mails m join reminders r on r.id = m.reminder_id join persons p on p.id = r.recipient_person_id join mail_wordings w on w.hash = m.wording_hash`,
  );
  return rows.map(({ recipient, name, subject, parts, messageId, ...wording }) => ({
    from: { name: 'Heyet · Bench', address: 'heyet@localhost' },
    to: { name, address: recipient },
    subject,
    ...fillWording(wording, parts),
    messageId: `<${messageId}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': 'tr',
      'List-Unsubscribe': `<http://127.0.0.1:3000/api/muted-reminders/one-click/${'x'.repeat(43)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }));
}

/** An office with a thousand people, ten open items each, due in a week. */
async function seed(client: pg.Client): Promise<string> {
  const [tenantId, institutionId] = [randomUUID(), randomUUID()];
  await client.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
  const statements: [string, unknown[]][] = [
    [`insert into account.tenants (id, slug, name) values ($1, 'bench-mails', 'Bench')`, [tenantId]],
    [`insert into office_settings (tenant_id, name_en, mails_per_hour) values ($1, 'Bench', 1000)`, [tenantId]],
    [
      `insert into institutions (tenant_id, id, kind, name_en, source) values ($1, $2, 'public_agency', 'Bench', 'office')`,
      [tenantId, institutionId],
    ],
    [
      `insert into persons (tenant_id, id, name, email, institution_id)
       select $1, gen_random_uuid(), 'Şule Varsayımcı ' || n, 'kisi' || n || '@ornek.example', $2 from generate_series(1, ${PERSONS}) n`,
      [tenantId, institutionId],
    ],
    [
      `insert into action_items (tenant_id, id, title_tr, owner_person_id, due_date, due_time, due_zone, due_at)
       select $1, gen_random_uuid(), 'Destek broşürünü Özbekçe ve Rusça gönder, ' || p.name, p.id, current_date + 7, '17:00', 'Europe/Istanbul',
              (current_date + 7 + time '17:00') at time zone 'Europe/Istanbul'
         from persons p, generate_series(1, ${ROWS / PERSONS}) where p.tenant_id = $1`,
      [tenantId],
    ],
  ];
  for (const [sql, parameters] of statements) await client.query(sql, parameters);
  return tenantId;
}

function startSink(): Promise<Sink> {
  const child = tied(fork(join(ROOT, 'bench/mail-sink.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
  const answer = <T>() => new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T)));
  return answer<{ port: number }>().then(({ port }) => ({
    url: `smtp://127.0.0.1:${port}`,
    ask: (word) => {
      const answered = answer<{ taken: number; first: number; last: number }>();
      child.send(word);
      return answered;
    },
    stop: () => void child.kill('SIGKILL'),
  }));
}

/** The Redis of REDIS_URL, or one of this machine; null where there is none, and then its half is not measured. */
async function startRedis(folder: string): Promise<{ url: string; stop(): void } | null> {
  const given = process.env['TEST_REDIS_URL'];
  if (given) return { url: given, stop: () => undefined };
  const port = 20_000 + (process.pid % 20_000);
  const child = tied(
    spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder], {
      stdio: 'ignore',
    }),
  );
  const started = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    setTimeout(() => resolve(child.exitCode === null), 500);
  });
  if (!started) {
    process.stderr.write(
      '*** No Redis answers: reminders over Redis are NOT MEASURED. Install redis-server or set TEST_REDIS_URL. ***\n',
    );
    return null;
  }
  return { url: `redis://127.0.0.1:${port}`, stop: () => void child.kill('SIGKILL') };
}
