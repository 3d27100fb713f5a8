import type { SourceDetail } from '../platform/database/source-mark.js';
import { CatalogueFiles } from './catalogue-files.service.js';
import { catalogueOf, type Files } from './catalogue-files.rules.js';
import { meetingRows } from './meeting-rows.rules.js';
import { organizationRows } from './organization-rows.rules.js';

type Records = Record<string, unknown>[];

/** Columns that hold sentences. */
const PROSE = [
  'text',
  'purpose',
  'notes',
  'note',
  'description',
  'seed_says',
  'public_says',
  'treatment',
  'cadence_statement',
  'dates_announced_by',
  'host_rule',
  'state_reason',
];

const files = new CatalogueFiles().read();

/** The catalogue with one record changed. */
function broken(file: keyof Files, list: string, id: string, change: Record<string, unknown>): Files {
  const content = structuredClone(files[file]) as Record<string, Records>;
  const record = content[list]!.find((one) => one['id'] === id || one['code'] === id);
  Object.assign(record!, change);
  return { ...files, [file]: content };
}

describe('the files the product ships', () => {
  it('are whole', () => {
    expect(() => catalogueOf(files)).not.toThrow();
  });

  it('name no day for a series, and an hour for nothing', () => {
    const { series, sessions } = catalogueOf(files);
    expect(series.filter((one) => 'start' in one || 'date' in one)).toEqual([]);
    expect(sessions.filter((one) => one.start.length !== 10)).toEqual([]);
  });

  it('make rows with names of their own, the columns of one table being the same in each', () => {
    const catalogue = catalogueOf(files);
    const rows = [...organizationRows(catalogue), ...meetingRows(catalogue)];
    expect(new Set(rows.map((one) => one.entry)).size).toBe(rows.length);
    for (const [table, of] of Map.groupBy(rows, (one) => one.table)) {
      const columns = Object.keys(of[0]!.values);
      expect([
        table,
        of
          .filter((one) => Object.keys(one.values).sort().join() !== [...columns].sort().join())
          .map((one) => one.entry),
      ]).toEqual([table, []]);
    }
  });

  it('bring each of their sentences in Turkish too', () => {
    const catalogue = catalogueOf(files);
    const rows = [...organizationRows(catalogue), ...meetingRows(catalogue)];
    const sentences = rows.flatMap(({ entry, values }) => {
      const { inTurkish = {} } = values['source_detail'] as SourceDetail;
      const said = PROSE.flatMap((column) => values[column] ?? []) as string[];
      return said.map((text) => ({ entry, text, turkish: inTurkish[text] }));
    });
    expect(sentences.filter(({ turkish }) => !turkish)).toEqual([]);
    expect(sentences.length).toBeGreaterThan(190);
    expect(sentences.find(({ text }) => text === 'OECD Secretariat')?.turkish).toBe('OECD Sekretaryası');
  });

  it.each([
    [
      'organizations.json',
      'organizations',
      'oecd',
      { notes: [{ en: 'No member list is stated' }] },
      'Catalogue organizations.json, oecd, notes.0.tr: nothing is not a text',
    ],
    [
      'bodies.json',
      'bodies',
      'oecd-leed',
      { kind: 'club' },
      'Catalogue bodies.json, oecd-leed, kind: "club" is not one of',
    ],
    [
      'bodies.json',
      'bodies',
      'oecd-leed',
      { organization_id: 'oecdd' },
      'Catalogue bodies.json, oecd-leed, organization_id: "oecdd" is nowhere',
    ],
    [
      'bodies.json',
      'bodies',
      'oecd-leed',
      { parent_body_id: 'bsec-cso' },
      'parent_body_id: the body above belongs to another organization',
    ],
    ['bodies.json', 'bodies', 'oecd-cfe', { parent_body_id: 'oecd-leed' }, 'parent_body_id: this leads back to itself'],
    [
      'bodies.json',
      'bodies',
      'oecd-wpsmee',
      { predecessor_id: 'oecd-csmee' },
      'predecessor_id: this leads back to itself',
    ],
    [
      'bodies.json',
      'bodies',
      'oecd-leed',
      { mandate_end: { value: '2025-02-31', source: 'public', ref: 'x' } },
      'mandate_end.value: "2025-02-31" is not a day',
    ],
    [
      'bodies.json',
      'bodies',
      'oecd-leed',
      { established: { value: '82', precision: 'year', source: 'public', ref: 'x' } },
      'established.value: "82" is not a year',
    ],
    ['bodies.json', 'bodies', 'oecd-leed', { colour: 'blue' }, 'oecd-leed, colour: nothing reads this field'],
    [
      'bodies.json',
      'bodies',
      'oecd-leed',
      { id: 'oecd' },
      'Catalogue organizations.json, institutions.json, bodies.json',
    ],
    [
      'organizations.json',
      'organizations',
      'oecd',
      { members: [{ country: 'EU', role: 'member', source: 'seed', seed_lines: [1] }] },
      'oecd, members.0.country: "EU" is nowhere',
    ],
    ['organizations.json', 'organizations', 'au', { seed_lines: [] }, 'seed_lines: a seed fact names its lines'],
    [
      'organizations.json',
      'organizations',
      'unido',
      { parent_id: 'unido' },
      'unido, parent_id: this leads back to itself',
    ],
    [
      'roles.json',
      'roles',
      'kosgeb-bsec-wg-sme-nc-1',
      { to: '1999' },
      'kosgeb-bsec-wg-sme-nc-1, to: 1999 lies before 2001',
    ],
    ['roles.json', 'roles', 'kosgeb-csmee-nc', { holder: 'iskurr' }, 'holder: "iskurr" is nowhere'],
    ['roles.json', 'roles', 'kosgeb-csmee-nc', { role: 'boss' }, 'role: "boss" is not one of'],
    [
      'historical_sessions.json',
      'sessions',
      'kek-sessions--2019-10-02',
      { mechanism_id: undefined },
      'mechanism_id: a session names its frame',
    ],
    [
      'historical_sessions.json',
      'sessions',
      'csmee-sessions--2021-10-13',
      { end: '2021-10-12' },
      'end: 2021-10-12 lies before 2021-10-13',
    ],
    [
      'meeting_series.json',
      'series',
      'leed-meetings',
      { owner_id: 'leed' },
      'leed-meetings, owner_id: "leed" is nowhere',
    ],
    [
      'countries.json',
      'countries',
      'TR',
      { name: { en: 'Türkiye', tr: null } },
      'Catalogue countries.json, TR, name.tr: null is not a text',
    ],
    ['discrepancies.json', 'discrepancies', 'leed-name', { about: 'nobody' }, 'leed-name, about: "nobody" is nowhere'],
  ] as const)('are refused when %s %s %s says %j', (file, list, id, change, message) => {
    expect(() => catalogueOf(broken(file, list, id, change))).toThrow(message);
  });

  it('are refused when a list is missing', () => {
    expect(() => catalogueOf({ ...files, 'roles.json': { schema_version: 1 } })).toThrow(
      'Catalogue roles.json, roles: this list is missing',
    );
  });
});
