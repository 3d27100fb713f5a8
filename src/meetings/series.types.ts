import { TERM_ROLES, type TermRole } from '../organizations/terms/terms.types.js';
import type { Source, SourceDetail } from '../platform/database/source-mark.js';

export const CADENCE_KINDS = [
  'times_per_period',
  'at_least',
  'recurring_unspecified',
  'per_presidency',
  'irregular',
  'unspecified',
] as const;
export type CadenceKind = (typeof CADENCE_KINDS)[number];

/** As what an institution takes part in a series: as holder of a term, or as the one that coordinates it at home. */
export const PARTICIPANT_ROLES: readonly ParticipantRole[] = [
  'coordinator',
  ...(Object.keys(TERM_ROLES) as TermRole[]),
];
export type ParticipantRole = 'coordinator' | TermRole;

/** What one item of a series' lists stands on, as it is kept beside it. */
export interface Standing {
  source: Source;
  source_detail: SourceDetail;
  confirmedBy?: string | null;
  /** ISO 8601. */
  confirmedAt?: string | null;
}

export type SeriesParticipantRow = { institutionId: string | null; role: string } & Standing;
export type SeriesTopicRow = { en: string | null; tr: string | null } & Standing;
export type SeriesDutyRow = { text: string } & Standing;
