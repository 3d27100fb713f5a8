import fc from 'fast-check';
import { subjectLine } from './subject.rules.js';

const lettersOf = (text: string) => [...new Intl.Segmenter().segment(text)].map((one) => one.segment);

describe('the subject of a mail', () => {
  const template = 'Yanıtınız bekleniyor: {meeting…}, {days}';

  it('says all of it where there is room', () => {
    expect(subjectLine(template, { meeting: 'LEED', days: '15–16 Ara' })).toBe('Yanıtınız bekleniyor: LEED, 15–16 Ara');
  });

  it('leaves out what is not there, comma and all', () => {
    expect(subjectLine(template, { meeting: 'LEED' })).toBe('Yanıtınız bekleniyor: LEED');
  });

  it('cuts a long name between letters and never the date', () => {
    const meeting = 'Kırgızistan–Türkiye Karma 👩‍🚀👩‍🚀👩‍🚀👩‍🚀 İkili İş Birliği Toplantısı';
    const subject = subjectLine(template, { meeting, days: '30 Ara 2027 – 2 Oca 2028' });
    expect(subject).toMatch(/^Yanıtınız bekleniyor: Kırgızistan–Türkiye Karma 👩‍🚀👩‍🚀👩‍🚀…, 30 Ara 2027 – 2 Oca 2028$/);
    expect(lettersOf(subject)).toHaveLength(78);
  });

  it('cuts the longest of two names first', () => {
    const long = { person: 'Işıl Denemeci', meeting: 'a'.repeat(200), days: '4 May' };
    const subject = subjectLine('{person…} declined: {meeting…}, {days}', long);
    expect(subject).toBe(`Işıl Denemeci declined: ${'a'.repeat(46)}…, 4 May`);
  });

  it('is at most 78 letters with its date whole, whatever the names are', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter((one) => !/[{}]/.test(one));
    fc.assert(
      fc.property(name, name, (person, meeting) => {
        const subject = subjectLine('{person…} declined: {meeting…}, {days}', { person, meeting, days: '15–16 Dec' });
        expect(subject.endsWith(', 15–16 Dec')).toBe(true);
        expect(lettersOf(subject).length).toBeLessThanOrEqual(78);
      }),
    );
  });

  it('reads no part again for places', () => {
    expect(subjectLine(template, { meeting: '{days}', days: '4 May' })).toBe('Yanıtınız bekleniyor: {days}, 4 May');
  });
});
