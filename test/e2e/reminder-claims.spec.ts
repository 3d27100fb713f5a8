import { TenantDatabase } from '../../src/platform/database/tenant-database.js';
import { systemActor } from '../../src/platform/database/actor.js';
import type { TenantTx } from '../../src/platform/database/tenant-tx.js';
import type { JobRun } from '../../src/platform/jobs/job.js';
import { ClaimRepository, type ClaimedRow } from '../../src/reminders/delivery/claim.repository.js';
import { DeliverReminders } from '../../src/reminders/delivery/deliver-reminders.job.js';
import { MutesService } from '../../src/reminders/mutes/mutes.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { BACKENDS, type Backend } from '../support/backends.js';
import { cloneDatabase } from '../support/database.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { makeReminderOffice, type ReminderOffice } from '../support/reminder-office.js';
import { startProxy } from '../support/tcp-proxy.js';
import { startWorker } from '../support/worker-process.js';

describe('claiming', () => {
  let test: TestApp;
  let sink: MailSink;
  let office: ReminderOffice;
  beforeAll(async () => {
    sink = await startMailSink();
    // no worker: the test is the only one that claims
    test = await startApp({ ROLE: 'web', SMTP_URL: sink.url });
    office = await makeReminderOffice(test);
  });
  afterAll(async () => {
    await test.stop();
    await sink.stop();
  });

  const inTenant = <T>(work: (tx: TenantTx) => Promise<T>) =>
    test.app.get(TenantDatabase).run(systemActor(office.id, 'test'), work);
  const claim = async (ids: string[], worker: string, lease = 60): Promise<ClaimedRow[]> =>
    (await inTenant((tx) => test.app.get(ClaimRepository).claim(tx, ids, worker, lease))).claimed;
  const sent = (row: ClaimedRow) => ({
    row,
    outcome: { kind: 'accepted' as const, answer: '250 ok' },
    settlement: { state: 'sent' as const },
    messageId: 'x@y',
    mail: { recipient: 'x@ornek.example', subject: 'x', wording: { hash: 'x', html: 'x', text: 'x' }, parts: {} },
  });
  const row = async (id: string) =>
    (
      await office.sql<{ state: string; attempts: number; maybe_twice: boolean; claimed_by: string | null }>(
        `select state, attempts, maybe_twice, claimed_by from reminders where id = $1`,
        [id],
      )
    )[0]!;

  async function dueRows(people: number): Promise<string[]> {
    const items = await office.crowd(people);
    return office.dueRows(items);
  }
  afterEach(() => office.sql(`delete from reminders`));

  it('gives each row to one worker, however many ask at the same moment', async () => {
    const ids = await dueRows(5);
    const claims = await Promise.all(Array.from({ length: 24 }, (_, n) => claim(ids, `worker-${n}`)));
    const claimed = claims.flatMap((rows) => rows.map((one) => one.id));
    expect(claimed.toSorted()).toEqual(ids.toSorted());
  });

  it('holds the cap of a person exactly, however many ask at the same moment', async () => {
    await office.sql(`update office_settings set mails_per_hour = 4`);
    const ids = await dueRows(1);
    const claims = await Promise.all(ids.map((id, n) => claim([id], `worker-${n}`)));
    expect(claims.flat()).toHaveLength(4);
    await office.sql(`update office_settings set mails_per_hour = 60`);
  });

  it('gives nothing before its moment, by the clock of the database', async () => {
    const [id] = await dueRows(1);
    await office.sql(`update reminders set wake_at = app.now() + interval '1 second' where id = $1`, [id]);
    expect(await claim([id!], 'early')).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await claim([id!], 'right')).toHaveLength(1);
  });

  it('lets only its holder settle', async () => {
    const [id] = await dueRows(1);
    const [held] = await claim([id!], 'holder');
    const settle = (worker: string, attempts: number) =>
      inTenant((tx) => test.app.get(ClaimRepository).settle(tx, worker, [sent({ ...held!, attempts })]));
    await settle('another', 1);
    await settle('holder', 2);
    expect(await row(id!)).toMatchObject({ state: 'sending', claimed_by: 'holder' });
    await settle('holder', 1);
    expect(await row(id!)).toMatchObject({ state: 'sent', claimed_by: null });
  });

  it('takes a lease that ran out for uncertain, once, and then leaves it to a person', async () => {
    const [id] = await dueRows(1);
    const runsOut = () =>
      office.sql(`update reminders set wake_at = app.now(), lease_until = app.now() where id = $1`, [id]);
    await claim([id!], 'dies');
    expect(await claim([id!], 'waits')).toEqual([]);
    await runsOut();
    expect(await claim([id!], 'second')).toHaveLength(1);
    expect(await row(id!)).toMatchObject({ state: 'sending', attempts: 2, maybe_twice: true });
    await runsOut();
    expect(await claim([id!], 'third')).toEqual([]);
    expect(await row(id!)).toMatchObject({ state: 'held' });
  });

  it.each([
    { attempts: 1, endedBy: 'muting', state: 'sending' },
    { attempts: 2, endedBy: 'muting', state: 'held' },
    { attempts: 1, endedBy: 'giving the item away', state: 'sending' },
  ])(
    'never makes it three after $attempts that may have arrived, ended by $endedBy and alive again',
    async (before) => {
      const [owner, other] = [await office.person(), await office.person()];
      const item = await office.item(owner.id, 3);
      const [first] = await office.sql<{ id: string }>(
        `select id from reminders where subject_id = $1 and step = 'd7' and state = 'planned'`,
        [item.id],
      );
      const { id } = first!;
      const breaksOff = () =>
        office.sql(`update reminders set state = 'uncertain', wake_at = app.now(), lease_until = null where id = $1`, [
          id,
        ]);
      for (let n = 0; n < before.attempts; n++) {
        expect(await claim([id], 'dies')).toHaveLength(1);
        await breaksOff();
      }
      const mute = (muted: boolean) =>
        office.run((tx) => test.app.get(MutesService).change(tx, owner.id, 'action_item.due', muted));
      const give = async (ownerId: string) => {
        const { version } = (await office.coordinator.get(`/api/action-items/${item.id}`)).body;
        expect((await office.coordinator.patch(`/api/action-items/${item.id}`, { ownerId }, { version })).status).toBe(
          200,
        );
      };
      if (before.endedBy === 'muting') await mute(true);
      else await give(other.id);
      expect(await row(id)).toMatchObject({ state: 'cancelled' });
      await give(other.id);
      await mute(false);
      await give(owner.id);
      await claim([id], 'again');
      expect(await row(id)).toMatchObject({ state: before.state, maybe_twice: true });
      if (before.state === 'held') return;
      await breaksOff();
      expect(await claim([id], 'third')).toEqual([]);
      expect(await row(id)).toMatchObject({ state: 'held' });
    },
  );

  it('remembers that a mail may have arrived whose subject ended while it was on its way', async () => {
    const item = await office.item((await office.person()).id, 3);
    const [first] = await office.sql<{ id: string }>(
      `select id from reminders where subject_id = $1 and step = 'd7' and state = 'planned'`,
      [item.id],
    );
    const { id } = first!;
    await claim([id], 'dies');
    const act = async (name: string, body?: object) => {
      const { version } = (await office.coordinator.get(`/api/action-items/${item.id}`)).body;
      const answer = await office.coordinator.post(`/api/action-items/${item.id}/${name}`, body, { version });
      expect(answer.status).toBeLessThan(300);
    };
    await act('complete', {});
    await office.sql(`update reminders set wake_at = app.now(), lease_until = app.now() where id = $1`, [id]);
    await claim([id], 'finds it ended');
    expect(await row(id)).toMatchObject({ state: 'cancelled' });
    await act('reopen');
    await claim([id], 'again');
    expect(await row(id)).toMatchObject({ state: 'sending', maybe_twice: true });
  });

  it('sends once although every bell is rung twice, at the same time and afterwards', async () => {
    const ids = await dueRows(3);
    const deliver = test.app.get(DeliverReminders);
    const run: JobRun<{ rows: string[] }> = {
      data: { rows: ids },
      tenantId: office.id,
      worker: 'twice',
      stopping: new AbortController().signal,
      inTenant,
    };
    await Promise.all([deliver.deliver(run), deliver.deliver({ ...run, worker: 'other' }), deliver.deliver(run)]);
    await deliver.deliver(run);
    expect([...sink.copies().values()]).toEqual(ids.map(() => 1));
    expect(await office.sql(`select distinct state from reminders`)).toEqual([{ state: 'sent' }]);
  });
});

// where no Redis answers, this is not run, and start-servers says so loudly
const redis = BACKENDS.filter((one) => one.env['REDIS_URL']);

const whileAway = ({ name, env }: Backend) =>
  describe(`while ${name} is away`, () => {
    it('requests succeed and mails go, and afterwards too', async () => {
      const url = new URL(env['REDIS_URL']!);
      const line = await startProxy({ host: url.hostname, port: Number(url.port) });
      const sink = await startMailSink();
      const test = await startApp({ REDIS_URL: `redis://127.0.0.1:${line.port}${url.pathname}`, SMTP_URL: sink.url });
      try {
        const office = await makeReminderOffice(test);
        const owner = await office.person();
        await office.item(owner.id, 3);
        await sink.received(1, 10);
        await line.cut();
        const began = Date.now();
        await office.item(owner.id, 3);
        expect(Date.now() - began).toBeLessThan(4000);
        await sink.received(2, 15);
        const health = await fetch(`${test.url}/health/ready`);
        expect(health.status).toBe(200);
        expect(await health.json()).toMatchObject({
          status: 'ok',
          parts: { queue: expect.not.stringMatching(/^ok$/) },
        });
        await line.mend();
        await office.item(owner.id, 3);
        await sink.received(3, 15);
        expect([...sink.copies().values()]).toEqual([1, 1, 1]);
      } finally {
        await test.stop();
        await sink.stop();
        await line.cut();
      }
    });

    it('the product does not start, and says in one sentence why', async () => {
      const database = await cloneDatabase();
      const start = startWorker({ DATABASE_URL: database.appUrl, REDIS_URL: 'redis://127.0.0.1:1' });
      await expect(start).rejects.toThrow(
        /ended with 1: Redis at REDIS_URL cannot be reached \(ECONNREFUSED\)\. Check the address and that it runs\.$/,
      );
      await database.drop();
    });
  });

redis.forEach(whileAway);
