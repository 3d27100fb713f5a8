import { Turns } from './turns.js';

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('are given to so many at once, in the order in which they came', async () => {
    const turns = new Turns(2);
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const work = (name: string) =>
      turns.take(() => {
        begun.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      });
    const all = Promise.all(['one', 'two', 'three', 'four'].map(work));
    await soon();
    expect(begun).toEqual(['one', 'two']);
    ends.get('two')!();
    await soon();
    expect(begun).toEqual(['one', 'two', 'three']);
    for (const name of ['one', 'three']) ends.get(name)!();
    await soon();
    ends.get('four')!();
    await all;
    expect(begun).toEqual(['one', 'two', 'three', 'four']);
  });

  it('come back from work that fails', async () => {
    const turns = new Turns(1);
    for (let n = 0; n < 3; n++) await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turns.take(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});
