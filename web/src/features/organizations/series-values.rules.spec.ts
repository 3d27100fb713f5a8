import type { SeriesDetail } from './organization.types';
import { givenSeries, seriesValues } from './series-values.rules';

const source = {
  source: 'seed' as const,
  detail: {},
  changedBy: null,
  changedAt: null,
  confirmedBy: null,
  confirmedAt: null,
};
const leed = {
  title: { en: 'LEED meetings', tr: null },
  cadence: { kind: 'times_per_period', times: 2, period: 'year', usualMonth: null, statement: 'twice a year' },
  datesAnnouncedBy: null,
  usualCity: 'Paris',
  usualCountry: 'FR',
  hostRule: null,
  participants: [
    { institutionId: 'kosgeb', name: { en: 'KOSGEB', tr: null }, role: 'national_coordinator', source },
    { institutionId: null, name: null, role: 'participant', source },
  ],
  topics: [{ name: { en: 'Social economy', tr: null }, source }],
  duties: [
    { text: 'Report', source },
    { text: 'Host', source },
  ],
  notes: [],
} as unknown as SeriesDetail;

describe('a series in its form', () => {
  it('is given back as it was, but for institutions that are gone', () => {
    expect(givenSeries(seriesValues(leed))).toEqual({
      title: { en: 'LEED meetings', tr: null },
      cadence: leed.cadence,
      datesAnnouncedBy: null,
      usualCity: 'Paris',
      usualCountry: 'FR',
      hostRule: null,
      participants: [{ institutionId: 'kosgeb', role: 'national_coordinator' }],
      topics: [{ en: 'Social economy', tr: null }],
      duties: ['Report', 'Host'],
      notes: [],
    });
  });

  it('names no number where its kind promises none', () => {
    const values = seriesValues(leed);
    expect(givenSeries({ ...values, cadence: { ...values.cadence, kind: 'irregular' } }).cadence).toMatchObject({
      kind: 'irregular',
      times: null,
      period: null,
    });
  });
});
