import type pg from 'pg';
import { MeetingDatesService } from '../../src/meetings/meeting-dates.service.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { newId } from '../../src/platform/database/ids.js';
import { rows } from '../../src/platform/database/tenant-tx.js';
import { startServices, type TestOffice, type TestServices } from '../support/services.js';

interface StoredDate {
  start_time: string | null;
  end_time: string | null;
  starts_at: string | null;
  ends_at: string | null;
}

describe('the dates of meetings in the database', () => {
  let services: TestServices;
  let office: TestOffice;
  let organizationId: string;
  let client: pg.Client;

  beforeAll(async () => {
    services = await startServices();
    office = await services.office('one');
    organizationId = await office.run(
      async (tx) => (await services.get(OrganizationsService).add(tx, { name: { en: 'OECD' }, kind: 'other' })).id,
    );
    client = await services.database.connectAsApp();
    await client.query(`select set_config('app.tenant_id', $1, false)`, [office.tenantId]);
  });
  afterAll(async () => {
    await client.end();
    await services.stop();
  });

  const announce = (date: Parameters<MeetingsService['create']>[1]['date']) =>
    office.run((tx) =>
      services.get(MeetingsService).create(tx, { label: { en: 'A meeting' }, kind: 'session', organizationId, date }),
    );
  const stored = async (meetingId: string): Promise<StoredDate[]> =>
    office.run((tx) =>
      rows<StoredDate>(tx, 'select start_time, end_time, starts_at, ends_at from meeting_dates where meeting_id = $1', [
        meetingId,
      ]),
    );

  /** Writes a meeting and its date past every service, as the weak role. */
  const write = async (state: string, dates: Record<string, unknown>[]): Promise<void> => {
    const id = newId();
    await client.query('begin');
    try {
      await client.query(
        `insert into meetings (tenant_id, id, organization_id, label_en, kind, state, source) values ($1, $2, $3, 'Raw', 'session', $4, 'office')`,
        [office.tenantId, id, organizationId, state],
      );
      for (const date of dates) {
        const all = {
          tenant_id: office.tenantId,
          id: newId(),
          meeting_id: id,
          start_date: '2027-05-04',
          end_date: '2027-05-05',
          in_force: true,
          recorded_by: 'test',
          ...date,
        };
        const names = Object.keys(all);
        await client.query(
          `insert into meeting_dates (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
          Object.values(all),
        );
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  };
  const hours = {
    start_time: '09:30',
    end_time: '17:00',
    zone: 'Europe/Paris',
    starts_at: '2027-05-04T07:30:00Z',
    ends_at: '2027-05-05T15:00:00Z',
  };

  it('hold no instant for a window and none for an all-day meeting', async () => {
    const window = await announce({ firmness: 'window', startDate: '2027-10-04', endDate: '2027-10-15' });
    const allDay = await announce({
      firmness: 'confirmed',
      startDate: '2027-05-04',
      endDate: '2027-05-05',
      zone: 'Europe/Paris',
    });
    for (const { id } of [window, allDay]) {
      expect(await stored(id)).toEqual([{ start_time: null, end_time: null, starts_at: null, ends_at: null }]);
    }
  });

  it('hold both instants where there are hours', async () => {
    const meeting = await announce({
      firmness: 'confirmed',
      startDate: '2027-05-04',
      endDate: '2027-05-05',
      startTime: '09:30',
      endTime: '17:00',
      zone: 'Europe/Paris',
    });
    const [date] = await stored(meeting.id);
    expect([
      date!.start_time,
      new Date(date!.starts_at!).toISOString(),
      new Date(date!.ends_at!).toISOString(),
    ]).toEqual(['09:30:00', '2027-05-04T07:30:00.000Z', '2027-05-05T15:00:00.000Z']);
  });

  it('take no instant for a window, whoever writes', async () => {
    await expect(write('window', [{ firmness: 'window', ...hours }])).rejects.toMatchObject({
      constraint: 'a_window_has_no_hour',
    });
  });

  it('take no instant without its hours, no hours without their instants, and none without a zone', async () => {
    const { start_time, end_time, zone, starts_at, ends_at } = hours;
    await expect(write('confirmed', [{ firmness: 'confirmed', starts_at, ends_at }])).rejects.toMatchObject({
      constraint: 'hours_and_instants_go_together',
    });
    await expect(write('confirmed', [{ firmness: 'confirmed', start_time, end_time, zone }])).rejects.toMatchObject({
      constraint: 'hours_and_instants_go_together',
    });
    await expect(write('confirmed', [{ firmness: 'confirmed', ...hours, zone: null }])).rejects.toMatchObject({
      constraint: 'hours_need_a_zone',
    });
  });

  it('end after they begin, within a year', async () => {
    await expect(write('confirmed', [{ firmness: 'confirmed', end_date: '2027-05-03' }])).rejects.toMatchObject({
      constraint: 'dates_in_order',
    });
    await expect(
      write('confirmed', [{ firmness: 'confirmed', ...hours, ends_at: hours.starts_at }]),
    ).rejects.toMatchObject({ constraint: 'instants_in_order' });
    await expect(write('window', [{ firmness: 'window', end_date: '2028-05-06' }])).rejects.toMatchObject({
      constraint: 'at_most_a_year',
    });
    await expect(
      write('window', [{ firmness: 'window', start_date: '1899-12-31', end_date: '1900-01-01' }]),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('have one in force', async () => {
    const confirmed = { firmness: 'confirmed' };
    await expect(write('confirmed', [confirmed, confirmed])).rejects.toMatchObject({
      constraint: 'meeting_dates_one_in_force',
    });
    await expect(write('confirmed', [confirmed, { ...confirmed, in_force: false }])).resolves.toBeUndefined();
  });

  it('are known to their meeting by the days in force, whoever writes', async () => {
    const days = async (id: string) =>
      (
        await client.query<{ days: string }>(
          `select coalesce(start_date || '/' || end_date, 'none') as days from meetings where id = $1`,
          [id],
        )
      ).rows[0]!.days;
    const { id, version } = await announce({ firmness: 'tentative', startDate: '2027-05-04', endDate: '2027-05-05' });
    expect(await days(id)).toBe('2027-05-04/2027-05-05');
    const moved = await office.run((tx) =>
      services
        .get(MeetingDatesService)
        .setDate(tx, id, version, { firmness: 'confirmed', startDate: '2027-06-01', endDate: '2027-06-03' }),
    );
    expect(await days(id)).toBe('2027-06-01/2027-06-03');
    await client.query(`update meeting_dates set end_date = '2027-06-04' where meeting_id = $1 and in_force`, [id]);
    expect(await days(id)).toBe('2027-06-01/2027-06-04');
    await office.run((tx) =>
      services.get(MeetingDatesService).setState(tx, id, moved.version, { state: 'postponed', reason: 'Host asked' }),
    );
    expect(await days(id)).toBe('none');
    await client.query(`update meeting_dates set start_date = '2027-05-03' where meeting_id = $1`, [id]);
    expect(await days(id)).toBe('none');
  });

  it('never contradict the state of their meeting', async () => {
    const contradiction = { constraint: 'state_fits_date' };
    await expect(write('confirmed', [{ firmness: 'tentative' }])).rejects.toMatchObject(contradiction);
    await expect(write('confirmed', [])).rejects.toMatchObject(contradiction);
    await expect(write('held', [])).rejects.toMatchObject(contradiction);
    await expect(write('postponed', [{ firmness: 'confirmed' }])).rejects.toMatchObject(contradiction);
    await expect(write('postponed', [{ firmness: 'confirmed', in_force: false }])).resolves.toBeUndefined();
    await expect(write('cancelled', [{ firmness: 'confirmed' }])).resolves.toBeUndefined();
    const meeting = await announce({ firmness: 'confirmed', startDate: '2027-05-04', endDate: '2027-05-05' });
    await expect(
      client.query('update meeting_dates set in_force = false where meeting_id = $1', [meeting.id]),
    ).rejects.toMatchObject(contradiction);
    await expect(
      client.query(`update meetings set state = 'window' where id = $1`, [meeting.id]),
    ).rejects.toMatchObject(contradiction);
    await expect(client.query('delete from meeting_dates where meeting_id = $1', [meeting.id])).rejects.toMatchObject(
      contradiction,
    );
    await expect(client.query('delete from meetings where id = $1', [meeting.id])).resolves.toMatchObject({
      rowCount: 1,
    });
  });
});
