import { startApp, type TestApp } from '../support/app.js';
import { onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';
import type { Client } from '../support/client.js';

describe('home', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  let sule: { id: string; client: Client };
  let umit: string;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
    sule = await work.attendee('Şule Varsayımcı');
    umit = await work.person('Ümit Farazi');
  });
  afterAll(() => test.stop());

  const home = async () => (await work.coordinator.get('/api/home')).body;
  /** The list behind a counter, and what it says its total is. */
  const behind = async ({ list }: { list: { path: string; query: Record<string, string> } }): Promise<number> => {
    const { body } = await work.coordinator.get(`${list.path}?${new URLSearchParams(list.query).toString()}`);
    return body.total ?? body.counts[list.query['state']!];
  };
  const item = async (en: string, date: string, time = '17:00') =>
    (
      await work.coordinator.post('/api/action-items', {
        title: { en },
        ownerId: sule.id,
        due: { date, time, zone: 'Europe/Istanbul' },
      })
    ).body;

  it('of an empty office says what is missing and nothing else', async () => {
    const view = await home();
    expect(view).toMatchObject({ today: '2027-04-14', dayOfYear: 104, next: { items: [], total: 0 } });
    expect(view.week.days).toEqual([
      '2027-04-12',
      '2027-04-13',
      '2027-04-14',
      '2027-04-15',
      '2027-04-16',
      '2027-04-17',
      '2027-04-18',
    ]);
    expect(view.attention.map((one: any) => [one.key, one.count])).toEqual([
      ['sessions_missing', 1],
      ['not_closed', 0],
      ['without_head', 0],
      ['over_quota', 0],
      ['declined', 0],
      ['unanswered', 0],
      ['clashes', 0],
      ['overdue_items', 0],
      ['mails_failed', 0],
    ]);
    expect(view.attention[0].nearest).toMatchObject({
      series: { id: work.series, promised: 2, announced: 0 },
      meetings: [],
      person: null,
    });
    expect(view.attention[1].nearest).toBeNull();
  });

  it('of a coordinator shows the week, what comes next, and counters with their nearest case', async () => {
    const vienna = await work.meeting({
      label: { en: 'UNIDO consultation' },
      kind: 'consultation',
      city: 'Vienna',
      date: { firmness: 'confirmed', startDate: '2027-04-13', endDate: '2027-04-14' },
    });
    const leed = await work.meeting();
    const uncitral = await work.meeting({
      label: { en: 'UNCITRAL WG I' },
      kind: 'other',
      city: 'New York',
      date: { firmness: 'window', startDate: '2027-05-03', endDate: '2027-05-07' },
    });
    await work.assign(vienna.id, { personId: sule.id, role: 'head_of_delegation' });
    await work.assign(leed.id, { personId: sule.id }, { personId: umit, role: 'alternate' });
    await work.assign(uncitral.id, { personId: umit, role: 'head_of_delegation' });
    await work.coordinator.put(
      `/api/meetings/${uncitral.id}/date`,
      { firmness: 'confirmed', startDate: '2027-05-03', endDate: '2027-05-07' },
      { version: 1 },
    );
    const late = await item('Uzbekistan 2026/4', '2027-04-02');
    const soon = await item('Inputs, Romania KEK', '2027-04-16');
    await item('Next month', '2027-05-20');

    const forgotten = await work.meeting({
      label: { en: 'LEED of last year' },
      date: { firmness: 'tentative', startDate: '2026-06-01', endDate: '2026-06-02' },
    });

    const view = await home();
    expect(view.week.meetings.map((one: any) => one.id)).toEqual([vienna.id]);
    expect(view.week.items.map((one: any) => one.id)).toEqual([soon.id]);
    expect(view.next).toMatchObject({
      total: 3,
      items: [
        { id: vienna.id },
        { id: uncitral.id },
        { id: leed.id, delegation: { assigned: 2, hasHead: false, accepted: 0 } },
      ],
    });
    const byKey = Object.fromEntries(view.attention.map((one: any) => [one.key, one]));
    expect(byKey['not_closed']).toMatchObject({
      count: 1,
      nearest: { meetings: [{ id: forgotten.id }], date: '2026-06-01' },
    });
    expect(byKey.sessions_missing).toMatchObject({ count: 1, nearest: { series: { announced: 1 } } });
    expect(byKey.without_head).toMatchObject({
      count: 1,
      nearest: { meetings: [{ id: leed.id }], date: '2027-05-04' },
    });
    expect(byKey.unanswered).toMatchObject({
      count: 4,
      nearest: { person: { name: 'Şule Varsayımcı' }, meetings: [{ id: vienna.id }], date: '2027-04-14' },
    });
    expect(byKey.clashes).toMatchObject({
      count: 1,
      nearest: { person: { name: 'Ümit Farazi' }, meetings: [{ id: uncitral.id }, { id: leed.id }] },
    });
    expect(byKey.overdue_items).toMatchObject({
      count: 1,
      nearest: { item: { id: late.id }, person: { name: 'Şule Varsayımcı' }, date: '2027-04-02' },
    });
  });

  it('has counters that equal the lists they open', async () => {
    const { attention } = await home();
    for (const counter of attention) expect([counter.key, await behind(counter)]).toEqual([counter.key, counter.count]);
  });

  it('of a delegate shows his next meeting, his meetings, open replies and items', async () => {
    const view = (await sule.client.get('/api/me/home')).body;
    expect(view.next).toMatchObject({
      label: { en: 'UNIDO consultation' },
      my: { role: 'head_of_delegation', reply: 'none' },
    });
    expect(view.meetings).toHaveLength(2);
    expect(view.openReplies).toBe(2);
    expect(view.items).toMatchObject({ total: 3, overdue: 1, items: [{ title: { en: 'Uzbekistan 2026/4' } }, {}, {}] });
    await sule.client.put(`/api/me/meetings/${String(view.next.id)}/reply`, { reply: 'accepted' });
    expect((await sule.client.get('/api/me/home')).body).toMatchObject({
      openReplies: 1,
      next: { my: { reply: 'accepted' } },
    });
  });

  it('of a member without a person is empty, and nobody but who keeps the calendar sees the office’s', async () => {
    const reader = await work.office.signIn('reader');
    expect((await reader.get('/api/me/home')).body).toMatchObject({
      next: null,
      meetings: [],
      openReplies: 0,
      items: { items: [], total: 0, overdue: 0 },
    });
    for (const client of [reader, sule.client]) expect((await client.get('/api/home')).status).toBe(403);
  });

  it('says no day on which somebody without an address was asked', async () => {
    const quiet = await openOffice(test);
    const unreachable = await quiet.person('Nuriye Misaloğlu', { email: null });
    const meeting = await quiet.meeting();
    await quiet.assign(meeting.id, { personId: unreachable, role: 'head_of_delegation' });
    const { attention } = (await quiet.coordinator.get('/api/home')).body;
    expect(attention.find((one: any) => one.key === 'unanswered')).toMatchObject({
      count: 1,
      nearest: { person: { name: 'Nuriye Misaloğlu' }, date: null },
    });
  });
});
