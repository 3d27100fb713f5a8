import { noteWith } from './answer.rules';

describe('the note of an answer', () => {
  const declined = { reply: 'declined', replyNote: 'On leave' } as const;

  it('goes with its answer', () => {
    expect(noteWith('accepted', declined, 'On leave')).toBe('');
    expect(noteWith('unsure', { reply: 'accepted', replyNote: null }, '')).toBe('');
  });

  it('comes back with it', () => {
    expect(noteWith('declined', declined, '')).toBe('On leave');
  });

  it('that was typed just now stays', () => {
    expect(noteWith('accepted', declined, 'Leave was moved')).toBe('Leave was moved');
  });
});
