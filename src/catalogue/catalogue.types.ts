import type { ActivityGroup } from '../organizations/activity-types/activity-types.types.js';
import type { BodyKind, BodyStatus } from '../organizations/bodies/bodies.types.js';
import type { MembershipRole } from '../organizations/memberships/memberships.types.js';
import type { OrganizationKind } from '../organizations/organizations.types.js';
import type { TermRole } from '../organizations/terms/terms.types.js';
import type { Said } from '../platform/i18n/language.js';
import type { MeetingKind, Mode } from '../meetings/meetings.types.js';
import type { InstitutionKind } from '../people/institutions/institutions.types.js';

/** Where something is known from: lines of the seed document, or a public page. */
export interface Origin {
  source: 'seed' | 'public';
  seed_lines?: number[];
  ref?: string;
}

/** A value that may be known from elsewhere than the record around it. */
export type Stated<T = string> = { value: T; note?: Said } & Origin;
/** A name in both languages; Turkish may be unknown. */
export interface Names {
  en: string;
  tr: string | null;
}

export type FileFact = { text: Said; date?: string; period?: { from: string | null; to: string | null } } & Origin;
export type FileMember = { country: string; role: MembershipRole } & Origin;

export type FileOrganization = {
  id: string;
  kind: OrganizationKind;
  name: Names;
  acronym: string;
  acronym_tr: string | null;
  aliases: string[];
  parent_id: string | null;
  founded: (Stated & { precision: string }) | null;
  seat: (Stated & { country: string }) | null;
  purpose: Stated<Said> | null;
  member_count: Stated<number> | null;
  members: FileMember[];
  member_organizations: ({ organization_id: string; role: MembershipRole; discrepancy_id?: string } & Origin)[];
  facts: FileFact[];
  notes: Said[];
} & Origin;

export type FileInstitution = {
  id: string;
  kind: InstitutionKind;
  country: string;
  name: Names;
  acronym: string | null;
  aliases?: string[];
  founded?: Stated & { precision: string };
  facts: FileFact[];
} & Origin;

export type FileBody = {
  id: string;
  organization_id: string;
  kind: BodyKind;
  name: Names;
  acronym: string | null;
  acronym_tr: string | null;
  parent_body_id: string | null;
  parent_source: 'seed' | 'public' | null;
  established: (Stated & { precision: string }) | null;
  mandate_end: Stated | null;
  status: BodyStatus;
  formally_established: boolean;
  predecessor_id: string | null;
  successor_id: string | null;
  members: FileMember[];
  facts: FileFact[];
  notes: Said[];
} & Origin;

export type FileRole = {
  id: string;
  holder_type: 'institution' | 'country';
  holder: string;
  role: TermRole;
  target_type: 'body' | 'organization';
  target_id: string;
  from: string | null;
  to: string | null;
  precision: string | null;
  nominal_term: string | null;
  disputed: boolean;
  note: Said | null;
} & Origin;

export type FileMechanismType = {
  id: string;
  name: Names;
  abbreviation: string | null;
  description: Stated<Said>;
  coordinator_institution_id: string | null;
  kosgeb_role?: 'attends' | 'participates_and_contributes';
  facts?: FileFact[];
} & Origin;

/** A known frame with one partner, or (`statistic`) a number about all of a kind. */
export type FileInstrument = {
  id: string;
  kind: string;
  name?: Names;
  text?: Said;
  parties?: string[];
  country?: string;
  organization_id?: string;
  signed?: string | null;
  reported?: string;
  place?: string;
  as_of?: string;
} & Origin;

export type FileSeries = {
  id: string;
  title: Names;
  owner_type: 'body' | 'organization' | 'mechanism';
  owner_id: string;
  cadence: {
    kind: 'times_per_period' | 'at_least' | 'recurring_unspecified' | 'per_presidency' | 'irregular' | 'unspecified';
    times: number | null;
    period: string | null;
    usual_month?: number;
    statement: Said;
  } & Origin;
  dates_announced_by: Stated<Said> | null;
  usual_place: (Stated & { country: string }) | null;
  host_rule: Stated<Said> | null;
  participants: ({ institution_id: string; role: string } & Origin)[];
  topics: ({ name: Names } & Origin)[];
  duties: ({ text: Said } & Origin)[];
  notes: Said[];
} & Origin;

export type FileSession = {
  id: string;
  series_id: string;
  /** The frame, where the series belongs to a kind of mechanism. */
  mechanism_id?: string;
  replaces_id?: string;
  label: Names;
  kind: MeetingKind;
  number: number | null;
  start: string;
  end: string;
  city: string | null;
  country: string | null;
  mode: Mode;
  status: 'held' | 'cancelled' | 'tentative_window';
  note: Said | null;
} & Origin;

export type FileActivityType = { id: string; name: Names; group: ActivityGroup; note: Said | null } & Origin;
export interface FileDiscrepancy {
  id: string;
  about: string;
  seed: Said | null;
  public: Said;
  ref: string;
  treatment: Said;
}
export type FileCountry = { code: string; name: Names } & Origin;

/** Everything the product knows when an office starts, checked. */
export interface Catalogue {
  organizations: FileOrganization[];
  institutions: FileInstitution[];
  bodies: FileBody[];
  roles: FileRole[];
  mechanismTypes: FileMechanismType[];
  instruments: FileInstrument[];
  series: FileSeries[];
  sessions: FileSession[];
  activityTypes: FileActivityType[];
  discrepancies: FileDiscrepancy[];
  countries: FileCountry[];
}

/** What one load did: entries that were new, that came anew, and that the office had touched or deleted and keeps as they are. */
export interface LoadReport {
  added: number;
  updated: number;
  kept: number;
}
