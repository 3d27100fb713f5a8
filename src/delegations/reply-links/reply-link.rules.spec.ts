import type { MailedSeat } from '../delegation-mails.queries.js';
import { isOpenToReply, mainLinkOf, movedFrom } from './reply-link.rules.js';

const NOW = new Date('2027-04-14T07:00:00Z');
const PARIS = {
  firmness: 'confirmed' as const,
  startDate: '2027-05-04',
  endDate: '2027-05-05',
  startTime: '09:30',
  endTime: '17:00',
  zone: 'Europe/Paris',
  startsAt: '2027-05-04T07:30:00Z',
  endsAt: '2027-05-05T15:00:00Z',
};
const DAYS = { ...PARIS, startTime: null, endTime: null, startsAt: null, endsAt: null };

const seat = (more: object, date: typeof PARIS | typeof DAYS | null = PARIS) =>
  ({ id: 'seat', meeting: { id: 'meeting', date }, ...more }) as MailedSeat;

describe('where a mail about a seat leads', () => {
  const to = (one: MailedSeat, hasAccount = false) =>
    mainLinkOf(one, { email: 'isil@ornek.example', hasAccount }, 'https://heyet.example', 'office', NOW);

  it('is the meeting for who can sign in', () => {
    expect(to(seat({}), true)).toEqual({ link: 'https://heyet.example/meetings/meeting', secretLink: null });
  });

  it('is a page of their own for who cannot, until the meeting is over', () => {
    expect(to(seat({})).secretLink).toMatchObject({
      page: 'https://heyet.example/reply',
      opens: {
        purpose: 'assignment_reply',
        tenantId: 'office',
        subjectId: 'seat',
        expiresAt: new Date(PARIS.endsAt),
        sentTo: 'isil@ornek.example',
      },
    });
  });

  it('lasts half a year while there is no date', () => {
    expect(to(seat({}, null)).secretLink?.opens.expiresAt).toEqual(new Date('2027-10-11T07:00:00Z'));
  });
});

describe('an answer through a link', () => {
  const open = (
    state: 'confirmed' | 'cancelled' | 'held' | 'postponed',
    date: typeof PARIS | typeof DAYS | null,
    at: string,
  ) => isOpenToReply({ state, date }, 'Europe/Istanbul', new Date(at));

  it('is taken until the meeting begins', () => {
    expect(open('confirmed', PARIS, '2027-05-04T07:29:59Z')).toBe(true);
    expect(open('confirmed', PARIS, '2027-05-04T07:30:00Z')).toBe(false);
  });

  it('is taken on the first of whole days, by the clock of the reader', () => {
    expect(open('confirmed', DAYS, '2027-05-04T20:59:00Z')).toBe(true);
    expect(open('confirmed', DAYS, '2027-05-04T21:00:00Z')).toBe(false);
  });

  it('is taken for a meeting that waits for a date, and for none that was called off or is over', () => {
    expect(open('postponed', null, '2027-05-04T07:00:00Z')).toBe(true);
    expect(open('cancelled', PARIS, '2027-04-14T07:00:00Z')).toBe(false);
    expect(open('held', PARIS, '2027-04-14T07:00:00Z')).toBe(false);
  });
});

describe('a meeting that moved since its mail', () => {
  it('is known by its days and hours, not by how firm it is', () => {
    expect(movedFrom(PARIS, { ...PARIS })).toBeNull();
    expect(movedFrom(PARIS, { ...PARIS, startDate: '2027-05-11', endDate: '2027-05-12' })).toBe(PARIS);
    expect(movedFrom(PARIS, DAYS)).toBe(PARIS);
    expect(movedFrom(PARIS, null)).toBe(PARIS);
    expect(movedFrom(null, PARIS)).toBeNull();
  });
});
