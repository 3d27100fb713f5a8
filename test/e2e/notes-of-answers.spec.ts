import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';

describe('the note of an answer', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  let sule: { id: string; client: Client };
  let umit: { id: string; client: Client };
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
    sule = await work.attendee('Şule Varsayımcı');
    umit = await work.attendee('Ümit Farazi');
  });
  afterAll(() => test.stop());

  let day = 0;
  const meetingOf = async (...people: string[]) => {
    const date = `2027-10-${String(++day).padStart(2, '0')}`;
    const meeting = await work.meeting({ date: { firmness: 'confirmed', startDate: date, endDate: date } });
    await work.assign(meeting.id, ...people.map((personId) => ({ personId })));
    return meeting;
  };
  const answer = async (id: string, body: object) =>
    (await sule.client.put(`/api/me/meetings/${id}/reply`, body)).body.my;

  it('is read by its person and by who names delegations, and by nobody else', async () => {
    const meeting = await meetingOf(sule.id, umit.id);
    await answer(meeting.id, { reply: 'declined', note: 'Ameliyat olacağım' });
    const [reader, administrator] = [await work.office.signIn('reader'), await work.office.signIn('administrator')];
    const places = [
      `/api/meetings/${meeting.id}/delegation`,
      '/api/assignments/declined',
      `/api/history?subjectKind=meeting&subjectId=${meeting.id}`,
      `/api/persons/${sule.id}/meetings`,
    ];
    for (const place of places) {
      const reads = async (who: Client) => {
        const { status, body } = await who.get(place);
        return [place, status, JSON.stringify(body).includes('Ameliyat')];
      };
      for (const who of [work.coordinator, administrator, sule.client])
        expect(await reads(who)).toEqual([place, 200, true]);
      for (const who of [umit.client, reader]) expect(await reads(who)).toEqual([place, 200, false]);
    }
  });

  it('goes when another answer is given without one, and stays with an answer that stays', async () => {
    const { id } = await meetingOf(sule.id);
    await answer(id, { reply: 'declined', note: 'İzindeyim' });
    expect(await answer(id, { reply: 'declined' })).toMatchObject({ replyNote: 'İzindeyim' });
    expect(await answer(id, { reply: 'declined', note: null })).toMatchObject({ replyNote: null });
    await answer(id, { reply: 'declined', note: 'İzindeyim' });
    expect(await answer(id, { reply: 'accepted' })).toMatchObject({ reply: 'accepted', replyNote: null });
  });

  it('is not that of the answer before, though a client sends it along with the new one', async () => {
    const { id } = await meetingOf(sule.id);
    await answer(id, { reply: 'declined', note: 'İzindeyim' });
    expect(await answer(id, { reply: 'accepted', note: 'İzindeyim' })).toMatchObject({ replyNote: null });
    const [seat] = (await work.coordinator.get(`/api/meetings/${id}/delegation`)).body.items;
    const replyFor = (reply: string, note: string, version: number) =>
      work.coordinator.put(`/api/assignments/${seat.id}/reply`, { reply, note }, { version });
    await replyFor('unsure', 'Uçuş belli değil', seat.version);
    expect((await replyFor('accepted', 'Uçuş belli değil', seat.version + 1)).body).toMatchObject({
      reply: 'accepted',
      replyNote: null,
    });
  });
});
