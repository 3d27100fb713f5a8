import { bellsFor } from './deliver-reminders.job.js';

const row = (tenantId: string, n: number, inMs: number) => ({
  tenantId,
  id: `${tenantId}-${n}`,
  attempts: 0,
  wakeAt: '',
  inMs,
});

describe('bells', () => {
  it('gather rows of one office that wake together, and hang under the first of them', () => {
    const bells = bellsFor([row('a', 1, 0), row('a', 2, 0), row('b', 1, 0), row('a', 3, 30_500)]);
    expect(bells).toEqual([
      { tenantId: 'a', data: { rows: ['a-1', 'a-2'] }, id: 'a-1-0', delayMs: 0 },
      { tenantId: 'b', data: { rows: ['b-1'] }, id: 'b-1-0', delayMs: 0 },
      { tenantId: 'a', data: { rows: ['a-3'] }, id: 'a-3-0', delayMs: 30_500 },
    ]);
  });

  it('let offices take turns, so that a big one keeps none waiting', () => {
    const bells = bellsFor([...Array.from({ length: 250 }, (_, n) => row('big', n, 0)), row('small', 1, 0)]);
    expect(bells.map((one) => `${one.tenantId} ${one.data.rows.length}`)).toEqual([
      'big 100',
      'small 1',
      'big 100',
      'big 50',
    ]);
  });
});
