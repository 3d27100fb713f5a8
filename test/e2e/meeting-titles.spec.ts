import { startApp, type TestApp } from '../support/app.js';
import { onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';

describe('what a meeting is called', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  const titled = async (fields: Record<string, unknown>) => (await work.meeting(fields)).title;

  it('has its number, in figures with the word of its kind', async () => {
    const label = { en: 'Directing Committee', tr: 'Yönlendirme Komitesi' };
    for (const [numberLabel, en, tr] of [
      ['100', '100th session', '100. toplantı'],
      ['1', '1st session', '1. toplantı'],
      ['22', '22nd session', '22. toplantı'],
      ['113', '113th session', '113. toplantı'],
      ['27. Dönem', '27. Dönem', '27. Dönem'],
    ])
      expect(await titled({ label, numberLabel })).toEqual({
        en: `Directing Committee, ${en}`,
        tr: `Yönlendirme Komitesi, ${tr}`,
      });
    expect(await titled({ label, numberLabel: '4', kind: 'summit' })).toMatchObject({
      en: 'Directing Committee, 4th summit',
      tr: 'Yönlendirme Komitesi, 4. zirve',
    });
  });

  it('begins with its number where the label says what kind of sitting it is', async () => {
    for (const [label, numberLabel, title] of [
      [{ tr: 'İSEDAK Bakanlar Oturumu' }, '43', { en: null, tr: '43. İSEDAK Bakanlar Oturumu' }],
      [
        { en: 'CICA Business Forum', tr: 'AİGK İş Forumu' },
        '12',
        { en: '12th CICA Business Forum', tr: '12. AİGK İş Forumu' },
      ],
      [{ en: 'CSMEE session', tr: 'CSMEE toplantısı' }, '13', { en: '13th CSMEE session', tr: '13. CSMEE toplantısı' }],
      [
        { en: 'Africa Partnership Summit', tr: 'Afrika Zirvesi' },
        '2',
        { en: '2nd Africa Partnership Summit', tr: '2. Afrika Zirvesi' },
      ],
    ] as const)
      expect(await titled({ label, numberLabel })).toEqual(title);
  });

  it('does not say a number twice', async () => {
    const both = { en: 'CSTD, tenth session', tr: 'Komisyonun 10. Oturumu' };
    expect(await titled({ label: both, numberLabel: '10' })).toEqual(both);
    expect(await titled({ label: { en: 'D-8 working group' }, numberLabel: '8' })).toMatchObject({
      en: 'D-8 working group, 8th session',
    });
    expect(await titled({ label: { en: 'Forum' }, numberLabel: '9'.repeat(60) })).toMatchObject({
      en: `${'9'.repeat(60)}th Forum`,
    });
  });

  it('has its number where the label only has its letters, or its word elsewhere', async () => {
    for (const [label, numberLabel, title] of [
      ['Türkiye-Iran Mixed Commission', 'I', 'Türkiye-Iran Mixed Commission, I'],
      ['Mixed Commission', 'X', 'Mixed Commission, X'],
      ['Working Group I', 'I', 'Working Group I'],
      ['Committee, second phase', '2', 'Committee, second phase, 2nd session'],
      ['Committee, second regular session', '2', 'Committee, second regular session'],
      ['Commission', 'IV (b.', 'Commission, IV (b.'],
      ['Commission IV (b.', 'IV (b.', 'Commission IV (b.'],
      ['Joint Commission, \\d+', '\\d+', 'Joint Commission, \\d+'],
      ['D-8 Summit', '8', '8th D-8 Summit'],
    ] as const)
      expect((await titled({ label: { en: label }, numberLabel })).en).toBe(title);
  });

  it('is what the list shows and the search finds in both languages', async () => {
    const { id } = await work.meeting({ label: { en: 'Steering board', tr: 'İzleme kurulu' }, numberLabel: '58' });
    for (const q of [
      'steering 58th session',
      'izleme 58. oturum',
      'İzleme kurulu 58. toplantı',
      'session 58 steering',
    ]) {
      const { body } = await work.coordinator.get(`/api/search?q=${encodeURIComponent(q)}`);
      expect([q, body.items.map((one: any) => one.id)]).toEqual([q, [id]]);
      const listed = await work.coordinator.get(`/api/meetings?q=${encodeURIComponent(q)}`);
      expect(listed.body.items.map((one: any) => one.title.en)).toEqual(['Steering board, 58th session']);
    }
  });
});
