import { bodyLanes, type LaneWords } from './lanes.rules';
import type { Body, Term } from './organization.types';

const words: LaneWords = {
  language: 'en',
  country: (code) => (code === 'BG' ? 'Bulgaria' : code),
  name: 'Name',
  mandate: 'Mandate',
  role: (role) => role,
  period: (from, to) => `${from ?? '?'} to ${to ?? '?'}`,
  mandateUntil: (day) => `to ${day}`,
  day: (day) => day,
  renewal: 'renewal?',
  notDated: (holder) => `${holder}, dates not stated`,
  notKnown: (year) => `${year}: not known`,
  disputed: 'The sources differ.',
};

const source = {
  source: 'seed' as const,
  detail: {},
  changedBy: null,
  changedAt: null,
  confirmedBy: null,
  confirmedAt: null,
};
const named = (en: string, acronym: string | null = null) => ({
  id: en,
  name: { en, tr: null },
  acronym: { en: acronym, tr: null },
});

function term(from: string | null, to: string | null, more: Partial<Term> = {}): Term {
  const holder = {
    institution: { id: 'k', name: { en: 'KOSGEB', tr: null }, acronym: 'KOSGEB' },
    country: null,
    isOurs: true,
  };
  return {
    id: `${from}-${to}-${more.role ?? ''}`,
    holder,
    role: 'country_coordinator',
    in: named('WG'),
    from,
    to,
    firstDay: null,
    lastDay: null,
    isDated: from !== null || to !== null,
    nominalTerm: null,
    disputed: false,
    exclusive: true,
    note: null,
    source,
    version: 1,
    ...more,
  };
}

function body(more: Partial<Body>): Body {
  return {
    ...named('Committee', 'C'),
    kind: 'committee',
    status: 'active',
    breadcrumb: [],
    organization: named('OECD'),
    parent: null,
    children: [],
    names: [],
    successor: null,
    established: null,
    formallyEstablished: true,
    mandateEnd: null,
    notes: [],
    members: [],
    terms: [],
    facts: [],
    discrepancies: [],
    source,
    version: 1,
    can: { edit: false },
    ...more,
  };
}

const lanesOf = (more: Partial<Body>) =>
  new Map(bodyLanes(body(more), '2027-04-14', words).map((lane) => [lane.key, lane.spans ?? []]));

describe('the lanes of a body', () => {
  it('join the names it had at the day the new one began', () => {
    const names = [
      { ...named('Working Party', 'WP'), kind: 'working_party' as const, from: null, to: '2021', meetings: 3 },
      { ...named('Committee', 'C'), kind: 'committee' as const, from: '2021', to: null, meetings: 2 },
    ];
    const [former, own] = lanesOf({ names, established: '2021' }).get('name') ?? [];
    expect(former).toMatchObject({ from: null, to: '2021-01-01', text: 'WP, Working Party', tone: 'former' });
    expect(own).toMatchObject({ from: '2021-01-01', to: null, tone: 'plain' });
  });

  it('ask for the renewal of a mandate that is over or about to be', () => {
    expect(lanesOf({ mandateEnd: '2026-12-31' }).get('mandate')?.[1]).toMatchObject({
      from: '2027-01-01',
      to: null,
      tone: 'open',
    });
    expect(lanesOf({ mandateEnd: '2027-12-31' }).get('mandate')?.[1]).toMatchObject({
      from: '2028-01-01',
      to: null,
      tone: 'open',
    });
    expect(lanesOf({ mandateEnd: '2030-12-31' }).get('mandate')).toHaveLength(1);
  });

  it('write only the years of our own terms, and name everybody else', () => {
    const bulgaria = { institution: null, country: 'BG', isOurs: false };
    const spans = lanesOf({
      terms: [term('2001', '2003'), term('2024-01-01', '2025-12-31', { holder: bulgaria })],
    }).get('country_coordinator');
    expect(spans?.map((span) => [span.text, span.tone])).toEqual([
      ['2001–03', 'ours'],
      ['Bulgaria 2024–25', 'others'],
      ['2026: not known', 'open'],
    ]);
  });

  it('say when sources differ', () => {
    const [span] = lanesOf({ terms: [term('2016', '2018', { disputed: true })] }).get('country_coordinator') ?? [];
    expect(span).toMatchObject({
      text: '2016–18 ?',
      disputed: true,
      full: 'KOSGEB, 2016 to 2018. The sources differ.',
    });
  });

  it('do not ask who held it when that ended long ago, or is still held', () => {
    expect(lanesOf({ terms: [term('2014', '2015')] }).get('country_coordinator')).toHaveLength(1);
    expect(lanesOf({ terms: [term('2014', null)] }).get('country_coordinator')).toHaveLength(1);
  });

  it('leave undated roles that many hold to the list', () => {
    const lanes = lanesOf({
      terms: [
        term(null, null, { role: 'participant', exclusive: false }),
        term(null, null, { role: 'national_coordinator' }),
      ],
    });
    expect([...lanes.keys()]).toEqual(['national_coordinator']);
    expect(lanes.get('national_coordinator')?.[0]).toMatchObject({ text: 'KOSGEB, dates not stated', undated: true });
  });
});
