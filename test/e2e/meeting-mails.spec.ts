import { BACKENDS } from '../support/backends.js';
import { makeOffice } from '../support/office.js';
import { MAY_IN_PARIS } from '../support/office-at-work.js';
import { ofKind, openOfficeWithMails, type OfficeWithMails } from '../support/office-with-mails.js';

describe.each(BACKENDS)('mails of a meeting over $name', ({ env }) => {
  let office: OfficeWithMails;
  beforeAll(async () => {
    office = await openOfficeWithMails(env);
  });
  afterAll(() => office.stop());
  beforeEach(() => {
    office.sink.fault = () => null;
  });

  it('stand in the ledger of the meeting, invitations with reminders, and are counted together', async () => {
    const meeting = await office.work.meeting();
    const other = await office.work.meeting({
      label: { en: 'LEED elsewhere' },
      date: { ...MAY_IN_PARIS, startDate: '2027-06-08', endDate: '2027-06-09' },
    });
    const sule = await office.delegate('Şule Varsayımcı');
    await office.work.assign(meeting.id, { personId: sule.id });
    await office.work.assign(other.id, { personId: sule.id });
    await office.mails(sule.email, 2);
    const { body } = await office.work.coordinator.get(
      `/api/reminders?subjectKind=meeting&subjectId=${meeting.id}&order=soonest`,
    );
    const kinds = body.items.map((one: any) => one.kind);
    expect(kinds.filter((kind: string) => kind === 'assignment.invitation')).toHaveLength(1);
    expect(kinds).toContain('meeting.upcoming');
    expect(
      body.counts.sent +
        body.counts.planned +
        body.counts.moved +
        body.counts.cancelled +
        body.counts.skipped +
        body.counts.failed,
    ).toBe(body.items.length);
    const stranger = await (await makeOffice(office.test)).signIn('administrator');
    expect((await stranger.get(`/api/reminders?subjectKind=meeting&subjectId=${meeting.id}`)).body).toMatchObject({
      items: [],
      counts: { sent: 0 },
    });
  });

  it('invites each person once, in their language, with an entry for their calendar', async () => {
    const [sule, umit] = [await office.delegate('Şule Varsayımcı'), await office.delegate('Ümit Farazi', 'en')];
    const meeting = await office.work.meeting({
      letterDate: '2027-03-22',
      letterNumber: 'E-48127305-724.01-1182',
      mode: 'in_person',
      country: 'FR',
    });
    await office.work.assign(meeting.id, { personId: sule.id }, { personId: umit.id, role: 'head_of_delegation' });
    const [turkish] = ofKind(await office.mails(sule.email, 1), 'assignment.invitation');
    expect(turkish!.subject).toBe('Yanıtınız bekleniyor: LEED Yönlendirme Komitesi, 100. oturum, 4–5 May');
    expect(turkish!.text).toContain(
      'Sayın Şule Varsayımcı,\n\nAşağıdaki toplantı için delege olarak görevlendirilmeniz öngörülmektedir.',
    );
    // the people of this office live in UTC
    expect(turkish!.text).toContain('Paris saatiyle 09.30, sizin saatinizle 07.30');
    expect(turkish!.text).toContain('22 Mart 2027, E-48127305-724.01-1182');
    expect(turkish!.text).toContain('Kesinleşti, yüz yüze');
    expect(turkish!.text).toMatch(/https:\/\/heyet\.example\/reply#[\w-]{43}/);
    expect(turkish!.text).toContain('Bu iletiyi, Gülşen Örnekoğlu sizi heyete eklediği için aldınız.');
    const [english] = ofKind(await office.mails(umit.email, 1), 'assignment.invitation');
    expect(english!.text).toContain('You are proposed as head of delegation');
    const entry = office.entryIn(english!);
    expect(entry).toMatchObject({
      method: 'REQUEST',
      starts: '2027-05-04T07:30:00.000Z',
      status: 'CONFIRMED',
      organizer: { address: 'mailto:heyet@localhost' },
      attendees: [{ name: 'Ümit Farazi', address: `mailto:${umit.email}`, reply: 'NEEDS-ACTION', role: 'CHAIR' }],
    });
    expect(office.entryIn(turkish!).uid).toBe(entry.uid);
  });

  it('spares who is invited late the reminder of the same minute, says so, and sends it when a coordinator wants it', async () => {
    const sule = await office.delegate('Şule Varsayımcı');
    const meeting = await office.work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-04-26', endDate: '2027-04-26' },
    });
    await office.work.assign(meeting.id, { personId: sule.id });
    await office.mails(sule.email, 1);
    const { body } = await office.work.coordinator.get(
      `/api/reminders?personId=${sule.id}&subjectId=${meeting.id}&state=cancelled`,
    );
    expect(body.items).toMatchObject([
      { kind: 'meeting.upcoming', step: 'd30', state: 'spared', reason: { code: 'told_just_now' } },
    ]);
    expect(office.sink.mails.filter((one) => one.to === sule.email)).toHaveLength(1);
    expect((await office.work.coordinator.post(`/api/reminders/${body.items[0].id}/send-again`)).status).toBe(200);
    const [upcoming] = ofKind(await office.mails(sule.email, 2), 'meeting.upcoming');
    expect(upcoming!.subject).toBe('Toplantıya 12 gün kaldı: LEED Yönlendirme Komitesi, 100. oturum, 26 Nis');
    expect(upcoming!.text).toContain('Katılım durumunuzu henüz bildirmediniz.');
    expect(upcoming!.attachments).toHaveLength(0);
  });

  it('tells a change, raises the sequence, and asks again', async () => {
    const sule = await office.delegate('Şule Varsayımcı');
    const meeting = await office.work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-06-15', endDate: '2027-06-15' },
    });
    await office.work.assign(meeting.id, { personId: sule.id });
    const [invitation] = await office.mails(sule.email, 1);
    const before = office.entryIn(invitation!);
    const date = { ...MAY_IN_PARIS, startDate: '2027-06-22', endDate: '2027-06-23', reason: 'Salon dolu' };
    const { body } = await office.work.coordinator.get(`/api/meetings/${meeting.id}`);
    expect(
      (await office.work.coordinator.put(`/api/meetings/${meeting.id}/date`, date, { version: body.version })).status,
    ).toBe(200);
    const [update] = ofKind(await office.mails(sule.email, 2), 'assignment.update');
    expect(update!.subject).toBe('Tarih değişti: LEED Yönlendirme Komitesi, 100. oturum, 22–23 Haz');
    expect(update!.text).toContain(
      'Aşağıdaki toplantıda değişiklik yapıldı: tarih 15 Haziran yerine 22–23 Haziran 2027 oldu.',
    );
    expect(update!.text).toMatch(/Ne zaman +22–23 Haziran 2027, Salı–Çarşamba \(önceki: 15 Haziran 2027, Salı\)/);
    expect(update!.text).toMatch(/Gerekçe +Salon dolu/);
    expect(update!.html).toContain('<s>15 Haziran 2027, Salı</s>');
    const after = office.entryIn(update!);
    expect(after).toMatchObject({
      method: 'REQUEST',
      uid: before.uid,
      starts: '2027-06-22T07:30:00.000Z',
      ends: '2027-06-23T15:00:00.000Z',
      attendees: [{ reply: 'NEEDS-ACTION' }],
    });
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  it('tells what changed since the last mail: hours, place, mode, firmness, postponed and dated again', async () => {
    const umit = await office.delegate('Ümit Farazi', 'en');
    const first = { ...MAY_IN_PARIS, firmness: 'tentative', startDate: '2027-12-15', endDate: '2027-12-16' };
    const meeting = await office.work.meeting({ date: first, mode: 'in_person', city: 'Paris', country: 'FR' });
    await office.work.assign(meeting.id, { personId: umit.id });
    await office.mails(umit.email, 1);
    const url = `/api/meetings/${meeting.id}`;
    const version = async () => ({ version: (await office.work.coordinator.get(url)).body.version as number });
    const news = async (count: number) => ofKind(await office.mails(umit.email, count), 'assignment.update').at(-1)!;
    expect(
      (await office.work.coordinator.put(`${url}/date`, { ...first, firmness: 'confirmed' }, await version())).status,
    ).toBe(200);
    expect((await news(2)).subject).toMatch(/^Date confirmed: LEED.*, 15–16 Dec$/);
    expect(
      (
        await office.work.coordinator.put(
          `${url}/date`,
          { ...first, firmness: 'confirmed', startTime: '10:00', reason: 'The hall opens later' },
          await version(),
        )
      ).status,
    ).toBe(200);
    const later = await news(3);
    expect(later.subject).toMatch(/^Hours changed: LEED.*, 15–16 Dec$/);
    expect(later.text).toContain('The meeting below has changed: 10:00 instead of 09:30.');
    expect(later.text).toMatch(/Reason +The hall opens later/);
    expect(
      (await office.work.coordinator.patch(url, { city: 'Ankara', country: 'TR', mode: 'hybrid' }, await version()))
        .status,
    ).toBe(200);
    const moved = await news(4);
    expect(moved.subject).toMatch(/^Place and mode changed: LEED.*, 15–16 Dec$/);
    expect(moved.text).toContain(': Ankara, Türkiye instead of Paris, France; hybrid instead of in person.');
    expect(moved.text).toMatch(/Where +.*Ankara, Türkiye \(before: .*Paris, France\)/);
    expect(
      (
        await office.work.coordinator.post(
          `${url}/state`,
          { state: 'postponed', reason: 'The hall is taken' },
          await version(),
        )
      ).status,
    ).toBe(200);
    const postponed = await news(5);
    expect(postponed.subject).toMatch(/^Postponed: LEED.*, was 15–16 Dec$/);
    expect(postponed.text).toContain('The meeting below, planned for 15–16 December 2027, was postponed.');
    const again = { ...first, firmness: 'confirmed', startDate: '2028-01-20', endDate: '2028-01-21' };
    expect((await office.work.coordinator.put(`${url}/date`, again, await version())).status).toBe(200);
    expect((await news(6)).subject).toMatch(/^New date: LEED.*, 20–21 Jan 2028$/);
  });

  it('cancels for everybody who goes', async () => {
    const sule = await office.delegate('Şule Varsayımcı');
    const meeting = await office.work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-07-13', endDate: '2027-07-13' },
    });
    await office.work.assign(meeting.id, { personId: sule.id });
    const [invitation] = await office.mails(sule.email, 1);
    const { body } = await office.work.coordinator.get(`/api/meetings/${meeting.id}`);
    expect(
      (
        await office.work.coordinator.post(
          `/api/meetings/${meeting.id}/state`,
          { state: 'cancelled', reason: 'Bütçe' },
          { version: body.version },
        )
      ).status,
    ).toBe(200);
    const [cancellation] = ofKind(await office.mails(sule.email, 2), 'assignment.withdrawn');
    expect(cancellation!.subject).toBe('İptal edildi: LEED Yönlendirme Komitesi, 100. oturum, 13 Tem');
    const [before, after] = [office.entryIn(invitation!), office.entryIn(cancellation!)];
    expect(after).toMatchObject({ method: 'CANCEL', uid: before.uid, starts: before.starts });
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });
});
