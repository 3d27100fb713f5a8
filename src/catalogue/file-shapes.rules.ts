import { ACTIVITY_GROUPS } from '../organizations/activity-types/activity-types.types.js';
import { BODY_KINDS, BODY_STATUS } from '../organizations/bodies/bodies.types.js';
import { MEMBERSHIP_ROLES } from '../organizations/memberships/memberships.types.js';
import { ORGANIZATION_KINDS } from '../organizations/organizations.types.js';
import { TERM_ROLES } from '../organizations/terms/terms.types.js';
import { MEETING_KINDS, MODES } from '../meetings/meetings.types.js';
import { INSTITUTION_KINDS } from '../people/institutions/institutions.types.js';
import { isPartialDate, isTerm } from '../platform/time/partial-date.rules.js';
import { isLocalDate } from '../platform/time/wall-time.rules.js';
import {
  CatalogueBroken,
  fits,
  id,
  listOf,
  object,
  oneOf,
  orMissing,
  orNull,
  text,
  whole,
  yesOrNo,
  type Shape,
} from './shapes.rules.js';

const date = fits((v) => typeof v === 'string' && isPartialDate(v), 'a year, a month or a day');
const day = fits((v) => typeof v === 'string' && isLocalDate(v), 'a day');
const country = fits((v) => typeof v === 'string' && /^[A-Z]{2}$/.test(v), 'a country code');
const names = object({ en: text, tr: orNull(text) });
/** A sentence of the catalogue; a quotation stays as it was printed, with a rendering beside it. */
const said = object({ en: text, tr: text });
const kindOf = (words: object): Shape => oneOf(Object.keys(words));

const ORIGIN = { source: oneOf(['seed', 'public']), seed_lines: orMissing(listOf(whole)), ref: orMissing(text) };

/** A record with its origin: the seed gives lines, a public page its address. */
const record = (keys: Record<string, Shape>): Shape => {
  const shape = object({ ...keys, ...ORIGIN });
  return (value, place) => {
    shape(value, place);
    const { source, seed_lines, ref } = value as { source: string; seed_lines?: number[]; ref?: string };
    if (source === 'seed' && !seed_lines?.length)
      throw new CatalogueBroken({ ...place, field: `${place.field}.seed_lines` }, 'a seed fact names its lines');
    if (source === 'public' && !ref)
      throw new CatalogueBroken({ ...place, field: `${place.field}.ref` }, 'a public fact names its page');
  };
};

const stated = (value: Shape, more: Record<string, Shape> = {}): Shape =>
  record({ value, note: orMissing(said), ...more });
const dated = stated(date, { precision: oneOf(['year', 'month', 'day']) });
const place = stated(text, { country });
const fact = record({
  text: said,
  date: orMissing(date),
  period: orMissing(object({ from: orNull(date), to: orNull(date) })),
});
const member = record({ country, role: kindOf(MEMBERSHIP_ROLES) });

export const ORGANIZATION = record({
  id,
  kind: kindOf(ORGANIZATION_KINDS),
  name: names,
  acronym: text,
  acronym_tr: orNull(text),
  aliases: listOf(text),
  parent_id: orNull(id),
  founded: orNull(dated),
  seat: orNull(place),
  purpose: orNull(stated(said)),
  member_count: orNull(stated(whole)),
  members: listOf(member),
  member_organizations: listOf(
    record({ organization_id: id, role: kindOf(MEMBERSHIP_ROLES), discrepancy_id: orMissing(id) }),
  ),
  facts: listOf(fact),
  notes: listOf(said),
});

export const INSTITUTION = record({
  id,
  kind: kindOf(INSTITUTION_KINDS),
  country,
  name: names,
  acronym: orNull(text),
  aliases: orMissing(listOf(text)),
  founded: orMissing(dated),
  facts: listOf(fact),
});

export const BODY = record({
  id,
  organization_id: id,
  kind: kindOf(BODY_KINDS),
  name: names,
  acronym: orNull(text),
  acronym_tr: orNull(text),
  parent_body_id: orNull(id),
  parent_source: orNull(oneOf(['seed', 'public'])),
  established: orNull(dated),
  mandate_end: orNull(stated(day)),
  status: kindOf(BODY_STATUS),
  formally_established: yesOrNo,
  predecessor_id: orNull(id),
  successor_id: orNull(id),
  members: listOf(member),
  facts: listOf(fact),
  notes: listOf(said),
});

export const ROLE = record({
  id,
  holder_type: oneOf(['institution', 'country']),
  holder: text,
  role: kindOf(TERM_ROLES),
  target_type: oneOf(['body', 'organization']),
  target_id: id,
  from: orNull(date),
  to: orNull(date),
  precision: orNull(oneOf(['year', 'month', 'day'])),
  nominal_term: orNull(fits((v) => typeof v === 'string' && isTerm(v), 'a length such as P2Y')),
  disputed: yesOrNo,
  note: orNull(said),
});

export const MECHANISM_TYPE = record({
  id,
  name: names,
  abbreviation: orNull(text),
  description: stated(said),
  coordinator_institution_id: orNull(id),
  kosgeb_role: orMissing(oneOf(['attends', 'participates_and_contributes'])),
  facts: orMissing(listOf(fact)),
});

export const INSTRUMENT = record({
  id,
  kind: fits((v) => typeof v === 'string', 'a text'),
  name: orMissing(names),
  text: orMissing(said),
  parties: orMissing(listOf(text)),
  country: orMissing(country),
  organization_id: orMissing(id),
  signed: orMissing(orNull(date)),
  reported: orMissing(date),
  place: orMissing(text),
  as_of: orMissing(date),
});

export const SERIES = record({
  id,
  title: names,
  owner_type: oneOf(['body', 'organization', 'mechanism']),
  owner_id: id,
  cadence: record({
    kind: oneOf([
      'times_per_period',
      'at_least',
      'recurring_unspecified',
      'per_presidency',
      'irregular',
      'unspecified',
    ]),
    times: orNull(whole),
    period: orNull(text),
    usual_month: orMissing(fits((v) => Number.isInteger(v) && (v as number) >= 1 && (v as number) <= 12, 'a month')),
    statement: said,
  }),
  dates_announced_by: orNull(stated(said)),
  usual_place: orNull(place),
  host_rule: orNull(stated(said)),
  participants: listOf(record({ institution_id: id, role: text })),
  topics: listOf(record({ name: names })),
  duties: listOf(record({ text: said })),
  notes: listOf(said),
});

export const SESSION = record({
  id,
  series_id: id,
  mechanism_id: orMissing(id),
  replaces_id: orMissing(id),
  label: names,
  kind: oneOf(MEETING_KINDS),
  number: orNull(whole),
  start: day,
  end: day,
  city: orNull(text),
  country: orNull(country),
  mode: oneOf(MODES),
  status: oneOf(['held', 'cancelled', 'tentative_window']),
  note: orNull(said),
});

export const ACTIVITY_TYPE = record({ id, name: names, group: kindOf(ACTIVITY_GROUPS), note: orNull(said) });
export const DISCREPANCY = object({ id, about: id, seed: orNull(said), public: said, ref: text, treatment: said });
export const COUNTRY = record({ code: country, name: object({ en: text, tr: text }) });
