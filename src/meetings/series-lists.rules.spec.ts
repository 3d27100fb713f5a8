import { restated, vouchedFor } from './series-lists.rules.js';
import type { SeriesDutyRow } from './series.types.js';

const at = new Date('2027-05-04T07:00:00Z');
const report: SeriesDutyRow = {
  text: 'Yearly report in January',
  source: 'public',
  source_detail: { ref: 'ornek.example' },
};
const host: SeriesDutyRow = { text: 'Host one meeting', source: 'seed', source_detail: { seedLines: [7] } };
const again = (...texts: string[]) =>
  restated<{ text: string }>(
    [report, host],
    texts.map((text) => ({ text })),
    { by: 'Işıl Denemeci', at },
  );
const changed = { by: 'Işıl Denemeci', at: '2027-05-04T07:00:00.000Z' };

describe('a list of a series, given anew', () => {
  it('keeps what each item stands on that stays, in whatever order', () => {
    expect(again('Host one meeting', 'Yearly report in January')).toEqual([host, report]);
  });

  it('takes what is reworded as the office’s word, and remembers whose stood there', () => {
    expect(again('Yearly report in February', 'Host one meeting')).toEqual([
      { text: 'Yearly report in February', source: 'office', source_detail: { was: 'public', changed } },
      host,
    ]);
  });

  it('takes what is new as nobody’s before', () => {
    expect(again('Yearly report in January', 'Host one meeting', 'Hand over')).toEqual([
      report,
      host,
      { text: 'Hand over', source: 'office', source_detail: { changed } },
    ]);
    expect(again('Hand over', 'Yearly report in January', 'Host one meeting')[0]).toMatchObject({
      source_detail: { changed },
    });
    expect(again('Hand over', 'Yearly report in January', 'Host one meeting')[0]!.source_detail).not.toHaveProperty(
      'was',
    );
  });

  it('forgets what is taken out', () => {
    expect(again('Host one meeting')).toEqual([host]);
  });

  it('is vouched for as a whole, under the name that stood first', () => {
    const earlier = { ...host, confirmedBy: 'Ümit Farazi', confirmedAt: '2026-01-01T00:00:00.000Z' };
    expect(vouchedFor([report, earlier], { by: 'Işıl Denemeci', at })).toEqual([
      { ...report, confirmedBy: 'Işıl Denemeci', confirmedAt: '2027-05-04T07:00:00.000Z' },
      earlier,
    ]);
  });
});
