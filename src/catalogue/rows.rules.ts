import type { Source, SourceDetail } from '../platform/database/source-mark.js';
import type { Said } from '../platform/i18n/language.js';
import type { FileFact, FileMember, Origin } from './catalogue.types.js';

/** Tables the catalogue brings entries into, in the order in which they point at each other. */
export const TABLES = [
  'countries',
  'institutions',
  'organizations',
  'bodies',
  'mechanism_types',
  'mechanisms',
  'memberships',
  'terms',
  'facts',
  'discrepancies',
  'activity_types',
  'series',
  'meetings',
] as const;
export type Table = (typeof TABLES)[number];

/** Stands for the id that another entry has in the office. An entry whose needed one is gone is not brought in. */
export interface Ref {
  $ref: string;
  /** Becomes null when the other one is gone. */
  optional: boolean;
}

/** One row as the catalogue would have it: columns by name, other entries by name. */
export interface CatalogueRow {
  /** Names the entry for good: the file, the id in it, and what of it. */
  entry: string;
  table: Table;
  values: Record<string, unknown>;
  /** The date of a past meeting, which lives in a table of its own. */
  date?: { firmness: string; start_date: string; end_date: string };
}

export const ref = (entry: string): Ref => ({ $ref: entry, optional: false });
export const refOrNull = (entry: string | null | undefined): Ref | null =>
  entry ? { $ref: entry, optional: true } : null;
export const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && '$ref' in value;

type Field = Origin & { note?: Said };

interface About {
  /** Parts of the entry that are known from elsewhere than the entry. */
  fields?: Record<string, Field | null | undefined>;
  note?: string | undefined;
  /** The sentences of the entry, whose Turkish goes along with it. */
  prose?: (Said | null | undefined)[];
}

/** The columns that say where an entry is known from, and how its sentences read in Turkish. */
export function origin(
  record: Origin,
  { fields = {}, note, prose = [] }: About = {},
): { source: Source; source_detail: SourceDetail } {
  const known = Object.entries(fields).filter(([, one]) => one) as [string, Field][];
  const said = [...prose, ...known.map(([, one]) => one.note)].filter((one) => one !== null && one !== undefined);
  const detail: SourceDetail = {
    ...standing(record),
    ...(note && { note }),
    ...(known.length > 0 && {
      fields: Object.fromEntries(
        known.map(([key, one]) => [
          key,
          { source: one.source, ...standing(one), ...(one.note && { note: one.note.en }) },
        ]),
      ),
    }),
    ...(said.length > 0 && { inTurkish: Object.fromEntries(said.map(({ en, tr }) => [en, tr])) }),
  };
  return { source: record.source, source_detail: detail };
}

function standing({ seed_lines, ref: page }: Origin): Pick<SourceDetail, 'seedLines' | 'ref'> {
  return { ...(seed_lines && { seedLines: seed_lines }), ...(page && { ref: page }) };
}

/** The facts of one thing, as rows of their own. */
export function factRows(subject: string, column: string, facts: FileFact[] = []): CatalogueRow[] {
  return facts.map((fact, i) => ({
    entry: `${subject}/facts/${i}`,
    table: 'facts',
    values: {
      organization_id: null,
      body_id: null,
      institution_id: null,
      mechanism_type_id: null,
      [column]: ref(subject),
      text: fact.text.en,
      stated_from: fact.date ?? fact.period?.from ?? null,
      stated_to: fact.date ?? fact.period?.to ?? null,
      ...origin(fact, { prose: [fact.text] }),
    },
  }));
}

/** Countries that are members of one thing. */
export function memberRows(
  subject: string,
  column: 'organization_id' | 'body_id',
  members: FileMember[],
): CatalogueRow[] {
  return members.map((member) => ({
    entry: `${subject}/members/${member.country}/${member.role}`,
    table: 'memberships',
    values: {
      organization_id: null,
      body_id: null,
      [column]: ref(subject),
      country: member.country,
      member_organization_id: null,
      role: member.role,
      since: null,
      until: null,
      ...origin(member),
    },
  }));
}
