import { subjectName } from './subject-name.rules.js';

describe('what the thing of a history entry was called', () => {
  it('is told by whatever names it, as it is now', () => {
    expect(subjectName({ nameEn: 'LEED', nameTr: 'YEİG' }, { nameEn: 'LEED Committee', nameTr: null })).toEqual({
      en: 'LEED Committee',
      tr: null,
    });
    expect(subjectName(null, { label: { en: '100th session', tr: null }, kind: 'session' })).toEqual({
      en: '100th session',
      tr: null,
    });
    expect(subjectName(null, { person: { id: 'x', name: 'Şule Varsayımcı' } })).toEqual({
      en: 'Şule Varsayımcı',
      tr: 'Şule Varsayımcı',
    });
    expect(subjectName({ name: 'Ümit Farazi', email: 'u@ornek.example' }, null)).toEqual({
      en: 'Ümit Farazi',
      tr: 'Ümit Farazi',
    });
  });

  it('stays in an entry that changed something else', () => {
    const told = { titleEn: 'LEED meetings', titleTr: null, usualCity: 'Paris' };
    expect(subjectName(told, { ...told, usualCity: 'Trento' })).toEqual({ en: 'LEED meetings', tr: null });
  });

  it('is nothing where nothing is named, and never a whole essay', () => {
    expect(subjectName({ reply: 'none' }, { reply: 'accepted' })).toBeNull();
    expect(subjectName(null, { text: 'kelime '.repeat(40).trim() })!.en!.length).toBeLessThanOrEqual(122);
  });

  it('is cut between letters also where no word ends', () => {
    for (const text of ['👍'.repeat(200), 'uzunbirkelime'.repeat(20), '🇹🇷'.repeat(100)]) {
      const { en } = subjectName(null, { title: text })!;
      expect(en!.isWellFormed()).toBe(true);
      expect([...en!]).toHaveLength(121);
    }
  });
});
