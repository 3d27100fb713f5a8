import { startApp, type TestApp } from '../support/app.js';
import { onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';
import type { Client } from '../support/client.js';

describe('searching', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
    await work.person('İşkur Sevendir', { institutionId: work.iskur, email: 'sevendir@iskur.example' });
    await work.meeting({ letterNumber: 'E-48127305-724.01-1182' });
    await work.meeting({ label: { en: 'About OECD matters' }, bodyId: work.csmee, kind: 'other' });
    await work.coordinator.post('/api/action-items', {
      title: { tr: '25 KOBİ danışmanına eğitim' },
      due: { date: '2027-04-30', time: '17:00', zone: 'Europe/Istanbul' },
    });
  });
  afterAll(() => test.stop());

  const find = async (q: string, client = work.coordinator): Promise<any[]> =>
    (await client.get(`/api/search?q=${encodeURIComponent(q)}`)).body.items;
  const kinds = async (q: string, client?: Client) => (await find(q, client)).map((one) => one.kind);

  it('puts what is called exactly so first', async () => {
    expect((await find('oecd'))[0]).toMatchObject({ kind: 'organization', id: work.oecd });
    expect((await find('leed')).slice(0, 2)).toMatchObject([
      { kind: 'body', id: work.leed, context: { en: 'OECD' } },
      { kind: 'meeting', date: '2027-05-04' },
    ]);
    expect((await find('kosgeb'))[0]).toMatchObject({ kind: 'institution', id: work.kosgeb });
  });

  it('puts a name that begins so before one that holds it, in either language, however far its day is', async () => {
    const holds = await work.meeting({ label: { en: 'The Alfa network' }, kind: 'other' });
    const begins = await work.meeting({
      label: { en: 'Second forum', tr: 'Alfa forumu' },
      kind: 'other',
      date: { firmness: 'confirmed', startDate: '2029-05-04', endDate: '2029-05-04' },
    });
    const exact = await work.meeting({
      label: { en: 'Third forum' },
      kind: 'other',
      numberLabel: 'Alfa',
      date: { firmness: 'confirmed', startDate: '2030-05-04', endDate: '2030-05-04' },
    });
    expect((await find('ALFA')).map(({ id }) => id)).toEqual([exact.id, begins.id, holds.id]);
  });

  it('does not mind the letters of Turkish', async () => {
    for (const q of ['İŞKUR', 'işkur', 'ISKUR', 'iskur'])
      expect((await kinds(q)).slice(0, 2)).toEqual(['institution', 'person']);
    expect(await find('egitim kobi')).toMatchObject([
      { kind: 'action_item', title: { tr: '25 KOBİ danışmanına eğitim' }, date: '2027-04-30' },
    ]);
    expect(await kinds('E-48127305-724.01-1182')).toEqual(['meeting']);
    expect(await find('%')).toEqual([]);
    expect(await find('\\')).toEqual([]);
  });

  it('finds a city by its name in the other language', async () => {
    const vienna = await work.meeting({ label: { en: 'Expert consultation' }, city: 'Vienna', country: 'AT' });
    const cairo = await work.meeting({ label: { en: 'Expert consultation' }, city: 'Kahire', country: 'EG' });
    for (const q of ['Viyana', 'viyana consultation', 'Vienna'])
      expect((await find(q)).map(({ id }) => id)).toEqual([vienna.id]);
    expect((await find('cairo')).map(({ id }) => id)).toEqual([cairo.id]);
    const listed = async (q: string) =>
      (await work.coordinator.get(`/api/meetings?q=${q}`)).body.items.map((one: any) => one.id);
    expect(await listed('viyana')).toEqual([vienna.id]);
    expect(await listed('cairo')).toEqual([cairo.id]);
    expect(await listed('paris')).not.toContain(vienna.id);
  });

  it('finds only what the reader may see, in the own office', async () => {
    expect(await kinds('oecd', await work.office.signIn('reader'))).toContain('meeting');
    const other = await openOffice(test);
    const found = await find('oecd', other.coordinator);
    expect(found.map((one) => one.id)).not.toContain(work.oecd);
    expect((await (await work.office.signIn('external_delegate')).get('/api/search?q=oecd')).status).toBe(403);
  });

  it('asks for words, and for no more than a page', async () => {
    expect((await work.coordinator.get('/api/search')).status).toBe(422);
    expect((await work.coordinator.get('/api/search?q=a&limit=51')).status).toBe(422);
    expect((await work.coordinator.get('/api/search?q=e&limit=1')).body.items).toHaveLength(1);
  });
});
