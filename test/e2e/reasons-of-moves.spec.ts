import { MAY_IN_PARIS } from '../support/office-at-work.js';
import { ofKind, openOfficeWithMails, type OfficeWithMails } from '../support/office-with-mails.js';

describe('why a confirmed date moves, or a meeting is called off', () => {
  let office: OfficeWithMails;
  beforeAll(async () => {
    office = await openOfficeWithMails({});
  });
  afterAll(() => office.stop());

  it('is asked for, kept, told in the history and in the mails', async () => {
    const sule = await office.delegate('Şule Varsayımcı');
    const meeting = await office.work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-06-15', endDate: '2027-06-15' },
    });
    const url = `/api/meetings/${meeting.id}`;
    const { coordinator } = office.work;
    const version = async () => ({ version: (await coordinator.get(url)).body.version as number });
    await office.work.assign(meeting.id, { personId: sule.id });
    await office.mails(sule.email, 1);
    const moved = { ...MAY_IN_PARIS, startDate: '2027-06-22', endDate: '2027-06-22' };
    const refused = await coordinator.put(`${url}/date`, moved, await version());
    expect([refused.status, refused.body.errors.map((one: { field: string }) => one.field)]).toEqual([422, ['reason']]);

    const given = { ...moved, reason: 'Salon dolu' };
    expect((await coordinator.put(`${url}/date`, given, await version())).status).toBe(200);
    const history = (await coordinator.get(`/api/history?subjectKind=meeting&subjectId=${meeting.id}`)).body.items;
    expect(history.find((one: { action: string }) => one.action === 'dated').changes.reason).toEqual([
      null,
      'Salon dolu',
    ]);
    const [update] = ofKind(await office.mails(sule.email, 2), 'assignment.update');
    expect(update!.text).toMatch(/Gerekçe +Salon dolu/);

    await coordinator.post(`${url}/state`, { state: 'cancelled', reason: 'Yeterli katılım yok' }, await version());
    const [cancelled] = ofKind(await office.mails(sule.email, 3), 'assignment.withdrawn');
    expect(cancelled!.text).toMatch(/Gerekçe +Yeterli katılım yok/);
    expect(cancelled!.html).toContain('Yeterli katılım yok');
  });

  it('is not asked for where a date only becomes surer, or was never sure', async () => {
    const soft = { ...MAY_IN_PARIS, firmness: 'tentative', startDate: '2027-08-03', endDate: '2027-08-03' };
    const meeting = await office.work.meeting({ date: soft });
    const url = `/api/meetings/${meeting.id}/date`;
    const { coordinator } = office.work;
    const later = { ...soft, startDate: '2027-08-10', endDate: '2027-08-10' };
    const first = await coordinator.put(url, later, { version: meeting.version });
    expect(first.status).toBe(200);
    const sure = await coordinator.put(url, { ...later, firmness: 'confirmed' }, { version: first.body.version });
    expect(sure.status).toBe(200);
  });
});
