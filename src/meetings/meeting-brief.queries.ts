import type { Named } from '../organizations/organizations.types.js';
import type { Firmness, MeetingBrief, MeetingDate, MeetingKind, MeetingState, Mode } from './meetings.types.js';

/** An instant as ISO text: cheaper than a Date on the way out, and the same on every connection. */
export const isoInstant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Columns of a `MeetingDateRow` from the table known as `alias`. */
export const dateColumns = (alias: string): string => `
  ${alias}.firmness, ${alias}.start_date::text as "startDate", ${alias}.end_date::text as "endDate",
  left(${alias}.start_time::text, 5) as "startTime", left(${alias}.end_time::text, 5) as "endTime", ${alias}.zone,
  ${isoInstant(`${alias}.starts_at`)} as "startsAt", ${isoInstant(`${alias}.ends_at`)} as "endsAt"`;

/** What the catalogue brought, nobody here touched, and lies more than a year back is history and asks for nothing. */
export const UNCLOSED = [
  `m.state in ('window', 'tentative', 'confirmed')`,
  `m.end_date < (select app.office_today())`,
  `(m.end_date >= (select app.office_today()) - 366 or m.catalogue_id is null or m.source = 'office' or m.confirmed_at is not null)`,
];

/** What a statement must select of `BRIEF_FROM` to be read by `briefOf`. Flat, so that a page costs no JSON in the database. */
export const BRIEF_COLUMNS = `
  m.id, m.title_en, m.title_tr, m.label_en, m.label_tr, m.number_label, m.kind, m.state, m.mode, m.venue, m.city, m.country, m.is_demo,
  coalesce(${UNCLOSED.join(' and ')}, false) as is_unclosed, ${dateColumns('d')},
  b.id as body_id, b.name_en as body_en, b.name_tr as body_tr, b.acronym as body_acronym, b.acronym_tr as body_acronym_tr,
  o.id as org_id, o.name_en as org_en, o.name_tr as org_tr, o.acronym as org_acronym, o.acronym_tr as org_acronym_tr,
  k.id as mechanism_id, k.name_en as mechanism_en, k.name_tr as mechanism_tr, k.country as mechanism_country,
  t.name_en as type_en, t.name_tr as type_tr`;

/** Joins of the names around a meeting `m`, each found by its key. */
export const NAME_JOINS = `
  left join bodies b on b.tenant_id = m.tenant_id and b.id = m.body_id
  left join organizations o on o.tenant_id = m.tenant_id and o.id = coalesce(m.organization_id, b.organization_id)
  left join mechanisms k on k.tenant_id = m.tenant_id and k.id = m.mechanism_id
  left join mechanism_types t on t.tenant_id = k.tenant_id and t.id = k.type_id`;

/** The same, with its date in force before them. */
export const BRIEF_JOINS = `
  left join meeting_dates d on d.tenant_id = m.tenant_id and d.meeting_id = m.id and d.in_force ${NAME_JOINS}`;

export interface DateColumns {
  firmness: Firmness | null;
  startDate: string | null;
  endDate: string | null;
  startTime: string | null;
  endTime: string | null;
  zone: string | null;
  startsAt: string | null;
  endsAt: string | null;
}

export interface BriefRow extends DateColumns {
  id: string;
  title_en: string | null;
  title_tr: string | null;
  label_en: string | null;
  label_tr: string | null;
  number_label: string | null;
  kind: MeetingKind;
  state: MeetingState;
  mode: Mode | null;
  venue: string | null;
  city: string | null;
  country: string | null;
  is_demo: boolean;
  is_unclosed: boolean;
  body_id: string | null;
  body_en: string | null;
  body_tr: string | null;
  body_acronym: string | null;
  body_acronym_tr: string | null;
  org_id: string | null;
  org_en: string | null;
  org_tr: string | null;
  org_acronym: string | null;
  org_acronym_tr: string | null;
  mechanism_id: string | null;
  mechanism_en: string | null;
  mechanism_tr: string | null;
  mechanism_country: string | null;
  type_en: string | null;
  type_tr: string | null;
}

export function dateOf(row: DateColumns): MeetingDate | null {
  const { firmness, startDate, endDate, startTime, endTime, zone, startsAt, endsAt } = row;
  if (firmness === null || startDate === null || endDate === null) return null;
  return { firmness, startDate, endDate, startTime, endTime, zone, startsAt, endsAt };
}

export function briefOf(row: BriefRow): MeetingBrief {
  const organization = organizationOf(row);
  return {
    id: row.id,
    title: { en: row.title_en, tr: row.title_tr },
    label: { en: row.label_en, tr: row.label_tr },
    numberLabel: row.number_label,
    kind: row.kind,
    state: row.state,
    body: bodyOf(row, organization),
    organization: row.body_id === null ? organization : null,
    mechanism: mechanismOf(row),
    date: dateOf(row),
    mode: row.mode,
    venue: row.venue,
    city: row.city,
    country: row.country,
    isDemo: row.is_demo,
    isUnclosed: row.is_unclosed,
  };
}

function organizationOf(row: BriefRow): Named | null {
  if (row.org_id === null) return null;
  return {
    id: row.org_id,
    name: { en: row.org_en, tr: row.org_tr },
    acronym: { en: row.org_acronym, tr: row.org_acronym_tr },
  };
}

function bodyOf(row: BriefRow, organization: Named | null): MeetingBrief['body'] {
  if (row.body_id === null || organization === null) return null;
  return {
    id: row.body_id,
    name: { en: row.body_en, tr: row.body_tr },
    acronym: { en: row.body_acronym, tr: row.body_acronym_tr },
    organization,
  };
}

function mechanismOf(row: BriefRow): MeetingBrief['mechanism'] {
  if (row.mechanism_id === null) return null;
  return {
    id: row.mechanism_id,
    name: { en: row.mechanism_en, tr: row.mechanism_tr },
    type: { en: row.type_en, tr: row.type_tr },
    country: row.mechanism_country,
  };
}
