import { startApp, type TestApp } from '../support/app.js';
import { MAY_IN_PARIS, onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';
import { newId } from '../../src/platform/database/ids.js';
import { rows } from '../../src/platform/database/tenant-tx.js';

describe('what an entry of the history is about', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  const entries = async (query: string): Promise<any[]> =>
    (await work.coordinator.get(`/api/history?${query}&limit=50`)).body.items;
  const briefly = (all: any[]) => all.map((one) => [one.action, one.subject.name?.en ?? null]);

  it('is named by label and number, whatever was done to it', async () => {
    const { id } = await work.meeting({ label: { en: 'LEED Directing Committee' }, numberLabel: '101st' });
    const url = `/api/meetings/${id}`;
    await work.coordinator.post(`${url}/confirm`, undefined, { version: 1 });
    const date = { ...MAY_IN_PARIS, startDate: '2027-05-11', endDate: '2027-05-12', reason: 'New hall' };
    await work.coordinator.put(`${url}/date`, date, { version: 2 });
    await work.coordinator.post(`${url}/state`, { state: 'postponed', reason: 'New hall' }, { version: 3 });
    await work.coordinator.patch(url, { city: 'Trento' }, { version: 4 });
    const name = (await work.coordinator.get(url)).body.title.en;
    expect(name).toContain('101st');
    expect(briefly(await entries(`subjectKind=meeting&subjectId=${id}`))).toEqual(
      ['changed', 'postponed', 'dated', 'confirmed', 'created'].map((action) => [action, name]),
    );
  });

  it('is named where it is only vouched for', async () => {
    await work.coordinator.post(`/api/bodies/${work.csmee}/confirm`, undefined, { version: 1 });
    await work.coordinator.put('/api/countries/KR', { nameEn: 'Korea', nameTr: 'Kore' }, { version: 0 });
    await work.coordinator.post('/api/countries/KR/confirm', undefined, { version: 1 });
    expect(briefly(await entries(`subjectKind=body&subjectId=${work.csmee}`))[0]).toEqual([
      'confirmed',
      'Committee on SMEs and Entrepreneurship',
    ]);
    expect(briefly(await entries('subjectKind=country'))[0]).toEqual(['confirmed', 'Korea']);
  });

  it('has its last known name in entries that bear none', async () => {
    const { id } = await work.meeting({ label: { en: 'Old talks' } });
    await work.office.run((tx) =>
      rows(
        tx,
        `insert into audit_entries (tenant_id, id, actor, subject_kind, subject_id, action, changes, request_id)
         values ($1, $2, 'x', 'meeting', $3, 'dated', '{}', 'x')`,
        [tx.tenantId, newId(), id],
      ),
    );
    expect(briefly(await entries(`subjectKind=meeting&subjectId=${id}`))).toEqual([
      ['dated', 'Old talks'],
      ['created', 'Old talks'],
    ]);
  });

  it('says of a seat in which meeting it is', async () => {
    const meeting = await work.meeting({ label: { en: 'Seated talks' } });
    await work.assign(meeting.id, { personId: await work.person('Işıl Denemeci') });
    const [seat] = await entries('subjectKind=assignment');
    expect(seat.subject).toMatchObject({
      name: { en: 'Işıl Denemeci' },
      within: { kind: 'meeting', id: meeting.id, name: { en: 'Seated talks' } },
    });
    expect((await entries('subjectKind=meeting'))[0].subject.within).toBeNull();
  });

  it('is known to be gone in every entry about it', async () => {
    const person = { name: 'Yanlış Kayıt', institutionId: work.kosgeb };
    const { id } = (await work.coordinator.post('/api/persons', person)).body;
    const gone = async () => (await entries(`subjectKind=person&subjectId=${id}`)).map((one) => one.subject.isDeleted);
    expect(await gone()).toEqual([false]);
    await work.coordinator.delete(`/api/persons/${id}`, { version: 1 });
    expect(await gone()).toEqual([true, true]);
  });
});
