import { startApp, type TestApp } from '../support/app.js';
import { onThatMorning, openOffice, type OfficeAtWork, type Shown } from '../support/office-at-work.js';
import type { Client } from '../support/client.js';

describe('replying to an invitation', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  let sule: { id: string; client: Client };
  let cagri: { id: string; client: Client };
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
    sule = await work.attendee('Şule Varsayımcı');
    cagri = await work.attendee('Çağrı Hayalioğlu', 'external_delegate', { institutionId: work.iskur });
  });
  afterAll(() => test.stop());

  let day = 0;
  /** Meetings that do not stand in each other's way. */
  const meetingOf = async (...people: string[]) => {
    const date = `2027-09-${String(++day).padStart(2, '0')}`;
    const meeting = await work.meeting({
      date: { firmness: 'confirmed', startDate: date, endDate: date },
      notes: 'Only for the office',
    });
    await work.assign(meeting.id, ...people.map((personId) => ({ personId })));
    return meeting;
  };
  const seatsOf = async (id: string): Promise<[Shown, ...Shown[]]> =>
    (await work.coordinator.get(`/api/meetings/${id}/delegation`)).body.items;

  it('is done by the person, with a note, and the last word counts', async () => {
    const meeting = await meetingOf(sule.id);
    const unsure = await sule.client.put(`/api/me/meetings/${meeting.id}/reply`, {
      reply: 'unsure',
      note: 'Uçuş belli değil',
    });
    expect(unsure.body).toMatchObject({
      my: { role: 'delegate', reply: 'unsure', replyNote: 'Uçuş belli değil' },
      can: { reply: true },
    });
    await sule.client.put(`/api/me/meetings/${meeting.id}/reply`, { reply: 'accepted' });
    const [seat] = await seatsOf(meeting.id);
    expect(seat).toMatchObject({ reply: 'accepted', replyNote: null, version: 3 });
    expect(seat.repliedAt).toMatch(/^2027-04-14T07:/);
    const history = await work.coordinator.get(`/api/history?subjectKind=assignment&subjectId=${seat.id}`);
    expect(history.body.items[0]).toMatchObject({
      action: 'replied',
      actor: 'Şule Varsayımcı',
      changes: { reply: ['unsure', 'accepted'], replyNote: ['Uçuş belli değil', null] },
    });
    expect((await work.coordinator.get(`/api/meetings/${meeting.id}`)).body.delegation.accepted).toBe(1);
  });

  it('takes only the three answers', async () => {
    const meeting = await meetingOf(sule.id);
    for (const reply of ['none', 'maybe', '', null])
      expect((await sule.client.put(`/api/me/meetings/${meeting.id}/reply`, { reply })).status).toBe(422);
  });

  it('is written down by the coordinator for somebody who telephoned', async () => {
    const meeting = await meetingOf(sule.id);
    const [seat] = await seatsOf(meeting.id);
    const answer = await work.coordinator.put(
      `/api/assignments/${seat.id}/reply`,
      { reply: 'declined', note: 'On leave' },
      { version: 1 },
    );
    expect(answer.body).toMatchObject({ reply: 'declined', replyNote: 'On leave', version: 2 });
    expect(
      (await work.coordinator.put(`/api/assignments/${seat.id}/reply`, { reply: 'accepted' }, { version: 1 })).body
        .current.reply,
    ).toBe('declined');
  });

  it('by an external delegate reaches his own meetings and nothing else', async () => {
    const [own, foreign] = [await meetingOf(cagri.id, sule.id), await meetingOf(sule.id)];
    const list = await cagri.client.get('/api/me/meetings');
    expect(list.body.items.map((one: any) => one.id)).toEqual([own.id]);
    const page = await cagri.client.get(`/api/me/meetings/${own.id}`);
    expect(page.body.delegation.map((one: any) => one.person.name)).toEqual(['Çağrı Hayalioğlu', 'Şule Varsayımcı']);
    expect(JSON.stringify(page.body)).not.toContain('Only for the office');
    expect((await cagri.client.put(`/api/me/meetings/${own.id}/reply`, { reply: 'accepted' })).body.my.reply).toBe(
      'accepted',
    );
    expect((await cagri.client.get(`/api/me/meetings/${foreign.id}`)).status).toBe(404);
    expect((await cagri.client.put(`/api/me/meetings/${foreign.id}/reply`, { reply: 'accepted' })).status).toBe(404);
    for (const path of [
      '/api/meetings',
      `/api/meetings/${own.id}/delegation`,
      '/api/action-items',
      '/api/persons',
      '/api/home',
      '/api/search?q=leed',
    ]) {
      expect([path, (await cagri.client.get(path)).status]).toEqual([path, 403]);
    }
  });

  it('is over when the meeting is cancelled or past, and gone when the person was taken off', async () => {
    const cancelled = await meetingOf(sule.id);
    await work.coordinator.post(
      `/api/meetings/${cancelled.id}/state`,
      { state: 'cancelled', reason: 'x' },
      { version: 1 },
    );
    const refused = await sule.client.put(`/api/me/meetings/${cancelled.id}/reply`, { reply: 'accepted' });
    expect([refused.status, refused.body.code]).toEqual([409, 'delegation.meeting_over']);
    expect((await sule.client.get(`/api/me/meetings/${cancelled.id}`)).body).toMatchObject({
      state: 'cancelled',
      can: { reply: false },
    });
    const past = await work.meeting({
      held: true,
      date: { firmness: 'confirmed', startDate: '2026-05-04', endDate: '2026-05-05' },
    });
    await work.assign(past.id, { personId: sule.id });
    expect((await sule.client.put(`/api/me/meetings/${past.id}/reply`, { reply: 'accepted' })).body.code).toBe(
      'delegation.meeting_over',
    );
    const off = await meetingOf(sule.id);
    const [seat] = await seatsOf(off.id);
    await work.coordinator.delete(`/api/assignments/${seat.id}`, { version: 1 });
    expect((await sule.client.get(`/api/me/meetings/${off.id}`)).status).toBe(404);
    expect((await sule.client.put(`/api/me/meetings/${off.id}/reply`, { reply: 'accepted' })).status).toBe(404);
  });

  it('stays when the date of a meeting that is past is put right, and is asked anew when its days are still to come', async () => {
    const past = await work.meeting({
      date: { firmness: 'confirmed', startDate: '2027-04-20', endDate: '2027-04-21' },
    });
    await work.assign(past.id, { personId: sule.id }, { personId: cagri.id });
    await sule.client.put(`/api/me/meetings/${past.id}/reply`, { reply: 'accepted' });
    const whatIf = async (startDate: string) =>
      (
        await work.coordinator.post(`/api/meetings/${past.id}/what-if`, {
          firmness: 'confirmed',
          startDate,
          endDate: startDate,
        })
      ).body.consequences.map((one: { kind: string }) => one.kind);
    expect(await whatIf('2027-04-22')).toContain('reply_asked_again');
    expect(await whatIf('2027-04-12')).not.toContain('reply_asked_again');
    const { version } = (await work.coordinator.get(`/api/meetings/${past.id}`)).body;
    const moved = await work.coordinator.put(
      `/api/meetings/${past.id}/date`,
      { firmness: 'confirmed', startDate: '2027-04-12', endDate: '2027-04-12', reason: 'It took place earlier' },
      { version },
    );
    expect(moved.status).toBe(200);
    const held = await work.coordinator.post(
      `/api/meetings/${past.id}/state`,
      { state: 'held' },
      { version: moved.body.version },
    );
    expect(held.status).toBe(200);
    expect((await seatsOf(past.id)).map((seat) => [seat['person'].name, seat['reply']])).toEqual([
      ['Çağrı Hayalioğlu', 'none'],
      ['Şule Varsayımcı', 'accepted'],
    ]);
  });

  it('is written down by the coordinator after the meeting too, but not of a cancelled one', async () => {
    const past = await work.meeting({
      held: true,
      date: { firmness: 'confirmed', startDate: '2026-06-04', endDate: '2026-06-05' },
    });
    await work.assign(past.id, { personId: sule.id });
    const [seat] = await seatsOf(past.id);
    const put = (id: string, reply: string, version: number) =>
      work.coordinator.put(`/api/assignments/${id}/reply`, { reply }, { version });
    expect((await put(seat.id, 'declined', 1)).body).toMatchObject({ reply: 'declined' });
    expect((await put(seat.id, 'accepted', 2)).body).toMatchObject({ reply: 'accepted' });
    const cancelled = await meetingOf(sule.id);
    await work.coordinator.post(
      `/api/meetings/${cancelled.id}/state`,
      { state: 'cancelled', reason: 'x' },
      { version: 1 },
    );
    const [other] = await seatsOf(cancelled.id);
    expect((await put(other.id, 'accepted', other.version)).body.code).toBe('delegation.meeting_over');
  });

  it('means nothing for a member who is no person of the address book', async () => {
    const reader = await work.office.signIn('reader');
    const meeting = await meetingOf(sule.id);
    expect((await reader.get('/api/me/meetings')).body).toEqual({ items: [], nextCursor: null });
    expect((await reader.put(`/api/me/meetings/${meeting.id}/reply`, { reply: 'accepted' })).status).toBe(404);
  });
});
