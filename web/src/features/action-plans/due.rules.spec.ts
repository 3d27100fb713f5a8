import { byDue, dueState, groupOf } from './due.rules';

const NOW = Date.parse('2027-04-14T09:00:00Z');

const item = (at: string, state: 'open' | 'in_progress' | 'waiting' | 'done' | 'cancelled' = 'open') => ({
  state,
  due: { at },
});

describe('items by what is due', () => {
  it('tells late, near and later apart by the moment, not by the day', () => {
    expect(groupOf(item('2027-04-14T08:59:59Z'), NOW)).toBe('overdue');
    expect(groupOf(item('2027-04-14T09:00:00Z'), NOW)).toBe('week');
    expect(groupOf(item('2027-04-21T08:59:59Z'), NOW)).toBe('week');
    expect(groupOf(item('2027-04-21T09:00:00Z'), NOW)).toBe('later');
  });

  it('counts nothing as late that is done or cancelled', () => {
    expect(groupOf(item('2027-01-01T09:00:00Z', 'done'), NOW)).toBe('settled');
    expect(groupOf(item('2027-01-01T09:00:00Z', 'cancelled'), NOW)).toBe('settled');
  });

  it('keeps the order within groups and leaves out the empty ones', () => {
    const first = item('2027-04-01T09:00:00Z');
    const second = item('2027-04-02T09:00:00Z');
    const done = item('2027-03-01T09:00:00Z', 'done');
    expect(byDue([done, first, second], NOW)).toEqual([
      { group: 'overdue', items: [first, second] },
      { group: 'settled', items: [done] },
    ]);
  });

  it('marks what waits as waiting until it is late', () => {
    expect(dueState(item('2027-04-15T09:00:00Z', 'waiting'), NOW)).toBe('paused');
    expect(dueState(item('2027-04-13T09:00:00Z', 'waiting'), NOW)).toBe('late');
    expect(dueState(item('2027-04-15T09:00:00Z'), NOW)).toBe('soon');
    expect(dueState(item('2027-06-15T09:00:00Z'), NOW)).toBe('open');
  });
});
