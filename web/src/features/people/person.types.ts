import type * as api from '../../api';

/** What the API tells of people and institutions, in the words of this feature. */
export type InstitutionBrief = api.InstitutionBriefView;
export type Institution = api.InstitutionRow;
export type InstitutionDetail = api.InstitutionView;
export type InstitutionPage = api.InstitutionPage;
export type Person = api.PersonRow;
export type PersonDetail = api.PersonView;
export type PersonPage = api.PersonPage;
export type Country = api.CountryView;

/** The API names roles by text; the words know them all. */
export type AccountRole = api.MemberView['role'];

export type InstitutionKind = Institution['kind'];

export const INSTITUTION_KINDS = [
  'public_agency',
  'ministry',
  'head_of_state',
  'counterpart',
  'university',
  'chamber',
  'other',
] as const satisfies readonly InstitutionKind[];
