import type * as api from '../../api';

/** What the API tells of organizations, in the words of this feature. */
export type Named = api.NamedView;
export type BodyNode = api.BodyNode;
export type OrganizationNode = api.OrganizationNode;
export type OrganizationTree = api.OrganizationTree;
export type Membership = api.MembershipView;
export type Term = api.TermView;
export type TermsOnDay = api.TermList;
export type Fact = api.FactView;
export type Discrepancy = api.DiscrepancyView;
export type Organization = api.OrganizationView;
export type NameThroughTime = api.NameThroughTime;
export type Body = api.BodyView;
export type Series = api.SeriesRow;
export type SeriesDetail = api.SeriesView;
export type SeriesPage = api.SeriesPage;
export type Mechanism = api.MechanismView;
export type MechanismType = api.MechanismTypeView;
export type MechanismList = api.MechanismList;
export type ActivityType = api.ActivityTypeView;
export type ActivityTypeList = api.ActivityTypeList;

export type OrganizationKind = Organization['kind'];
export type BodyKind = Body['kind'];
export type TermRole = Term['role'];
export type MembershipRole = Membership['role'];
export type CadenceKind = Series['cadence']['kind'];
export type ParticipantRole = api.ParticipantInput['role'];
export type ActivityGroup = ActivityType['group'];

export const ORGANIZATION_KINDS = [
  'intergovernmental_organization',
  'intergovernmental_forum',
  'regional_organization',
  'un_system',
  'un_body',
  'un_programme',
  'un_specialized_agency',
  'development_bank',
  'research_centre',
  'chamber',
  'association',
  'supranational_union',
  'other',
] as const satisfies readonly OrganizationKind[];

export const BODY_KINDS = [
  'committee',
  'standing_committee',
  'working_group',
  'working_party',
  'steering_group',
  'task_force',
  'council',
  'planning_council',
  'business_council',
  'commission',
  'forum',
  'meeting_of_bodies',
  'centre',
  'programme',
  'partnership',
  'secretariat',
  'other',
] as const satisfies readonly BodyKind[];

/** In the order of the lanes: what one at a time holds comes first. */
export const TERM_ROLES = [
  'national_coordinator',
  'country_coordinator',
  'chair_in_office',
  'term_president',
  'chair',
  'vice_chair',
  'co_chair',
  'rapporteur',
  'focal_point',
  'related_institution',
  'delegate_institution',
  'participant',
  'study_participant',
  'founding_member',
  'observer',
  'guest',
  'strategic_partner',
] as const satisfies readonly TermRole[];

export const MEMBERSHIP_ROLES = [
  'founding_member',
  'stated_as_founding_member',
  'member',
  'associate',
  'observer',
] as const satisfies readonly MembershipRole[];

/** Of which these name a number of sessions. */
export const COUNTED_CADENCES: readonly CadenceKind[] = ['times_per_period', 'at_least'];
export const CADENCE_KINDS = [
  ...(['times_per_period', 'at_least'] as const),
  'recurring_unspecified',
  'per_presidency',
  'irregular',
  'unspecified',
] as const satisfies readonly CadenceKind[];

export const PARTICIPANT_ROLES: readonly ParticipantRole[] = ['coordinator', ...TERM_ROLES];

export const ACTIVITY_GROUPS = [
  'meeting',
  'capacity',
  'business',
  'instrument',
  'contribution',
  'follow_up',
  'activity',
] as const satisfies readonly ActivityGroup[];
