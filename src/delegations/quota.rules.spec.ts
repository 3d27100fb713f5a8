import fc from 'fast-check';
import { REPLIES } from './delegations.types.js';
import { seatsBeyond, takenOf } from './quota.rules.js';

const seated = fc.array(
  fc.constantFrom(...REPLIES).map((reply) => ({ reply })),
  { maxLength: 12 },
);
const people = fc.integer({ min: 1, max: 12 });

describe('the seats an organizer gives', () => {
  it('are not taken by who declined', () => {
    expect(takenOf([{ reply: 'declined' }, { reply: 'none' }, { reply: 'accepted' }, { reply: 'unsure' }])).toBe(3);
    expect(seatsBeyond(3, [{ reply: 'declined' }, { reply: 'none' }, { reply: 'accepted' }], 1)).toBe(0);
  });

  it('are without limit where none is stated', () => {
    fc.assert(fc.property(seated, people, (now, added) => seatsBeyond(null, now, added) === 0));
  });

  it('are passed exactly by those for whom there is no room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), seated, people, (quota, now, added) => {
        const beyond = seatsBeyond(quota, now, added);
        const room = Math.max(0, quota - takenOf(now));
        expect(added - beyond).toBe(Math.min(added, room));
      }),
    );
  });
});
