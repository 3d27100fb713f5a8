import type { SeriesBrief } from '../meetings/series.queries.js';
import type { Named } from '../organizations/organizations.types.js';
import type { MeetingOfYear } from './year.queries.js';
import { rowsOfYear, totalsOf } from './year.rules.js';

const named = (acronym: string): Named => ({
  id: acronym,
  name: { en: `Name of ${acronym}`, tr: null },
  acronym: { en: acronym, tr: null },
});
const oecd = named('OECD');
const bodyOf = (acronym: string, organization = oecd) => ({ ...named(acronym), organization });

function series(id: string, acronym: string, promised: number | null, announced: number): SeriesBrief {
  return {
    id,
    title: { en: id, tr: null },
    body: named(acronym),
    organization: oecd,
    mechanismType: null,
    cadence: { kind: 'times_per_period', times: promised, period: 'year', usualMonth: null, statement: 'as stated' },
    datesAnnouncedBy: null,
    usualCity: null,
    usualCountry: null,
    hostRule: null,
    inTurkish: {},
    promised,
    announced,
  };
}

function meeting(id: string, more: Partial<MeetingOfYear>): MeetingOfYear {
  return {
    id,
    title: { en: id, tr: null },
    label: { en: id, tr: null },
    numberLabel: null,
    kind: 'session',
    state: 'confirmed',
    body: null,
    organization: null,
    mechanism: null,
    date: null,
    mode: null,
    venue: null,
    city: null,
    country: null,
    isDemo: false,
    isUnclosed: false,
    seriesId: null,
    lastDate: null,
    ...more,
  };
}

const shape = (meetings: MeetingOfYear[], all: SeriesBrief[]) =>
  rowsOfYear(meetings, all).map((row) => [
    row.body?.id ?? row.mechanism?.id ?? row.organization?.id,
    row.series?.id ?? null,
    row.meetings.map((one) => one.id),
  ]);

describe('the lines of a year', () => {
  it('hold a series without a single meeting, and no date is made up for it', () => {
    expect(shape([], [series('LEED meetings', 'LEED', 2, 0)])).toEqual([['LEED', 'LEED meetings', []]]);
  });

  it('put a meeting beside its series, and one of no series with the only series of its body', () => {
    const found = shape(
      [
        meeting('session', { body: bodyOf('LEED'), seriesId: 'LEED meetings' }),
        meeting('workshop', { body: bodyOf('LEED') }),
      ],
      [series('LEED meetings', 'LEED', 2, 1)],
    );
    expect(found).toEqual([['LEED', 'LEED meetings', ['session', 'workshop']]]);
  });

  it('give a body with several series a line for each, and one for what belongs to none', () => {
    const found = shape(
      [
        meeting('focal', { body: bodyOf('COMCEC'), seriesId: 'Focal points' }),
        meeting('visit', { body: bodyOf('COMCEC') }),
      ],
      [series('Focal points', 'COMCEC', 1, 1), series('Sessions', 'COMCEC', 1, 0)],
    );
    expect(found).toEqual([
      ['COMCEC', null, ['visit']],
      ['COMCEC', 'Focal points', ['focal']],
      ['COMCEC', 'Sessions', []],
    ]);
  });

  it('come by organization and body, mechanisms last', () => {
    const mechanism = {
      id: 'romania',
      name: { en: 'KEK with Romania', tr: null },
      type: { en: 'KEK', tr: null },
      country: 'RO',
    };
    const found = shape(
      [
        meeting('kek', { mechanism, seriesId: 'kek sessions' }),
        meeting('leed', { body: bodyOf('LEED') }),
        meeting('rpc', { body: bodyOf('RPC', named('ECO')) }),
      ],
      [],
    );
    expect(found.map(([owner]) => owner)).toEqual(['RPC', 'LEED', 'romania']);
  });
});

describe('the totals of a year', () => {
  it('count each state, and the series that promise more than is announced', () => {
    const meetings = [
      meeting('a', { state: 'held' }),
      meeting('b', { state: 'window' }),
      meeting('c', { state: 'window' }),
    ];
    const totals = totalsOf(meetings, [series('x', 'X', 2, 1), series('y', 'Y', 1, 1), series('z', 'Z', null, 0)]);
    expect(totals).toMatchObject({ meetings: 3, seriesMissing: 1, byState: { held: 1, window: 2, confirmed: 0 } });
  });
});
