import { Redis } from 'ioredis';
import { startApp, type TestApp } from '../support/app.js';
import type { Backend } from '../support/backends.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { startOwnServer, type OwnServer } from '../support/own-server.js';
import { makeReminderOffice, type ReminderOffice } from '../support/reminder-office.js';
import { freePort, startWorker, type WorkerProcess } from '../support/worker-process.js';

/** `npm run test:faults` runs all of it at full length, with leases and retries as in production. */
const FULL = process.env['TEST_FULL_DURATIONS'] === '1';
const MAILS = FULL ? 1000 : 200;
const OUTAGE_SECONDS = FULL ? 60 : 4;
/** A lease runs out, a sweep finds it, and the rest is sent; after an outage of a minute the second retry comes after six more. */
const PATIENCE_SECONDS = FULL ? 540 : 45;
const LIMIT_MS = (PATIENCE_SECONDS + OUTAGE_SECONDS + 30) * 1000;
/** What one worker claims at most at a time: eight for each of its five connections. */
const IN_FLIGHT = 40;

interface Verdict {
  states: Record<string, number>;
  maybeTwice: Set<string>;
  messageIds: Set<string>;
}

/** The faults over one queue. Each queue has a spec file of its own, so that their long waits run side by side. */
export const describeFaults = ({ name, env }: Backend) =>
  describe(`nothing is lost over ${name}`, () => {
    let database: OwnServer;
    let test: TestApp;
    let sink: MailSink;
    let office: ReminderOffice;
    let workers: WorkerProcess[];

    beforeEach(async () => {
      database = await startOwnServer();
      sink = await startMailSink(await freePort(), 5);
      test = await startApp({ ...env, ROLE: 'web', SMTP_URL: sink.url }, null, database);
      office = await makeReminderOffice(test);
      workers = [];
    });
    afterEach(async () => {
      await Promise.all(workers.map((one) => one.kill()));
      await test.stop();
      await sink.stop();
    });

    const work = async (count: number) => {
      const started = await Promise.all(
        Array.from({ length: count }, () =>
          startWorker({ ...env, DATABASE_URL: database.appUrl, SMTP_URL: sink.url, DATA_DIR: test.settings.dataDir }),
        ),
      );
      workers.push(...started);
      return started;
    };

    const sent = (count: number) => sink.received(count, PATIENCE_SECONDS);

    async function verdict(): Promise<Verdict> {
      const rows = await office.sql<{ state: string; messageId: string | null; maybeTwice: boolean }>(
        `select state, message_id as "messageId", maybe_twice as "maybeTwice" from reminders`,
      );
      return {
        states: Object.fromEntries(
          [...Map.groupBy(rows, (one) => one.state)].map(([state, all]) => [state, all.length]),
        ),
        maybeTwice: new Set(rows.filter((one) => one.maybeTwice).map((one) => `<${one.messageId}>`)),
        messageIds: new Set(rows.map((one) => `<${one.messageId}>`)),
      };
    }

    /** Every mail arrived, none more than twice, and only those twice of which the ledger says that they may have. */
    async function everyMailArrived(mostDoubled: number): Promise<void> {
      await sent(MAILS);
      await settled();
      const { states, maybeTwice, messageIds } = await verdict();
      expect(states).toEqual({ sent: MAILS });
      const copies = sink.copies();
      expect(new Set(copies.keys())).toEqual(messageIds);
      const doubled = [...copies].filter(([, count]) => count > 1);
      expect(doubled.every(([id, count]) => count === 2 && maybeTwice.has(id))).toBe(true);
      expect(doubled.length).toBeLessThanOrEqual(mostDoubled);
      expect(maybeTwice.size).toBeLessThanOrEqual(mostDoubled);
    }

    async function settled(): Promise<void> {
      const until = Date.now() + PATIENCE_SECONDS * 1000;
      for (;;) {
        const [row] = await office.sql<{ waiting: number }>(
          `select count(*)::int as waiting from reminders where wake_at is not null`,
        );
        if (row!.waiting === 0 || Date.now() > until) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }

    const halfway = async () => {
      while (sink.mails.length < MAILS / 3) await new Promise((resolve) => setTimeout(resolve, 5));
    };

    it(
      'when a worker is killed while it sends: only what it had in hand may come twice, and the ledger says which',
      async () => {
        const items = await office.crowd(MAILS / 10);
        const [killed] = await work(2);
        await office.dueRows(items);
        await halfway();
        await killed!.kill();
        const inHand = await office.sql(`select id from reminders where state = 'sending' and claimed_by like $1`, [
          `%:${killed!.pid}:%`,
        ]);
        expect(inHand.length).toBeGreaterThan(0);
        expect(inHand.length).toBeLessThanOrEqual(IN_FLIGHT);
        await everyMailArrived(IN_FLIGHT);
      },
      LIMIT_MS,
    );

    it(
      'when every bell is lost, again and again: nothing comes twice',
      async () => {
        const items = await office.crowd(MAILS / 10);
        await office.dueRows(items);
        await work(1);
        for (let n = 0; n < 5; n++) {
          await loseBells();
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        await everyMailArrived(0);
      },
      LIMIT_MS,
    );

    it(
      'when the mail server is away: what waits is tried again',
      async () => {
        const items = await office.crowd(MAILS / 10);
        await work(1);
        await office.dueRows(items);
        await halfway();
        const { port, mails } = sink;
        await sink.stop();
        await new Promise((resolve) => setTimeout(resolve, OUTAGE_SECONDS * 1000));
        sink = await startMailSink(port, 5);
        sink.mails.push(...mails);
        await everyMailArrived(IN_FLIGHT);
      },
      LIMIT_MS,
    );

    it(
      'when the database crashes and recovers: what had been sent is written down afterwards',
      async () => {
        const items = await office.crowd(MAILS / 10);
        const [worker] = await work(1);
        await office.dueRows(items);
        await halfway();
        await database.crash();
        await everyMailArrived(IN_FLIGHT);
        expect(await worker!.stop()).toBe(0);
      },
      LIMIT_MS,
    );

    it(
      'when a worker is asked to stop: it finishes what it began, and nothing comes twice',
      async () => {
        const items = await office.crowd(MAILS / 10);
        const [first] = await work(1);
        await office.dueRows(items);
        await halfway();
        expect(await first!.stop()).toBe(0);
        expect(sink.copies().size).toBeLessThan(MAILS);
        expect(await office.sql(`select id from reminders where state = 'sending'`)).toEqual([]);
        await work(1);
        await everyMailArrived(0);
      },
      LIMIT_MS,
    );

    async function loseBells(): Promise<void> {
      if (env['REDIS_URL']) {
        const redis = new Redis(env['REDIS_URL']);
        await redis.flushdb();
        await redis.quit();
      } else {
        await office.sql('delete from bullmq.job');
      }
    }
  });
