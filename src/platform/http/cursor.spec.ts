import fc from 'fast-check';
import { Problem } from '../errors/problem.js';
import { decodeCursor, encodeCursor, pageOf } from './cursor.js';

describe('a cursor', () => {
  it('reads back what it was made from', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 }), (keys) => {
        expect(decodeCursor(encodeCursor(keys), keys.length)).toEqual(keys);
      }),
    );
  });

  it('is nothing when nothing is given', () => {
    expect([decodeCursor(undefined, 2), decodeCursor(null, 2), decodeCursor('', 2)]).toEqual([null, null, null]);
  });

  it('is refused when it is not ours', () => {
    const foreign = [
      'x',
      encodeCursor(['one']),
      Buffer.from('{"a":1}').toString('base64url'),
      Buffer.from('[{},[]]').toString('base64url'),
      'a'.repeat(2000),
    ];
    for (const text of foreign) expect(() => decodeCursor(text, 2)).toThrow(Problem);
  });
});

describe('a page', () => {
  const keys = (n: number) => [n];
  it('says where to go on while there is more, and nothing at the end', () => {
    const first = pageOf([1, 2, 3], 2, keys, String);
    expect(first.items).toEqual(['1', '2']);
    expect(decodeCursor(first.nextCursor, 1)).toEqual([2]);
    expect(pageOf([1, 2], 2, keys, String)).toEqual({ items: ['1', '2'], nextCursor: null });
    expect(pageOf([] as number[], 2, keys, String)).toEqual({ items: [], nextCursor: null });
  });
});
