import type { ReminderView } from '../../api';
import { groupReminders } from './reminder-groups.rules';

const to = (name: string, more: Partial<ReminderView> = {}) =>
  ({
    kind: 'meeting.upcoming',
    step: 'd7',
    occurrence: 0,
    state: 'planned',
    dueAt: '2027-04-27T06:00:00Z',
    recipient: { id: name, name, hasEmail: true },
    ...more,
  }) as ReminderView;

describe('reminders of one meeting', () => {
  it('are one line for all who get the same mail in the same minute', () => {
    const groups = groupReminders([
      to('İsmail Kurgusal'),
      to('Ümit Farazi', { dueAt: '2027-04-27T06:00:40Z' }),
      to('Şule Varsayımcı', { dueAt: '2027-04-27T07:00:00Z' }),
    ]);
    expect(groups.map(({ names }) => names)).toEqual([['İsmail Kurgusal', 'Ümit Farazi'], ['Şule Varsayımcı']]);
  });

  it('are told apart by when they went out, whenever they were due', () => {
    const sent = (name: string, sentAt: string) => to(name, { state: 'sent', sentAt });
    expect(groupReminders([sent('a', '2027-04-27T11:41:05Z'), sent('b', '2027-04-27T11:50:02Z')])).toHaveLength(2);
  });

  it('are told apart by why they did not go', () => {
    const ended = (name: string, code: string) => to(name, { state: 'cancelled', reason: { code, params: {} } });
    const groups = groupReminders([ended('a', 'muted'), ended('b', 'muted'), ended('c', 'declined')]);
    expect(groups.map(({ names }) => names)).toEqual([['a', 'b'], ['c']]);
  });

  it('are told apart by step and by what became of them', () => {
    const groups = groupReminders([
      to('a'),
      to('a', { step: 'd1', dueAt: '2027-05-03T06:00:00Z' }),
      to('b', { state: 'failed' }),
    ]);
    expect(groups).toHaveLength(3);
  });

  it('are told apart by whether a mail can reach the person', () => {
    const silent = { recipient: { id: 'Naz', name: 'Naz Adressiz', hasEmail: false } };
    expect(groupReminders([to('Ümit Farazi'), to('Naz Adressiz', silent)]).map(({ names }) => names)).toEqual([
      ['Ümit Farazi'],
      ['Naz Adressiz'],
    ]);
  });
});
