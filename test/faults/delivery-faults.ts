import { Redis } from 'ioredis';
import { startApp, type TestApp } from '../support/app.js';
import type { Backend } from '../support/backends.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { startOwnServer } from '../support/own-server.js';
import { makeReminderOffice, type ReminderOffice } from '../support/reminder-office.js';
import { freePort, startWorker, type WorkerProcess } from '../support/worker-process.js';

/** `npm run test:faults` runs all of it at full length, with leases and retries as in production. */
const FULL = process.env['TEST_FULL_DURATIONS'] === '1';
const MAILS = FULL ? 1000 : 200;
const OUTAGE_SECONDS = FULL ? 60 : 4;
/** Also in the short run longer than a busy machine keeps a worker waiting: who merely was slow must not look dead. */
const LEASE: Record<string, string> = FULL ? {} : { LEASE_SECONDS: '8' };
/** A lease runs out, a sweep finds it, and the rest is sent; after an outage of a minute the second retry comes after six more. */
const PATIENCE_SECONDS = FULL ? 540 : 45;
const LIMIT_MS = (PATIENCE_SECONDS + OUTAGE_SECONDS + 30) * 1000;
/** What one worker claims at most at a time: twelve for each of its five connections. */
const IN_FLIGHT = 60;

interface Verdict {
  states: Record<string, number>;
  maybeTwice: Set<string>;
  messageIds: Set<string>;
}

/** The faults over one queue. Each has a database, an office and workers of its own, so that their long waits run side by side. */
export const describeFaults = ({ name, env }: Backend) =>
  describe(`nothing is lost over ${name}`, () => {
    let begun = 0;
    const faultOver = <Database extends TestDatabase>(openDatabase: () => Promise<Database>) => {
      return (what: string, story: (scene: Scene<Database>) => Promise<void>) => {
        const queue = queueOfItsOwn(env, begun++);
        const run = async () => {
          await using scene = await Scene.open(queue, await openDatabase());
          await story(scene);
        };
        it.concurrent(what, run, LIMIT_MS);
      };
    };
    const fault = faultOver(cloneDatabase);
    const faultOfTheDatabase = faultOver(startOwnServer);

    fault(
      'when a worker is killed while it sends: only what it had in hand may come twice, and the ledger says which',
      async (scene) => {
        const items = await scene.office.crowd(MAILS / 10);
        await scene.work(2);
        await scene.office.dueRows(items);
        await scene.halfway();
        const killed = await scene.killWhoeverSends();
        const inHand = await scene.office.sql(
          `select id from reminders where state = 'sending' and claimed_by like $1`,
          [`%:${killed.pid}:%`],
        );
        expect(inHand.length).toBeGreaterThan(0);
        expect(inHand.length).toBeLessThanOrEqual(IN_FLIGHT);
        await scene.everyMailArrived(IN_FLIGHT);
      },
    );

    fault('when every bell is lost, again and again: nothing comes twice', async (scene) => {
      const items = await scene.office.crowd(MAILS / 10);
      await scene.office.dueRows(items);
      await scene.work(1);
      for (let n = 0; n < 5; n++) {
        await scene.loseBells();
        await pause(100);
      }
      await scene.everyMailArrived(0);
    });

    fault('when the mail server is away: what waits is tried again', async (scene) => {
      const items = await scene.office.crowd(MAILS / 10);
      await scene.work(1);
      await scene.office.dueRows(items);
      await scene.halfway();
      await scene.outage(OUTAGE_SECONDS);
      await scene.everyMailArrived(IN_FLIGHT);
    });

    faultOfTheDatabase(
      'when the database crashes and recovers: what had been sent is written down afterwards',
      async (scene) => {
        const items = await scene.office.crowd(MAILS / 10);
        const [worker] = await scene.work(1);
        await scene.office.dueRows(items);
        await scene.halfway();
        await scene.database.crash();
        await scene.everyMailArrived(IN_FLIGHT);
        expect(await worker!.stop()).toBe(0);
      },
    );

    fault('when a worker is asked to stop: it finishes what it began, and nothing comes twice', async (scene) => {
      const items = await scene.office.crowd(MAILS / 10);
      const [first] = await scene.work(1);
      await scene.office.dueRows(items);
      await scene.halfway();
      expect(await first!.stop()).toBe(0);
      expect(scene.sink.copies().size).toBeLessThan(MAILS);
      expect(await scene.office.sql(`select id from reminders where state = 'sending'`)).toEqual([]);
      await scene.work(1);
      await scene.everyMailArrived(0);
    });
  });

/** A database, a mail server, an office, and the workers of one story. */
class Scene<Database extends TestDatabase> {
  private readonly workers: WorkerProcess[] = [];

  private constructor(
    private readonly queue: Queue,
    readonly database: Database,
    private readonly test: TestApp,
    public sink: MailSink,
    readonly office: ReminderOffice,
  ) {}

  static async open<Database extends TestDatabase>(queue: Queue, database: Database): Promise<Scene<Database>> {
    const sink = await startMailSink(await freePort(), 5);
    const test = await startApp({ ...queue, ROLE: 'web', DATABASE_POOL: '4', SMTP_URL: sink.url }, null, database);
    return new Scene(queue, database, test, sink, await makeReminderOffice(test));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.workers.map((one) => one.kill()));
    await this.test.stop();
    await this.sink.stop();
  }

  async work(count: number): Promise<WorkerProcess[]> {
    const env = {
      ...this.queue,
      DATABASE_URL: this.database.appUrl,
      SMTP_URL: this.sink.url,
      DATA_DIR: this.test.settings.dataDir,
    };
    const started = await Promise.all(Array.from({ length: count }, () => startWorker(env)));
    this.workers.push(...started);
    return started;
  }

  /** With few mails one worker may have them all: the one that sends is killed. */
  async killWhoeverSends(): Promise<WorkerProcess> {
    const [row] = await this.office.sql<{ by: string }>(
      `select claimed_by as by from reminders where state = 'sending' group by 1 order by count(*) desc limit 1`,
    );
    const found = this.workers.find((one) => row?.by.includes(`:${one.pid}:`));
    if (!found) throw new Error(`No worker of this story sends: ${row?.by ?? 'nothing is under way'}.`);
    await found.kill();
    return found;
  }

  async halfway(): Promise<void> {
    while (this.sink.mails.length < MAILS / 3) await pause(5);
  }

  async outage(seconds: number): Promise<void> {
    const { port, mails } = this.sink;
    await this.sink.stop();
    await pause(seconds * 1000);
    this.sink = await startMailSink(port, 5);
    this.sink.mails.push(...mails);
  }

  async loseBells(): Promise<void> {
    if (this.queue['REDIS_URL']) {
      const redis = new Redis(this.queue['REDIS_URL']);
      await redis.flushdb();
      await redis.quit();
    } else {
      await this.office.sql('delete from bullmq.job');
    }
  }

  /** Every mail arrived, none more than twice, and only those twice of which the ledger says that they may have. */
  async everyMailArrived(mostDoubled: number): Promise<void> {
    await this.sink.received(MAILS, PATIENCE_SECONDS);
    await this.settled();
    const { states, maybeTwice, messageIds } = await this.verdict();
    expect(states).toEqual({ sent: MAILS });
    const copies = this.sink.copies();
    expect(new Set(copies.keys())).toEqual(messageIds);
    const doubled = [...copies].filter(([, count]) => count > 1);
    expect(doubled.every(([id, count]) => count === 2 && maybeTwice.has(id))).toBe(true);
    expect(doubled.length).toBeLessThanOrEqual(mostDoubled);
    expect(maybeTwice.size).toBeLessThanOrEqual(mostDoubled);
  }

  private async settled(): Promise<void> {
    const until = Date.now() + PATIENCE_SECONDS * 1000;
    for (;;) {
      const [row] = await this.office.sql<{ waiting: number }>(
        `select count(*)::int as waiting from reminders where wake_at is not null`,
      );
      if (row!.waiting === 0 || Date.now() > until) return;
      await pause(100);
    }
  }

  private async verdict(): Promise<Verdict> {
    const rows = await this.office.sql<{ state: string; messageId: string | null; maybeTwice: boolean }>(
      `select state, message_id as "messageId", maybe_twice as "maybeTwice" from reminders`,
    );
    return {
      states: Object.fromEntries([...Map.groupBy(rows, (one) => one.state)].map(([state, all]) => [state, all.length])),
      maybeTwice: new Set(rows.filter((one) => one.maybeTwice).map((one) => `<${one.messageId}>`)),
      messageIds: new Set(rows.map((one) => `<${one.messageId}>`)),
    };
  }
}

type Queue = Backend['env'];

/** A numbered database of Redis for each story: one of them empties its own. */
function queueOfItsOwn(env: Queue, number: number): Queue {
  const { REDIS_URL, ...rest } = env;
  return { ...rest, ...LEASE, ...(REDIS_URL && { REDIS_URL: REDIS_URL.replace(/\/\d+$/, `/${15 - number}`) }) };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
