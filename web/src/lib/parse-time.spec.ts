import { parseTime } from './parse-time';

describe('an hour as people type it', () => {
  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['930', '09:30'],
    ['1730', '17:30'],
    ['9', '09:00'],
    [' 23:59 ', '23:59'],
    ['00:00', '00:00'],
  ])('%s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  it.each(['24:00', '9:60', '9:3', 'noon', '', '-1', '09:30:15'])('not %s', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});
