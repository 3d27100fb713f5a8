import type { MeetingDate } from '../meetings/meetings.types.js';
import type { MailedSeat } from './delegation-mails.queries.js';
import type { Reader } from './meeting-mail.rules.js';
import { isKnown, newsParts, toldOf } from './meeting-news.rules.js';

const AT = new Date('2027-04-14T07:00:00Z');
const DATE: MeetingDate = {
  firmness: 'confirmed',
  startDate: '2027-12-15',
  endDate: '2027-12-16',
  startTime: '09:30',
  endTime: '17:00',
  zone: 'Europe/Paris',
  startsAt: '2027-12-15T08:30:00Z',
  endsAt: '2027-12-16T16:00:00Z',
};
const PARIS = { venue: null, city: 'Paris', country: null } as const;
const VIENNA = { venue: null, city: 'Viyana', country: null } as const;

type Meeting = MailedSeat['meeting'];

function seatWith(meeting: Partial<Meeting> = {}, sequence = 1): MailedSeat {
  const title = { en: 'LEED', tr: 'LEED' };
  const named = { title, label: title, numberLabel: null, office: title, body: null, organization: null };
  const facts = { mechanism: null, letterDate: null, letterNumber: null, quota: null, taken: 1, reason: null };
  return {
    ...{ id: '1', sequence, personId: '1', personName: 'Işıl Denemeci', role: 'delegate', reply: 'none' },
    ...{ replyNote: null, repliedAt: null, withdrawn: false, assignedBy: 'Gülşen Örnekoğlu', inCharge: null },
    meeting: {
      ...{ id: '1', kind: 'session', isDemo: false, isUnclosed: false, ...named, ...facts },
      ...{ state: 'confirmed', date: DATE, mode: 'in_person', ...PARIS, ...meeting },
    },
  };
}

const reader = (language: 'en' | 'tr'): Reader => ({
  name: 'Işıl Denemeci',
  email: 'isil@ornek.example',
  hasAccount: false,
  language,
  zone: 'Europe/Istanbul',
});
const news = (before: Partial<Meeting>, now: Partial<Meeting>, language: 'en' | 'tr') =>
  newsParts(toldOf(seatWith(before), null), seatWith(now, 2), reader(language), AT);

describe('what is new of a meeting', () => {
  it.each([
    ['tr', 'toplantı yeri Paris yerine Viyana oldu', 'Yer değişti'],
    ['en', 'Vienna instead of Paris', 'Place changed'],
  ] as const)('is its place (%s)', (language, newsInText, headline) => {
    expect(news({}, VIENNA, language)).toMatchObject({ newsInText, headline });
  });

  it.each([
    ['tr', 'toplantı yeri artık belli değil, daha önce Paris idi', 'toplantı yeri Paris olarak belirlendi'],
    ['en', 'the place is not known any more, it was Paris', 'the place is Paris'],
  ] as const)('is a place that is not known any more, or now is (%s)', (language, gone, found) => {
    expect(news({}, { city: null }, language)).toMatchObject({ newsInText: gone });
    expect(news({ city: null }, {}, language)).toMatchObject({ newsInText: found });
  });

  it.each([
    ['tr', 'toplantı yüz yüze yerine çevrim içi yapılacak', 'katılım biçimi artık belli değil, daha önce yüz yüze idi'],
    ['en', 'online instead of in person', 'the mode is not known any more, it was in person'],
  ] as const)('is how people take part (%s)', (language, instead, gone) => {
    expect(news({}, { mode: 'virtual' }, language)).toMatchObject({ newsInText: instead });
    expect(news({}, { mode: null }, language)).toMatchObject({ newsInText: gone });
  });

  it('is its hours, also where there were none', () => {
    const allDay = { ...DATE, startTime: null, endTime: null, zone: null, startsAt: null, endsAt: null };
    const at = (startTime: string, endTime = '17:00') => ({ date: { ...DATE, startTime, endTime } });
    expect(news({}, at('10:00'), 'tr')['newsInText']).toBe('başlangıç saati 09.30 yerine 10.00 oldu');
    expect(news({}, at('09:30', '16:00'), 'tr')['newsInText']).toBe('saatler 09.30–17.00 yerine 09.30–16.00 oldu');
    expect(news({ date: allDay }, {}, 'tr')['newsInText']).toMatch(/^başlangıç saati 09\.30.* olarak belirlendi$/);
    expect(news({}, { date: allDay }, 'tr')['newsInText']).toBe('09.30 (Paris) yerine tüm gün');
  });

  it('is all of it in one mail, and the subject names the kinds', () => {
    const date = { ...DATE, startDate: '2028-01-20', endDate: '2028-01-21', startTime: '10:00' };
    const all = { ...VIENNA, mode: 'hybrid', date, reason: 'Salon dolu' } as const;
    expect(news({}, all, 'tr')).toMatchObject({
      headline: 'Tarih, saat, yer ve katılım biçimi değişti',
      newsInText:
        'tarih 15–16 Aralık 2027 yerine 20–21 Ocak 2028 oldu; başlangıç saati 09.30 yerine 10.00 oldu; toplantı yeri Paris yerine Viyana oldu; toplantı yüz yüze yerine hibrit yapılacak',
      newDate: 'yes',
      why: 'Salon dolu',
      wasWhere: 'Paris',
    });
    expect(news({}, all, 'en')['headline']).toBe('Date, hours, place and mode changed');
  });

  it('is that the date is lost, known by the one it had', () => {
    expect(news({}, { state: 'postponed', date: null }, 'tr')).toMatchObject({
      headline: 'Ertelendi',
      days: 'önceki tarih 15–16 Ara',
      newsInText: 'ertelendi, önceki tarih 15–16 Aralık 2027',
    });
  });

  it('is nothing where the last mail told all of it', () => {
    const seat = seatWith(VIENNA, 2);
    expect(isKnown(toldOf(seat, null), seat)).toBe(true);
    expect(isKnown(toldOf(seat, null), seatWith({}, 3))).toBe(false);
  });

  it('is, after a change and its taking back, that what was told holds: the calendar entry has a new number', () => {
    const told = toldOf(seatWith({}, 1), null);
    expect(isKnown(told, seatWith({}, 3))).toBe(false);
    expect(news({}, {}, 'tr')).toEqual({ headline: 'Önceki bilgiler geçerli', changedBack: 'yes' });
  });

  it('is not guessed where nobody knows what was told', () => {
    expect(newsParts(null, seatWith(), reader('en'), AT)).toEqual({ headline: 'Changed' });
  });
});
