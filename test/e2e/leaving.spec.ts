import { SettleDepartures } from '../../src/people/settle-departures.job.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { onThatMorning } from '../support/office-at-work.js';
import { makeReminderOffice, type ReminderOffice } from '../support/reminder-office.js';

/** It is 10:00 on 14 April 2027 in Istanbul, and the 13th still in Honolulu. */
describe('a person who leaves', () => {
  let test: TestApp;
  let office: ReminderOffice;
  let administrator: Client;
  beforeAll(async () => {
    test = await startApp({ ...onThatMorning(), ROLE: 'all' });
    office = await makeReminderOffice(test);
    administrator = await office.signIn('administrator');
  });
  afterAll(() => test.stop());

  const due = { date: '2027-04-28', time: '17:00', zone: 'Europe/Istanbul' };
  const leaves = async (id: string, leftAt: string | null, more: object = {}) => {
    const { version } = (await office.coordinator.get(`/api/persons/${id}`)).body;
    const answer = await office.coordinator.patch(`/api/persons/${id}`, { leftAt, ...more }, { version });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const people = async (presence: string) =>
    (await office.coordinator.get(`/api/persons?presence=${presence}`)).body.items.map((one: any) => one.id);
  const officeMovesTo = async (zone: string) => {
    const { version } = (await administrator.get('/api/office')).body;
    expect((await administrator.patch('/api/office', { zone }, { version })).status).toBe(200);
  };
  const candidates = async () => {
    const organization = await office.coordinator.post('/api/organizations', { name: { en: 'OECD' }, kind: 'other' });
    expect(organization.status).toBe(201);
    const meeting = await office.coordinator.post('/api/meetings', {
      organizationId: organization.body.id,
      label: { en: 'A meeting' },
      kind: 'session',
      date: { firmness: 'tentative', startDate: '2027-06-01', endDate: '2027-06-01' },
    });
    expect(meeting.status).toBe(201);
    const { body } = await office.coordinator.get(`/api/meetings/${meeting.body.id}/candidates`);
    return body.items.map((one: any) => one.id ?? one.person.id);
  };

  it('is here until the day has come in the office, and is reminded until then', async () => {
    await officeMovesTo('Pacific/Honolulu');
    const person = await office.person({ name: 'Şule Varsayımcı' });
    const item = await office.item(person.id, 0, { due });
    expect(await leaves(person.id, '2027-04-14')).toMatchObject({ leftAt: '2027-04-14', hasLeft: false });
    await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    // two sweeps plan nothing else
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect((await office.steps(item.id)).slice(1, 3)).toEqual(['d7:planned', 'd1:planned']);
    expect(await people('here')).toContain(person.id);
    expect(await people('left')).not.toContain(person.id);
    expect(await candidates()).toContain(person.id);

    await officeMovesTo('Europe/Istanbul');
    await office.until(`subjectId=${item.id}&personId=${person.id}`, (rows) =>
      rows.slice(1).every((one) => one.state === 'cancelled' && one.reason?.code === 'person_left'),
    );
    expect((await office.coordinator.get(`/api/persons/${person.id}`)).body).toMatchObject({ hasLeft: true });
    expect(await people('here')).not.toContain(person.id);
    expect(await people('left')).toContain(person.id);
    expect(await candidates()).not.toContain(person.id);

    await leaves(person.id, null);
    await office.until(`subjectId=${item.id}&state=planned`, (rows) => rows[0]?.step === 'd7');
    expect(await people('here')).toContain(person.id);
  });

  it('and comes back after a reminder was due gets it at once', async () => {
    const person = await office.person({ zone: 'Europe/London' });
    const item = await office.item(person.id, 0, { due });
    expect((await office.steps(item.id))[0]).toBe('d14:planned');
    await leaves(person.id, '2027-04-01');
    await office.until(`subjectId=${item.id}&personId=${person.id}`, (rows) =>
      rows.every((one) => one.reason?.code === 'person_left'),
    );
    // nine is past by the clock of where they come back to
    await leaves(person.id, null, { zone: 'Europe/Istanbul' });
    const [sent] = await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    expect(sent!.step).toBe('d14');
  });

  it('coordinates until then', async () => {
    const person = await office.person({ name: 'Nuriye Misaloğlu' });
    const { memberId } = await office.member('coordinator');
    await office.sql(`update persons set member_id = $1 where id = $2`, [memberId, person.id]);
    const overdue = await office.item((await office.person()).id, 0, {
      due: { date: '2027-04-05', time: '17:00', zone: 'Europe/Istanbul' },
    });
    const told = () => office.ledger(`subjectId=${overdue.id}&personId=${person.id}`);
    expect((await told()).map((one) => one.step)).toContain('coordinator');
    await leaves(person.id, '2027-05-01');
    const next = await office.item((await office.person()).id, 0, {
      due: { date: '2027-04-05', time: '17:00', zone: 'Europe/Istanbul' },
    });
    expect(await office.ledger(`subjectId=${next.id}&personId=${person.id}`)).not.toEqual([]);
    await leaves(person.id, '2027-04-14');
    const last = await office.item((await office.person()).id, 0, {
      due: { date: '2027-04-05', time: '17:00', zone: 'Europe/Istanbul' },
    });
    expect(await office.ledger(`subjectId=${last.id}&personId=${person.id}`)).toEqual([]);
  });
});

describe('days of leaving in several offices', () => {
  let test: TestApp;
  let office: ReminderOffice;
  let broken: ReminderOffice;
  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' }); // no worker: the test alone looks for whose day has come
    broken = await makeReminderOffice(test);
    office = await makeReminderOffice(test);
  });
  afterAll(() => test.stop());

  it('are settled though those of one cannot be, and however many they are', async () => {
    async function leave(where: ReminderOffice, days: number, persons: number) {
      await where.sql(
        `insert into persons (tenant_id, id, name, email, institution_id, left_at)
         select $1, gen_random_uuid(), 'Nuriye Misaloğlu ' || n, 'nuriye' || n || '@ornek.example', $2, current_date - $3::int
           from generate_series(1, $4::int) n`,
        [where.id, where.institutionId, days, persons],
      );
      await where.sql(`update persons set is_leaving = true where tenant_id = $1 and left_at is not null`, [where.id]);
    }
    await leave(broken, 20, 1001);
    await leave(office, 2, 3);
    await broken.sql(`
      create function fails() returns trigger language plpgsql as $$ begin raise exception 'this office cannot be written'; end $$;
      create trigger fails before update of is_leaving on persons for each row when (new.tenant_id = '${broken.id}') execute function fails()`);
    await test.app.get(SettleDepartures).settle(new AbortController().signal);
    const waiting = (where: ReminderOffice) =>
      where.sql<{ id: string }>(`select id from persons where tenant_id = $1 and is_leaving`, [where.id]);
    expect(await waiting(office)).toEqual([]);
    expect(await waiting(broken)).toHaveLength(1001);
  });
});
