import { isKnown, newsDueAt } from './reply-news.rules.js';

const now = new Date('2027-04-14T07:00:00Z');

describe('news of an answer', () => {
  it('waits for a second thought', () => {
    expect(newsDueAt(now, 300, null)).toEqual(new Date('2027-04-14T07:05:00Z'));
    expect(newsDueAt(now, 0, null)).toBeNull();
  });

  it('goes once in some hours', () => {
    expect(newsDueAt(now, 300, new Date('2027-04-14T06:00:00Z'))).toEqual(new Date('2027-04-14T12:00:00Z'));
    expect(newsDueAt(now, 300, new Date('2027-04-13T06:00:00Z'))).toEqual(new Date('2027-04-14T07:05:00Z'));
  });

  it('is told unless the opposite had not gone yet', () => {
    expect(isKnown({ news: 'declined', told: null, unsent: false })).toBe(false);
    expect(isKnown({ news: 'returned', told: null, unsent: true })).toBe(true);
    expect(isKnown({ news: 'returned', told: 'declined', unsent: false })).toBe(false);
    expect(isKnown({ news: 'declined', told: 'declined', unsent: true })).toBe(true);
    // who wrote it down is the only coordinator: nothing was mailed, and it is known all the same
    expect(isKnown({ news: 'returned', told: null, unsent: false })).toBe(false);
  });
});
