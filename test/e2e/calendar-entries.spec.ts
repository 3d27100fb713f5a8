import { BACKENDS } from '../support/backends.js';
import { MAY_IN_PARIS } from '../support/office-at-work.js';
import { ofKind, openOfficeWithMails, type OfficeWithMails } from '../support/office-with-mails.js';

describe.each(BACKENDS)('entries in calendars over $name', ({ env }) => {
  let office: OfficeWithMails;
  beforeAll(async () => {
    office = await openOfficeWithMails(env);
  });
  afterAll(() => office.stop());
  beforeEach(() => {
    office.sink.fault = () => null;
  });

  it('takes the entry out again for who is taken off, and for nobody else', async () => {
    const [sule, umit] = [await office.delegate('Şule Varsayımcı'), await office.delegate('Ümit Farazi')];
    const meeting = await office.work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-06-29', endDate: '2027-06-29' },
    });
    const { body } = await office.work.assign(meeting.id, { personId: sule.id }, { personId: umit.id });
    const [invitation] = await office.mails(sule.email, 1);
    const seat = body.items.find((one: { person: { id: string } }) => one.person.id === sule.id);
    expect(
      (await office.work.coordinator.delete(`/api/assignments/${seat.id}`, { version: seat.version })).status,
    ).toBe(204);
    const [withdrawal] = ofKind(await office.mails(sule.email, 2), 'assignment.withdrawn');
    expect(withdrawal!.subject).toBe('Heyette artık yer almıyorsunuz: LEED Yönlendirme Komitesi, 100. oturum, 29 Haz');
    expect(office.entryIn(withdrawal!)).toMatchObject({
      method: 'CANCEL',
      uid: office.entryIn(invitation!).uid,
      status: 'CANCELLED',
      attendees: [{ address: `mailto:${sule.email}` }],
    });
    await office.mails(umit.email, 1);
  });

  it('reminds who was taken off and put back, and each entry in their calendar is newer than the one before', async () => {
    const sule = await office.delegate('Şule Varsayımcı');
    const meeting = await office.work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-04-27', endDate: '2027-04-27' },
    });
    for (let round = 0; round < 2; round++) {
      const { body } = await office.work.assign(meeting.id, { personId: sule.id });
      await office.mails(sule.email, 2 * round + 1);
      await office.work.coordinator.delete(`/api/assignments/${body.items[0].id}`, { version: body.items[0].version });
      await office.mails(sule.email, 2 * round + 2);
    }
    await office.work.assign(meeting.id, { personId: sule.id });
    const entries = (await office.mails(sule.email, 5)).map(office.entryIn);
    expect(entries.map((one) => one.method)).toEqual(['REQUEST', 'CANCEL', 'REQUEST', 'CANCEL', 'REQUEST']);
    expect(new Set(entries.map((one) => one.uid)).size).toBe(1);
    for (const [n, { sequence }] of entries.entries())
      if (n > 0) expect(sequence).toBeGreaterThan(entries[n - 1]!.sequence);
    const { body } = await office.work.coordinator.get(
      `/api/reminders?personId=${sule.id}&subjectId=${meeting.id}&state=cancelled`,
    );
    expect((await office.work.coordinator.post(`/api/reminders/${body.items[0].id}/send-again`)).status).toBe(200);
    const [upcoming] = ofKind(await office.mails(sule.email, 6), 'meeting.upcoming');
    expect(upcoming!.subject).toBe('Toplantıya 13 gün kaldı: LEED Yönlendirme Komitesi, 100. oturum, 27 Nis');
  });

  it('says nothing to who was taken off before the invitation went', async () => {
    const sule = await office.delegate('Şule Varsayımcı');
    office.sink.fault = (to) => (to === sule.email ? 'rcpt_4xx' : null);
    const meeting = await office.work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-07-06', endDate: '2027-07-06' },
    });
    const { body } = await office.work.assign(meeting.id, { personId: sule.id });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await office.work.coordinator.delete(`/api/assignments/${body.items[0].id}`, { version: body.items[0].version });
    office.sink.fault = () => null;
    const rows = async () =>
      (await office.work.coordinator.get(`/api/reminders?personId=${sule.id}&limit=100`)).body.items as {
        kind: string;
        state: string;
        reason: { code: string } | null;
      }[];
    const until = Date.now() + 8000;
    while ((await rows()).some((one) => ['planned', 'sending', 'retry'].includes(one.state)) && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(
      (await rows())
        .filter((one) => one.kind.startsWith('assignment'))
        .map((one) => `${one.kind} ${one.reason?.code}`)
        .toSorted(),
    ).toEqual(['assignment.invitation withdrawn', 'assignment.withdrawn never_invited']);
    expect(office.sink.mails.filter((one) => one.to === sule.email)).toHaveLength(0);
  });

  it('takes the entry out also for who may have it: nobody knows whether the invitation arrived', async () => {
    const sule = await office.delegate('Şule Varsayımcı');
    office.sink.fault = (to) => (to === sule.email ? 'close_after_body' : null);
    const meeting = await office.work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-07-08', endDate: '2027-07-08' },
    });
    const { body } = await office.work.assign(meeting.id, { personId: sule.id });
    const states = async () =>
      (await office.work.coordinator.get(`/api/reminders?personId=${sule.id}&limit=100`)).body.items.map(
        (one: any) => `${one.kind} ${one.state}`,
      );
    const until = Date.now() + 8000;
    while (!(await states()).includes('assignment.invitation uncertain') && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    office.sink.fault = () => null;
    await office.work.coordinator.delete(`/api/assignments/${body.items[0].id}`, { version: body.items[0].version });
    const [withdrawal] = ofKind(await office.mails(sule.email, 2), 'assignment.withdrawn');
    expect(office.entryIn(withdrawal!)).toMatchObject({
      method: 'CANCEL',
      attendees: [{ address: `mailto:${sule.email}` }],
    });
    expect(await states()).toContain('assignment.invitation cancelled');
  });

  it('gives a window no entry, since it is no date to keep free', async () => {
    const sule = await office.delegate('Şule Varsayımcı');
    const meeting = await office.work.meeting({
      date: { firmness: 'window', startDate: '2027-09-01', endDate: '2027-09-30' },
    });
    await office.work.assign(meeting.id, { personId: sule.id });
    const [invitation] = await office.mails(sule.email, 1);
    expect(invitation!.attachments).toHaveLength(0);
    expect(invitation!.text).toContain('Tarih aralığı');
    expect(invitation!.text).not.toContain('Takvim kaydı ektedir');
  });

  it('takes a postponed meeting out by the date last told, puts it back with the next, and out again when it is cancelled meanwhile', async () => {
    const [sule, umit] = [await office.delegate('Şule Varsayımcı'), await office.delegate('Ümit Farazi', 'en')];
    const meeting = await office.work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-09-14', endDate: '2027-09-15' },
    });
    await office.work.assign(meeting.id, { personId: sule.id }, { personId: umit.id });
    const url = `/api/meetings/${meeting.id}`;
    const version = async () => ({ version: (await office.work.coordinator.get(url)).body.version as number });
    const becomes = async (state: string, reason: string) =>
      expect((await office.work.coordinator.post(`${url}/state`, { state, reason }, await version())).status).toBe(200);
    await office.mails(umit.email, 1);
    await office.mails(sule.email, 1);
    await becomes('postponed', 'Salon dolu');
    const postponed = (await office.mails(umit.email, 2)).at(-1)!;
    expect(postponed.text).toContain('The attached file takes the entry out of your calendar.');
    expect(postponed.text).not.toContain('takes the place of the old one');
    await office.mails(sule.email, 2);
    const again = { ...MAY_IN_PARIS, startDate: '2027-10-05', endDate: '2027-10-05' };
    expect((await office.work.coordinator.put(`${url}/date`, again, await version())).status).toBe(200);
    await office.mails(umit.email, 3);
    await office.mails(sule.email, 3);
    await becomes('postponed', 'Salon yine dolu');
    await office.mails(umit.email, 4);
    await office.mails(sule.email, 4);
    const { body } = await office.work.coordinator.get(`${url}/delegation`);
    const seat = body.items.find((one: { person: { id: string } }) => one.person.id === sule.id);
    expect(
      (await office.work.coordinator.delete(`/api/assignments/${seat.id}`, { version: seat.version })).status,
    ).toBe(204);
    await becomes('cancelled', 'Bütçe');
    const [first, next] = ['2027-09-14T07:30:00.000Z', '2027-10-05T07:30:00.000Z'];
    for (const person of [sule, umit]) {
      const entries = (await office.mails(person.email, 5)).map(office.entryIn);
      expect(entries.map((one) => [one.method, one.starts])).toEqual([
        ['REQUEST', first],
        ['CANCEL', first],
        ['REQUEST', next],
        ['CANCEL', next],
        ['CANCEL', next],
      ]);
      expect(new Set(entries.map((one) => one.uid)).size).toBe(1);
      for (const [n, { sequence }] of entries.entries())
        if (n > 0) expect(sequence).toBeGreaterThan(entries[n - 1]!.sequence);
    }
  });
});
