import { startApp, type TestApp } from '../support/app.js';
import { makeOffice } from '../support/office.js';
import { MAY_IN_PARIS, onThatMorning, openOffice, type OfficeAtWork, type Shown } from '../support/office-at-work.js';

interface LedgerRow {
  kind: string;
  step: string;
  state: string;
  reason: string | null;
}

describe('assigning a delegation', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  /** What the ledger holds for one person, in the order it was written. */
  const ledger = async (personId: string): Promise<LedgerRow[]> => {
    const owner = await test.database.connectAsOwner();
    await owner.query(`select set_config('app.tenant_id', $1, false)`, [work.office.id]);
    const { rows } = await owner.query<LedgerRow>(
      'select kind, step, state, reason from reminders where recipient_person_id = $1 order by id',
      [personId],
    );
    await owner.end();
    return rows;
  };
  const told = async (personId: string, state?: string) =>
    (await ledger(personId))
      .filter((one) => one.kind.startsWith('assignment.') && (!state || one.state === state))
      .map((one) => one.step);
  const upcoming = async (personId: string) =>
    (await ledger(personId))
      .filter((one) => one.kind === 'meeting.upcoming' && one.state === 'planned')
      .map((one) => one.step);
  const delegation = async (meetingId: string): Promise<[Shown, ...Shown[]]> =>
    (await work.coordinator.get(`/api/meetings/${meetingId}/delegation`)).body.items;

  it('takes several people of several institutions in one go, the head first, and tells each once', async () => {
    const meeting = await work.meeting();
    const [ismail, sule, cagri] = [
      await work.person('İsmail Kurgusal', { email: 'ismail@kosgeb.example' }),
      await work.person('Şule Varsayımcı', { email: 'sule@kosgeb.example' }),
      await work.person('Çağrı Hayalioğlu', { email: 'cagri@iskur.example', institutionId: work.iskur }),
    ];
    const answer = await work.assign(
      meeting.id,
      { personId: sule },
      { personId: cagri },
      { personId: ismail, role: 'head_of_delegation' },
    );
    expect(answer.status).toBe(201);
    expect(
      answer.body.items.map((one: any) => [
        one.person.name,
        one.person.institution.acronym,
        one.person.institution.isHome,
        one.role,
        one.reply,
      ]),
    ).toEqual([
      ['İsmail Kurgusal', 'KOSGEB', true, 'head_of_delegation', 'none'],
      ['Çağrı Hayalioğlu', 'İŞKUR', false, 'delegate', 'none'],
      ['Şule Varsayımcı', 'KOSGEB', true, 'delegate', 'none'],
    ]);
    for (const id of [ismail, sule, cagri]) expect(await told(id)).toEqual(['invitation']);
    expect(await upcoming(cagri)).toEqual(['d7', 'd1']);
    expect((await work.coordinator.get(`/api/meetings/${meeting.id}`)).body.delegation).toEqual({
      assigned: 3,
      hasHead: true,
      accepted: 0,
    });
  });

  it('assigns a person without an address like anybody else', async () => {
    const meeting = await work.meeting();
    const isil = await work.person('Işıl Denemeci');
    expect((await work.assign(meeting.id, { personId: isil })).status).toBe(201);
    expect(await told(isil)).toEqual(['invitation']);
  });

  it('has one head, also when two coordinators name one at the same moment', async () => {
    const meeting = await work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-06-01', endDate: '2027-06-01' } });
    const [one, two] = [await work.person('Ümit Farazi'), await work.person('Oğuzhan Temsilioğlu')];
    const head = (personId: string) => work.assign(meeting.id, { personId, role: 'head_of_delegation' });
    const answers = await Promise.all([head(one), head(two)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const refused = answers.find((answer) => answer.status === 409)!.body;
    expect(refused.code).toBe('delegation.has_head');
    const [seat] = await delegation(meeting.id);
    expect(refused.detail).toContain(seat.person.name);
    expect((await delegation(meeting.id)).length).toBe(1);
    const third = await work.person('Nuriye Misaloğlu');
    const both = await work.assign(
      (await work.meeting()).id,
      { personId: one, role: 'head_of_delegation' },
      { personId: third, role: 'head_of_delegation' },
    );
    expect(both.body.code).toBe('delegation.two_heads');
  });

  it('is held to one head by the schema too, whoever writes', async () => {
    const meeting = await work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-06-08', endDate: '2027-06-08' } });
    const [one, two] = [await work.person('Ayşe Örnekoğlu'), await work.person('Mehmet Örnekoğlu')];
    await work.assign(meeting.id, { personId: one, role: 'head_of_delegation' });
    const client = await test.database.connectAsApp();
    await client.query(`select set_config('app.tenant_id', $1, false)`, [work.office.id]);
    const second = client.query(
      `insert into assignments (tenant_id, id, meeting_id, person_id, role, assigned_by) values ($1, gen_random_uuid(), $2, $3, 'head_of_delegation', 'test')`,
      [work.office.id, meeting.id, two],
    );
    await expect(second).rejects.toMatchObject({ constraint: 'assignments_one_head' });
    await client.end();
  });

  it('takes nobody twice and nobody unknown, and then nobody at all', async () => {
    const meeting = await work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-06-15', endDate: '2027-06-15' } });
    const person = await work.person('Büşra Tasarımcıoğulları');
    await work.assign(meeting.id, { personId: person });
    const again = await work.assign(meeting.id, { personId: person });
    expect([again.status, again.body.code, again.body.params.names]).toEqual([
      409,
      'delegation.already_assigned',
      'Büşra Tasarımcıoğulları',
    ]);
    const other = await work.person('Deniz Örnekoğlu');
    const twice = await work.assign(meeting.id, { personId: other }, { personId: other });
    expect([twice.status, twice.body.errors[0].field]).toEqual([422, 'people.1.personId']);
    const unknown = await work.assign(meeting.id, { personId: other }, { personId: work.kosgeb });
    expect([unknown.status, unknown.body.errors[0].field]).toEqual([422, 'people.1.personId']);
    expect((await delegation(meeting.id)).length).toBe(1);
  });

  it('shows who is free in the meeting’s week, who went last and how much each travels', async () => {
    const [free, busy] = [
      await work.person('Aday Boşgezer'),
      await work.person('Aday Dolugezer', { institutionId: work.iskur }),
    ];
    const before = await work.meeting({
      held: true,
      label: { en: '99th session' },
      date: { firmness: 'confirmed', startDate: '2026-11-17', endDate: '2026-11-18' },
    });
    const vienna = await work.meeting({
      label: { en: 'UNIDO consultation' },
      kind: 'other',
      city: 'Vienna',
      date: { firmness: 'tentative', startDate: '2027-09-07', endDate: '2027-09-08' },
    });
    const leed = await work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-09-08', endDate: '2027-09-09' } });
    await work.assign(before.id, { personId: busy });
    await work.assign(vienna.id, { personId: busy });
    const list = async (query: string) =>
      (await work.coordinator.get(`/api/meetings/${leed.id}/candidates?q=aday${query}`)).body;
    const all = await list('');
    expect(all.days).toEqual(['2027-09-06', '2027-09-07', '2027-09-08', '2027-09-09', '2027-09-10']);
    expect([all.total, all.items.map((one: any) => one.name)]).toEqual([2, ['Aday Boşgezer', 'Aday Dolugezer']]);
    const [first, second] = all.items;
    expect(first).toMatchObject({
      id: free,
      lastAttended: null,
      thisYear: { trips: 0, days: 0 },
      clashes: [],
      hasEmail: false,
      assigned: null,
    });
    expect(first.days.map((one: any) => one.state)).toEqual(['free', 'free', 'free', 'free', 'free']);
    expect(second.days.map((one: any) => one.state)).toEqual(['free', 'busy', 'busy', 'free', 'free']);
    expect(second.days[1].meeting).toMatchObject({ title: { en: 'UNIDO consultation' } });
    expect(second).toMatchObject({
      lastAttended: { title: { en: '99th session' }, endDate: '2026-11-18' },
      thisYear: { trips: 1, days: 2 },
      institution: { acronym: 'İŞKUR' },
    });
    expect(second.clashes).toMatchObject([{ meeting: { id: vienna.id } }]);
    expect((await list('&show=free')).items.map((one: any) => one.id)).toEqual([free]);
    expect((await list('&show=went_before')).items.map((one: any) => one.id)).toEqual([busy]);
    const page = await list('&limit=1');
    expect((await list(`&limit=1&cursor=${String(page.nextCursor)}`)).items.map((one: any) => one.id)).toEqual([busy]);
  });

  it('takes a person off: no more reminders, and the seat stays as memory', async () => {
    const meeting = await work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-08-03', endDate: '2027-08-04' } });
    const person = await work.person('Hakan Örnekoğlu', { email: 'hakan@kosgeb.example' });
    await work.assign(meeting.id, { personId: person });
    const [seat] = await delegation(meeting.id);
    expect(await upcoming(person)).toEqual(['d30', 'd7', 'd1']);
    expect((await work.coordinator.delete(`/api/assignments/${seat.id}`, { version: 7 })).status).toBe(412);
    expect((await work.coordinator.delete(`/api/assignments/${seat.id}`, { version: seat.version })).status).toBe(204);
    expect(await delegation(meeting.id)).toEqual([]);
    expect(await upcoming(person)).toEqual([]);
    expect((await work.coordinator.delete(`/api/assignments/${seat.id}`, { version: 2 })).status).toBe(404);
    const history = await work.coordinator.get(`/api/history?subjectKind=assignment&subjectId=${seat.id}`);
    expect(history.body.items.map((one: any) => one.action)).toEqual(['withdrawn', 'created']);
    expect((await work.assign(meeting.id, { personId: person })).status).toBe(201);
    expect(await upcoming(person)).toEqual(['d30', 'd7', 'd1']);
  });

  it('changes a role on the version somebody read', async () => {
    const meeting = await work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-08-10', endDate: '2027-08-10' } });
    const [one, two] = [await work.person('Selin Örnekoğlu'), await work.person('Kerem Örnekoğlu')];
    const { body } = await work.assign(meeting.id, { personId: one, role: 'head_of_delegation' }, { personId: two });
    const [head, delegate] = body.items as [Shown, Shown];
    const change = (seat: Shown, role: string) =>
      work.coordinator.patch(`/api/assignments/${seat.id}`, { role }, { version: seat.version });
    expect((await change(delegate, 'head_of_delegation')).body.code).toBe('delegation.has_head');
    const moved = await change(head, 'alternate');
    expect(moved.body).toMatchObject({ role: 'alternate', version: 2 });
    expect((await change(head, 'expert')).body).toMatchObject({
      code: 'stale_version',
      current: { role: 'alternate', version: 2 },
    });
    expect((await change(delegate, 'head_of_delegation')).body.role).toBe('head_of_delegation');
  });

  it('follows its meeting: a move asks again and says so beforehand, a cancelled one ends everything', async () => {
    const person = await work.person('Pelin Örnekoğlu', { email: 'pelin@kosgeb.example' });
    const meeting = await work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-10-05', endDate: '2027-10-06' } });
    const other = await work.meeting({
      label: { en: 'In the way' },
      kind: 'other',
      city: 'Ankara',
      date: { firmness: 'confirmed', startDate: '2027-10-20', endDate: '2027-10-20' },
    });
    await work.assign(meeting.id, { personId: person });
    await work.assign(other.id, { personId: person });
    const [seat] = await delegation(meeting.id);
    await work.coordinator.put(
      `/api/assignments/${seat.id}/reply`,
      { reply: 'accepted', note: 'by telephone' },
      { version: seat.version },
    );
    const date = { ...MAY_IN_PARIS, startDate: '2027-10-19', endDate: '2027-10-20' };
    const whatIf = await work.coordinator.post(`/api/meetings/${meeting.id}/what-if`, date);
    expect(whatIf.body.consequences.map((one: any) => [one.kind, one.person.name, one.meeting?.id ?? null])).toEqual([
      ['clash', 'Pelin Örnekoğlu', other.id],
      ['mail', 'Pelin Örnekoğlu', null],
      ['reply_asked_again', 'Pelin Örnekoğlu', null],
    ]);
    expect((await delegation(meeting.id))[0].reply).toBe('accepted');
    const moved = await work.coordinator.put(
      `/api/meetings/${meeting.id}/date`,
      { ...date, reason: 'x' },
      { version: 1 },
    );
    expect((await delegation(meeting.id))[0]).toMatchObject({ reply: 'none', replyNote: null });
    expect(await told(person)).toContain('update');
    const cancelled = await work.coordinator.post(
      `/api/meetings/${meeting.id}/state`,
      { state: 'cancelled', reason: 'No quorum' },
      { version: moved.body.version },
    );
    expect(cancelled.body.delegation.assigned).toBe(1);
    expect((await upcoming(person)).length).toBe(3);
    const ofTheMoved = (await ledger(person))
      .filter((one) => one.kind === 'meeting.upcoming' && one.state !== 'planned')
      .map((one) => one.state);
    expect(ofTheMoved).toEqual(['superseded', 'superseded', 'superseded', 'cancelled', 'cancelled', 'cancelled']);
    const before = (await told(person)).length;
    await work.coordinator.patch(
      `/api/meetings/${meeting.id}`,
      { city: 'Ankara' },
      { version: cancelled.body.version },
    );
    expect((await told(person)).length).toBe(before);
    const nobody = await work.assign(meeting.id, { personId: await work.person('Geç Kalan') });
    expect(nobody.body.code).toBe('delegation.meeting_cancelled');
  });

  it('is nothing in another office', async () => {
    const meeting = await work.meeting();
    const person = await work.person('Yabancı Örnekoğlu');
    const { body } = await work.assign(meeting.id, { personId: person });
    const seat = body.items[0] as Shown;
    const stranger = await (await makeOffice(test)).signIn('administrator');
    expect((await stranger.get(`/api/meetings/${meeting.id}/delegation`)).status).toBe(404);
    expect((await stranger.get(`/api/meetings/${meeting.id}/candidates`)).status).toBe(404);
    expect(
      (
        await stranger.post(`/api/meetings/${meeting.id}/delegation`, {
          people: [{ personId: person, role: 'expert' }],
        })
      ).status,
    ).toBe(404);
    expect((await stranger.delete(`/api/assignments/${seat.id}`, { version: seat.version })).status).toBe(404);
    expect(
      (await stranger.put(`/api/assignments/${seat.id}/reply`, { reply: 'accepted' }, { version: seat.version }))
        .status,
    ).toBe(404);
  });
});
