import { WakingQueries } from '../../src/reminders/delivery/waking.queries.js';
import { ReplanSchedules } from '../../src/reminders/replan-schedules.job.js';
import { ScheduleRepository, TIME_ZONE_DATA } from '../../src/reminders/schedule.repository.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeReminderOffice, type ReminderOffice } from '../support/reminder-office.js';

const [OLDER, NEWER] = ['2001a', '2199z'];
const TODAY = `(now() at time zone 'Europe/Istanbul')::date`;

describe('schedules planned with other time-zone data', () => {
  let test: TestApp;
  let office: ReminderOffice;
  let item: string;
  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' }); // no worker: the test alone looks for what is to be planned again
    office = await makeReminderOffice(test);
    item = (await office.item((await office.person()).id, 20)).id;
  });
  afterAll(() => test.stop());

  const plannedWith = async (data: string) =>
    (
      await office.sql<{ id: string }>(
        `update reminder_schedules set time_zone_data = $1, stale = false where subject_id = $2 returning id`,
        [data, item],
      )
    )[0]!.id;
  const toReplan = async (running: string) =>
    (await test.app.get(WakingQueries).toReplan(running, 100)).map(({ id }) => id);
  const takeUp = (id: string, running: string) =>
    office.run((tx) => test.app.get(ScheduleRepository).takeUp(tx, id, running));
  const data = async (id: string) =>
    (
      await office.sql<{ data: string }>(`select time_zone_data as data from reminder_schedules where id = $1`, [id])
    )[0]!.data;

  it('are planned again by newer data, and by no others', async () => {
    const id = await plannedWith(OLDER);
    expect(await toReplan(TIME_ZONE_DATA)).toContain(id);
    await plannedWith(NEWER);
    expect(await toReplan(TIME_ZONE_DATA)).not.toContain(id);
    await plannedWith(TIME_ZONE_DATA);
    expect(await toReplan(TIME_ZONE_DATA)).not.toContain(id);
    expect(await toReplan('')).not.toContain(id);
  });

  it('come to rest while two processes with different data look for them', async () => {
    const id = await plannedWith(OLDER);
    const turns: string[] = [];
    for (let round = 0; round < 4; round++)
      for (const running of ['2020a', TIME_ZONE_DATA]) {
        if (!(await toReplan(running)).includes(id)) continue;
        turns.push(running);
        // the bell may reach the other process as well
        for (const one of [running, '2020a']) await takeUp(id, one);
      }
    expect(turns).toEqual(['2020a', TIME_ZONE_DATA]);
    expect(await data(id)).toBe(TIME_ZONE_DATA);
  });

  it('are left alone by older data unless something else changed', async () => {
    const id = await plannedWith(NEWER);
    expect(await takeUp(id, TIME_ZONE_DATA)).toBeNull();
    expect(await data(id)).toBe(NEWER);
    await office.sql(`update reminder_schedules set stale = true where id = $1`, [id]);
    expect(await toReplan(TIME_ZONE_DATA)).toContain(id);
    await test.app.get(ReplanSchedules).replan({
      data: { schedules: [id] },
      tenantId: office.id,
      worker: 'test',
      stopping: new AbortController().signal,
      inTenant: (work) => office.run(work),
    });
    expect(await data(id)).toBe(TIME_ZONE_DATA);
  });

  it('are planned again by what is due soonest, where there are more than one sweep takes up', async () => {
    const owner = (await office.person()).id;
    const items: string[] = [];
    for (const days of [30, 10, 20]) items.push((await office.item(owner, days)).id);
    await office.sql(`update reminder_schedules set stale = (subject_id = any($1::uuid[])), time_zone_data = $2`, [
      items,
      TIME_ZONE_DATA,
    ]);
    const found = await test.app.get(WakingQueries).toReplan(TIME_ZONE_DATA, 2);
    const soonest = await office.sql<{ id: string; subject: string }>(
      `select id, subject_id as subject from reminder_schedules where id = any($1::uuid[])`,
      [found.map((one) => one.id)],
    );
    const subjectOf = (id: string) => soonest.find((one) => one.id === id)!.subject;
    expect(found.map((one) => subjectOf(one.id))).toEqual([items[1], items[2]]);
  });

  describe('where an office has years of meetings', () => {
    const DAYS = 3000;
    beforeAll(() =>
      office.sql(
        `insert into reminder_schedules (tenant_id, id, subject_kind, subject_id, kind, due_date, recipients, time_zone_data)
         select $1, gen_random_uuid(), 'meeting', gen_random_uuid(), 'meeting.upcoming', ${TODAY} - n, '{}', $2 from generate_series(2, $3::int) n`,
        [office.id, TIME_ZONE_DATA, DAYS],
      ),
    );
    afterAll(() => office.sql(`delete from reminder_schedules where kind = 'meeting.upcoming'`));
    const found = async (limit: number) => {
      const rows = await test.app.get(WakingQueries).toReplan(TIME_ZONE_DATA, limit);
      const days = await office.sql<{ id: string; days: number }>(
        `select id, due_date - ${TODAY} as days from reminder_schedules`,
      );
      const daysOf = new Map(days.map((one) => [one.id, one.days]));
      return rows.map((one) => daysOf.get(one.id));
    };

    it('begin with what is to come, the soonest first, and go on with what is past, the latest first', async () => {
      await office.sql(`update reminder_schedules set stale = false`);
      for (const days of [31, -5, 1]) await office.item((await office.person()).id, days);
      await office.sql(
        `update reminder_schedules set stale = kind = 'meeting.upcoming' or due_date - ${TODAY} in (31, -5, 1)`,
      );
      const order = await found(1000);
      expect(order).toHaveLength(1000);
      expect(order.slice(0, 7)).toEqual([1, 31, -2, -3, -4, -5, -5]);
    });

    it('leave their turns to other offices', async () => {
      const other = await makeReminderOffice(test);
      await other.item((await other.person()).id, -50);
      await other.sql(`update reminder_schedules set stale = true`);
      await office.sql(`update reminder_schedules set stale = true`);
      expect(await found(10)).toContain(-50);
      await other.sql(`update reminder_schedules set stale = false`);
    });

    it('leave alone what is over when a policy changes', async () => {
      await office.sql(`update reminder_schedules set stale = false`);
      const coming = `insert into reminder_schedules (tenant_id, id, subject_kind, subject_id, kind, due_date, recipients, time_zone_data)
                      values ($1, gen_random_uuid(), 'meeting', gen_random_uuid(), 'meeting.upcoming', ${TODAY} + 9, '{}', $2)`;
      await office.sql(coming, [office.id, TIME_ZONE_DATA]);
      const overdue = await office.item((await office.person()).id, -40);
      for (const kind of ['meeting.upcoming', 'action_item.due']) {
        const policy = { daysBefore: [3] };
        const answer = await office.coordinator.patch(`/api/reminder-policies/${kind}`, policy, { version: 0 });
        expect(answer.status).toBe(200);
      }
      const stale = `select kind, count(*)::int as count from reminder_schedules where stale and (kind <> 'action_item.due' or subject_id = $1) group by kind`;
      expect((await office.sql<{ kind: string; count: number }>(stale, [overdue.id])).toSorted(byKind)).toEqual([
        { kind: 'action_item.due', count: 1 },
        { kind: 'meeting.upcoming', count: 1 },
      ]);
    });
  });
});

const byKind = (a: { kind: string }, b: { kind: string }) => a.kind.localeCompare(b.kind);
