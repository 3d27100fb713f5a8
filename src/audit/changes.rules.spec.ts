import { changesBetween } from './changes.rules.js';

describe('changes between two states', () => {
  it('tells old and new of what differs, and nothing of what does not', () => {
    const before = { city: 'Paris', mode: 'online', note: null };
    expect(changesBetween(before, { city: 'Kızılcahamam', mode: 'online', note: null })).toEqual({
      city: ['Paris', 'Kızılcahamam'],
    });
  });

  it('compares only the fields of a patch', () => {
    expect(changesBetween({ city: 'Paris', mode: 'online' }, { mode: 'hybrid' })).toEqual({
      mode: ['online', 'hybrid'],
    });
  });

  it('takes everything as new when there was nothing, and as gone when there is nothing', () => {
    expect(changesBetween(null, { city: 'Paris', country: null })).toEqual({ city: [null, 'Paris'] });
    expect(changesBetween({ city: 'Paris', country: null }, null)).toEqual({ city: ['Paris', null] });
  });

  it('writes instants as text and leaves bookkeeping out', () => {
    const at = new Date('2027-05-04T06:00:00Z');
    expect(changesBetween({ at: null, version: 1 }, { at, version: 2, id: 'x' })).toEqual({
      at: [null, '2027-05-04T06:00:00.000Z'],
    });
  });

  it('does not mind the order of keys inside a field', () => {
    expect(changesBetween({ name: { en: 'a', tr: 'b' } }, { name: { tr: 'b', en: 'a' } })).toEqual({});
  });

  it.each(['password', 'passwordHash', 'resetToken', 'secret'])('refuses a field named %s', (field) => {
    expect(() => changesBetween(null, { [field]: 'x' })).toThrow('takes no secrets');
  });
});
