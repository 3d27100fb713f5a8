import i18next from 'i18next';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateFormat, type MeetingDate } from './dates';

const wordsOf = (language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'locales', `${language}.json`), 'utf8')) as object;

const en = new DateFormat('en');
const tr = new DateFormat('tr');

/** What a reader sees: joiners and unbreakable spaces are looked at in a test of their own. */
const seen = (text: string | null) =>
  text?.replaceAll('\u2060', '').replaceAll('\u200b', '').replaceAll('\u00a0', ' ') ?? null;

const line = (format: DateFormat, date: MeetingDate, zone: string, place?: string) =>
  seen(format.dateText(date, zone, place));

function date(more: Partial<MeetingDate>): MeetingDate {
  return {
    firmness: 'confirmed',
    startDate: '2027-05-04',
    endDate: '2027-05-05',
    startTime: '09:30',
    endTime: '17:00',
    zone: 'Europe/Paris',
    startsAt: '2027-05-04T07:30:00Z',
    endsAt: '2027-05-05T15:00:00Z',
    ...more,
  };
}

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    resources: { en: { translation: wordsOf('en') }, tr: { translation: wordsOf('tr') } },
    interpolation: { escapeValue: false },
  });
});

describe('a meeting in Paris read in Istanbul', () => {
  it('tells the hour there and the hour here, in both languages', () => {
    expect(line(en, date({}), 'Europe/Istanbul', 'Paris')).toBe('4–5 May 2027, Tue 09:30 Paris · 10:30 here');
    expect(line(tr, date({}), 'Europe/Istanbul', 'Paris')).toBe('4–5 Mayıs 2027, Sal 09.30 Paris · burada 10.30');
  });

  it('is two hours away in winter and one in summer, since only Paris changes its clocks', () => {
    const january = date({ startDate: '2027-01-12', endDate: '2027-01-12', startsAt: '2027-01-12T08:30:00Z' });
    const june = date({ startDate: '2027-06-08', endDate: '2027-06-08', startsAt: '2027-06-08T07:30:00Z' });
    expect(line(en, january, 'Europe/Istanbul')).toBe('12 January 2027, Tue 09:30 Paris · 11:30 here');
    expect(line(en, june, 'Europe/Istanbul')).toBe('8 June 2027, Tue 09:30 Paris · 10:30 here');
  });

  it('follows both clock changes of Paris from one day to the next', () => {
    const on = (day: string, startsAt: string) =>
      line(en, date({ startDate: day, endDate: day, startsAt }), 'Europe/Istanbul');
    expect(on('2027-03-27', '2027-03-27T08:30:00Z')).toContain('09:30 Paris · 11:30 here');
    expect(on('2027-03-28', '2027-03-28T07:30:00Z')).toContain('09:30 Paris · 10:30 here');
    expect(on('2027-10-30', '2027-10-30T07:30:00Z')).toContain('09:30 Paris · 10:30 here');
    expect(on('2027-10-31', '2027-10-31T08:30:00Z')).toContain('09:30 Paris · 11:30 here');
  });
});

describe('odd zones', () => {
  it('knows the quarter hours of Kathmandu and the half hours of Newfoundland', () => {
    expect(line(en, date({}), 'Asia/Kathmandu', 'Paris')).toBe('4–5 May 2027, Tue 09:30 Paris · 13:15 here');
    expect(line(en, date({}), 'America/St_Johns', 'Paris')).toBe('4–5 May 2027, Tue 09:30 Paris · 05:00 here');
  });

  it('names the day here when it is another one than there', () => {
    const newYork = date({ startTime: '18:00', zone: 'America/New_York', startsAt: '2027-05-04T22:00:00Z' });
    expect(line(en, newYork, 'Europe/Istanbul')).toBe('4–5 May 2027, Tue 18:00 New York · Wed 01:00 here');
    expect(line(tr, newYork, 'Europe/Istanbul')).toBe('4–5 Mayıs 2027, Sal 18.00 New York · burada Çar 01.00');
  });

  it('leaves off both place and second hour in the own zone', () => {
    const own = date({ zone: 'Europe/Istanbul', startsAt: '2027-05-04T06:30:00Z' });
    expect(line(en, own, 'Europe/Istanbul', 'Ankara')).toBe('4–5 May 2027, Tue 09:30');
  });

  it('says how the clocks stand to each other', () => {
    expect(en.difference('Europe/Paris', 'Europe/Istanbul', '2027-05-04T07:30:00Z')).toBe('1 hour ahead');
    expect(en.difference('Europe/Paris', 'Europe/Istanbul', '2027-01-12T08:30:00Z')).toBe('2 hours ahead');
    expect(tr.difference('Asia/Kathmandu', 'Europe/Istanbul', '2027-05-04T07:30:00Z')).toBe('2 sa. 45 dk. geride');
    expect(en.difference('Europe/Minsk', 'Europe/Istanbul', '2027-05-04T07:30:00Z')).toBe('same time');
  });
});

describe('dates without an hour', () => {
  it('writes a window as its span only', () => {
    const window = date({
      firmness: 'window',
      startDate: '2027-10-04',
      endDate: '2027-10-15',
      startTime: null,
      startsAt: null,
    });
    expect(line(en, window, 'Europe/Istanbul')).toBe('4–15 October 2027');
    expect(line(tr, window, 'Europe/Istanbul')).toBe('4–15 Ekim 2027');
  });

  it('writes an all-day meeting with its weekdays', () => {
    const allDay = date({ startTime: null, endTime: null, startsAt: null, endsAt: null });
    expect(line(en, allDay, 'Europe/Istanbul')).toBe('4–5 May 2027, Tue–Wed');
    expect(line(tr, { ...allDay, endDate: '2027-05-04' }, 'Europe/Istanbul')).toBe('4 Mayıs 2027, Sal');
  });
});

describe('ranges', () => {
  it('names what differs and nothing twice', () => {
    expect(seen(en.range('2027-05-04', '2027-05-04'))).toBe('4 May 2027');
    expect(seen(en.range('2027-06-29', '2027-07-01'))).toBe('29 June–1 July 2027');
    expect(seen(tr.range('2027-12-30', '2028-01-02', { width: 'short' }))).toBe('30 Ara 2027–2 Oca 2028');
    expect(seen(en.range('2027-12-30', '2028-01-02', { year: false }))).toBe('30 December 2027–2 January 2028');
  });

  it('never breaks in the middle', () => {
    expect(en.range('2027-05-04', '2027-05-05')).toBe('4\u2060–\u20605\u00a0May\u00a02027');
    expect(en.range('2027-06-29', '2027-07-01')).not.toMatch(/[ \u200b]|[^\u2060]–|–[^\u2060]/);
  });

  it('leads rows with the day, and names the year only when it is another', () => {
    expect(en.listDay('2027-04-15', '2027-04-15', 2027)).toEqual({ day: '15', month: 'Apr' });
    expect(seen(en.listDay('2027-04-27', '2027-04-29', 2027).day)).toBe('27–29');
    expect(seen(tr.listDay('2028-09-20', '2028-09-30', 2027).month)).toBe('Eyl 2028');
    const across = tr.listDay('2027-06-29', '2027-07-01', 2027);
    expect([seen(across.day), across.month]).toEqual(['29 Haz–1 Tem', '']);
  });
});

describe('days and hours', () => {
  it('writes a whole day in the order of each language', () => {
    expect(seen(en.fullDay('2027-04-14'))).toBe('Wednesday 14 April 2027');
    expect(seen(tr.fullDay('2027-04-14'))).toBe('14 Nisan 2027 Çarşamba');
    expect(seen(en.fullDays('2027-05-04', '2027-05-05'))).toBe('Tuesday 4 – Wednesday 5 May 2027');
    expect(seen(en.fullDays('2027-06-29', '2027-07-01'))).toBe('Tuesday 29 June – Thursday 1 July 2027');
    expect(seen(tr.fullDays('2027-05-04', '2027-05-05'))).toBe('4 Mayıs Salı – 5 Mayıs 2027 Çarşamba');
  });

  it('shortens months the same way everywhere', () => {
    expect(Array.from({ length: 12 }, (_, month) => en.month(month, 'short')).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    );
    expect(Array.from({ length: 12 }, (_, month) => tr.month(month, 'short')).join(' ')).toBe(
      'Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara',
    );
  });

  it('tells the hours of one day and of several', () => {
    expect(seen(en.hours(date({})))).toBe('Tue 09:30 – Wed 17:00');
    expect(seen(tr.hours(date({ endDate: '2027-05-04' })))).toBe('09.30–17.00');
    expect(en.hours(date({ startTime: null }))).toBeNull();
    expect(seen(en.hoursOfDays(date({ endDate: '2027-05-04' })))).toBe('Tue 09:30–17:00');
    expect(seen(en.hoursOfDays(date({})))).toBe('Tue 09:30 – Wed 17:00');
  });

  it('tells a span on the clock of the reader', () => {
    expect(seen(en.span('2027-05-04T07:30:00Z', '2027-05-05T15:00:00Z', 'Europe/Istanbul'))).toBe(
      'Tue 10:30 – Wed 18:00',
    );
    expect(seen(tr.span('2027-05-04T07:30:00Z', '2027-05-04T15:00:00Z', 'Europe/Istanbul'))).toBe('Sal 10.30–18.00');
    expect(seen(en.span('2027-05-04T22:00:00Z', null, 'Europe/Istanbul'))).toBe('Wed 01:00');
  });

  it('shows an outside deadline in its own hour and in ours', () => {
    const registration = { at: '2027-04-20T16:00:00Z', zone: 'Europe/Paris' };
    const english = en.deadline(registration, 'Europe/Istanbul');
    expect([seen(english.there), seen(english.here)]).toEqual(['20 April 2027, 18:00 Paris', '19:00 here']);
    const turkishLine = tr.deadline(registration, 'Europe/Istanbul', { year: false });
    expect([seen(turkishLine.there), seen(turkishLine.here)]).toEqual([
      '20 Nisan, Paris saatiyle 18.00',
      'burada 19.00',
    ]);
    expect(en.deadline({ ...registration, zone: 'Europe/Istanbul' }, 'Europe/Istanbul').here).toBeNull();
  });

  it('shows an instant in the zone of the reader', () => {
    expect(seen(en.instant('2027-04-14T06:00:00Z', 'Europe/Istanbul'))).toBe('14 April 2027, 09:00');
    expect(seen(en.instant('2027-04-14T02:00:00Z', 'America/St_Johns'))).toBe('13 April 2027, 23:30');
  });
});

describe('how long until', () => {
  it.each([
    [0, 'today', 'bugün'],
    [1, 'tomorrow', 'yarın'],
    [2, '2 days', '2 gün'],
    [13, '13 days', '13 gün'],
    [-1, 'yesterday', 'dün'],
    [-12, '12 days ago', '12 gün önce'],
  ])('%i days', (days, english, turkishWords) => {
    expect(en.relative(days)).toBe(english);
    expect(tr.relative(days)).toBe(turkishWords);
  });

  it('counts what is late as late', () => {
    expect([en.due(-12), en.due(-1), en.due(0), en.due(3)]).toEqual(['12 days late', '1 day late', 'today', '3 days']);
    expect([tr.due(-12), tr.due(1)]).toEqual(['12 gün gecikti', 'yarın']);
  });

  it('stands alone as a sentence would have it', () => {
    expect([en.upcoming(20), en.upcoming(1), tr.upcoming(20), tr.upcoming(0)]).toEqual([
      'in 20 days',
      'tomorrow',
      '20 gün kaldı',
      'bugün',
    ]);
  });
});
