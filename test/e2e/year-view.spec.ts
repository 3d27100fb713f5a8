import { startApp, type TestApp } from '../support/app.js';
import { makeOffice } from '../support/office.js';
import { onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';

describe('the year of all bodies', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  const year = async (of = '') => (await work.coordinator.get(`/api/calendar/year${of}`)).body;
  const leedOf = (view: any) => view.rows.find((row: any) => row.series?.id === work.series);
  const datesInDatabase = async (): Promise<number> => {
    const owner = await test.database.connectAsOwner();
    await owner.query(`select set_config('app.tenant_id', $1, false)`, [work.office.id]);
    const { rows } = await owner.query<{ dates: number }>('select count(*)::int as dates from meeting_dates');
    await owner.end();
    return rows[0]!.dates;
  };

  it('shows what is promised and how much of it is announced, and makes no date up', async () => {
    expect(await year()).toMatchObject({ year: 2027, totals: { meetings: 0, seriesMissing: 1 } });
    expect(leedOf(await year())).toMatchObject({
      organization: { acronym: { en: 'OECD' } },
      body: { acronym: { en: 'LEED' } },
      series: { promised: 2, announced: 0, statement: { en: 'held in Paris twice a year', tr: null } },
      meetings: [],
    });
    expect(await datesInDatabase()).toBe(0);
  });

  it('counts a session once it has a window, and no more when it is called off', async () => {
    const series = async () => (await work.coordinator.get(`/api/series/${work.series}`)).body;
    const first = await work.meeting();
    const second = await work.meeting({ date: { firmness: 'window', startDate: '2027-10-04', endDate: '2027-10-15' } });
    expect(await series()).toMatchObject({ promised: 2, announced: 2, year: 2027 });
    expect((await work.coordinator.get('/api/series?sessions=missing')).body).toMatchObject({ items: [], total: 0 });
    await work.coordinator.post(
      `/api/meetings/${second.id}/state`,
      { state: 'postponed', reason: 'x' },
      { version: 1 },
    );
    expect((await series()).announced).toBe(1);
    expect((await work.coordinator.get('/api/series?sessions=missing')).body).toMatchObject({
      total: 1,
      items: [{ id: work.series, promised: 2, announced: 1 }],
    });
    expect((await work.coordinator.get('/api/series?sessions=missing&year=2028')).body.items[0].announced).toBe(0);
    expect((await work.coordinator.get(`/api/series?bodyId=${work.csmee}`)).body.total).toBe(0);
    const row = leedOf(await year());
    expect(row.meetings.map((one: any) => [one.id, one.state])).toEqual([
      [first.id, 'confirmed'],
      [second.id, 'postponed'],
    ]);
    expect(row.meetings[1]).toMatchObject({ date: null, lastDate: { startDate: '2027-10-04', endDate: '2027-10-15' } });
  });

  it('shows a meeting in each year it has a day in, and totals by state', async () => {
    await work.meeting({
      kind: 'workshop',
      bodyId: work.csmee,
      date: { firmness: 'tentative', startDate: '2027-12-30', endDate: '2028-01-02' },
    });
    const csmee = (view: any) => view.rows.find((row: any) => row.body?.id === work.csmee);
    expect(csmee(await year('?year=2027'))).toMatchObject({
      series: null,
      meetings: [{ date: { startDate: '2027-12-30' } }],
    });
    expect(csmee(await year('?year=2028')).meetings).toHaveLength(1);
    expect(csmee(await year('?year=2029'))).toBeUndefined();
    expect((await year()).totals).toEqual({
      meetings: 3,
      byState: { window: 0, tentative: 1, confirmed: 1, held: 0, postponed: 1, cancelled: 0 },
      seriesMissing: 1,
    });
  });

  it('knows the series of the catalogue as they are stated: LEED twice a year in Paris, without a date', async () => {
    const office = await makeOffice(test);
    const administrator = await office.signIn('administrator');
    expect((await administrator.post('/api/catalogue/load')).status).toBe(200);
    const { items } = (await administrator.get('/api/series?limit=100')).body;
    const leed = items.find((one: any) => one.title.en === 'LEED meetings');
    expect(leed).toMatchObject({
      usualCity: 'Paris',
      promised: 2,
      announced: 0,
      body: { acronym: { en: 'LEED' } },
      cadence: { kind: 'times_per_period', period: 'year' },
    });
    const { body } = await administrator.get(`/api/series/${String(leed.id)}`);
    expect(body.participants.map((one: any) => one.role)).toEqual(['national_coordinator', 'delegate_institution']);
    expect(body.participants[1].name.tr).toContain('İş Kurumu');
    expect(body.topics).toContainEqual({
      name: { en: 'Social economy', tr: 'Sosyal ekonomi' },
      source: expect.objectContaining({ source: 'seed' }),
    });
    expect((await administrator.get(`/api/meetings?seriesId=${String(leed.id)}&order=latest`)).body.total).toBe(0);
    const view = (await administrator.get('/api/calendar/year?year=2027')).body;
    expect(view.totals.meetings).toBe(0);
    expect(view.totals.seriesMissing).toBe(
      (await administrator.get('/api/series?sessions=missing&year=2027')).body.total,
    );
  });

  it('refuses a year that is none', async () => {
    for (const wrong of ['1899', '2201', 'next', '20.5'])
      expect((await work.coordinator.get(`/api/calendar/year?year=${wrong}`)).status).toBe(422);
  });

  it('lists a thousand meetings in under a second', async () => {
    const busy = await openOffice(test);
    const owner = await test.database.connectAsOwner();
    await owner.query(`select set_config('app.tenant_id', $1, false)`, [busy.office.id]);
    await owner.query(
      `
      with made as (
        insert into meetings (tenant_id, id, body_id, label_en, kind, state, source)
        select $1, gen_random_uuid(), $2, 'Meeting ' || n, 'other', 'confirmed', 'office' from generate_series(1, 1000) n returning id)
      insert into meeting_dates (tenant_id, id, meeting_id, firmness, start_date, end_date, in_force, recorded_by)
      select $1, gen_random_uuid(), id, 'confirmed', '2027-01-01'::date + (row_number() over ())::int % 365, '2027-01-01'::date + (row_number() over ())::int % 365, true, 'test'
        from made`,
      [busy.office.id, busy.leed],
    );
    await owner.end();
    const begun = performance.now();
    const { body } = await busy.coordinator.get('/api/calendar/year');
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(body.rows.find((row: any) => row.series?.id === busy.series).meetings).toHaveLength(1000);
    expect(body.totals.meetings).toBe(1000);
  });
});
