import type { Said } from '../platform/i18n/language.js';
import { dateRange, daysCovered } from '../platform/time/partial-date.rules.js';
import type {
  Catalogue,
  FileBody,
  FileDiscrepancy,
  FileInstitution,
  FileInstrument,
  FileMechanismType,
  FileOrganization,
  FileRole,
} from './catalogue.types.js';
import { factRows, memberRows, origin, ref, refOrNull, type CatalogueRow } from './rows.rules.js';

/** Organizations, bodies, institutions, mechanisms and all that is known of them, as rows. */
export function organizationRows(c: Catalogue): CatalogueRow[] {
  return [
    ...c.countries.map(({ code, name, ...from }): CatalogueRow => ({
      entry: `countries/${code}`,
      table: 'countries',
      values: { code, name_en: name.en, name_tr: name.tr, ...origin(from) },
    })),
    ...c.institutions.flatMap(institution),
    ...c.organizations.flatMap(organization),
    ...c.bodies.flatMap(body),
    ...c.mechanismTypes.flatMap(mechanismType),
    ...c.instruments.map(instrument),
    ...c.roles.map(term),
    ...c.discrepancies.map((one) => discrepancy(one, c)),
    ...c.activityTypes.map(({ id, name, group, note, ...from }): CatalogueRow => ({
      entry: `activity_types/${id}`,
      table: 'activity_types',
      values: {
        name_en: name.en,
        name_tr: name.tr,
        activity_group: group,
        note: note?.en ?? null,
        ...origin(from, { prose: [note] }),
      },
    })),
  ];
}

function institution(one: FileInstitution): CatalogueRow[] {
  const entry = `institutions/${one.id}`;
  const { kind, country, name, acronym, founded } = one;
  const alias = one.aliases?.length ? one.aliases.join('; ') : undefined;
  const values = {
    kind,
    country,
    name_en: name.en,
    name_tr: name.tr,
    acronym,
    founded: founded?.value ?? null,
    ...origin(one, { fields: { founded }, note: alias }),
  };
  return [{ entry, table: 'institutions', values }, ...factRows(entry, 'institution_id', one.facts)];
}

function organization(one: FileOrganization): CatalogueRow[] {
  const entry = `organizations/${one.id}`;
  const { kind, name, acronym, acronym_tr, aliases, notes, founded, seat, purpose, member_count } = one;
  const values = {
    ...{ kind, name_en: name.en, name_tr: name.tr, acronym, acronym_tr, aliases, notes: notes.map(({ en }) => en) },
    parent_id: refOrNull(one.parent_id && `organizations/${one.parent_id}`),
    founded: founded?.value ?? null,
    seat_city: seat?.value ?? null,
    seat_country: seat?.country ?? null,
    purpose: purpose?.value.en ?? null,
    member_count: member_count?.value ?? null,
    ...origin(one, {
      fields: { founded, seat, purpose, memberCount: member_count },
      prose: [purpose?.value, ...notes],
    }),
  };
  const organizations = one.member_organizations.map((m): CatalogueRow => ({
    entry: `${entry}/members/${m.organization_id}/${m.role}`,
    table: 'memberships',
    values: {
      organization_id: ref(entry),
      body_id: null,
      country: null,
      member_organization_id: ref(`organizations/${m.organization_id}`),
      role: m.role,
      since: null,
      until: null,
      ...origin(m),
    },
  }));
  return [
    { entry, table: 'organizations', values },
    ...memberRows(entry, 'organization_id', one.members),
    ...organizations,
    ...factRows(entry, 'organization_id', one.facts),
  ];
}

function body(one: FileBody): CatalogueRow[] {
  const entry = `bodies/${one.id}`;
  const { kind, name, acronym, acronym_tr, status, formally_established, notes, established, mandate_end } = one;
  const values = {
    ...{
      kind,
      name_en: name.en,
      name_tr: name.tr,
      acronym,
      acronym_tr,
      status,
      formally_established,
      notes: notes.map(({ en }) => en),
    },
    organization_id: ref(`organizations/${one.organization_id}`),
    parent_id: refOrNull(one.parent_body_id && `bodies/${one.parent_body_id}`),
    predecessor_id: refOrNull(one.predecessor_id && `bodies/${one.predecessor_id}`),
    established: established?.value ?? null,
    mandate_end: mandate_end?.value ?? null,
    ...origin(one, {
      fields: { established, mandateEnd: mandate_end, parent: one.parent_source && { source: one.parent_source } },
      prose: notes,
    }),
  };
  return [
    { entry, table: 'bodies', values },
    ...memberRows(entry, 'body_id', one.members),
    ...factRows(entry, 'body_id', one.facts),
  ];
}

const ROLE_OF_KOSGEB: Record<NonNullable<FileMechanismType['kosgeb_role']>, Said> = {
  attends: { en: 'KOSGEB attends', tr: 'KOSGEB katılır' },
  participates_and_contributes: { en: 'KOSGEB takes part and contributes', tr: 'KOSGEB katılım ve katkı sağlar' },
};

function mechanismType(one: FileMechanismType): CatalogueRow[] {
  const entry = `mechanism_types/${one.id}`;
  const values = {
    ...{
      name_en: one.name.en,
      name_tr: one.name.tr,
      abbreviation: one.abbreviation,
      description: one.description.value.en,
    },
    coordinator_institution_id: refOrNull(
      one.coordinator_institution_id && `institutions/${one.coordinator_institution_id}`,
    ),
    ...origin(one, { fields: { description: one.description }, prose: [one.description.value] }),
  };
  const { source, seed_lines, ref: page } = one;
  const role = one.kosgeb_role ? [{ text: ROLE_OF_KOSGEB[one.kosgeb_role], source, seed_lines, ref: page }] : [];
  return [
    { entry, table: 'mechanism_types', values },
    ...factRows(entry, 'mechanism_type_id', [...(one.facts ?? []), ...role]),
  ];
}

/** A number about all memoranda is a fact about their kind; everything else is a frame with its partner. */
function instrument(one: FileInstrument): CatalogueRow {
  if (one.kind === 'statistic') {
    const [fact] = factRows('mechanism_types/mou', 'mechanism_type_id', [{ ...one, text: one.text!, date: one.as_of }]);
    return { ...fact!, entry: `instruments/${one.id}` };
  }
  const told = [one.place && `signed in ${one.place}`, one.reported && `reported on ${one.reported}`]
    .filter(Boolean)
    .join('; ');
  const values = {
    type_id: ref(`mechanism_types/${one.kind}`),
    country: one.country ?? null,
    organization_id: one.organization_id ? ref(`organizations/${one.organization_id}`) : null,
    counterpart_institution_id: null,
    name_en: one.name?.en ?? null,
    name_tr: one.name?.tr ?? null,
    parties: one.parties ?? [],
    signed: one.signed ?? null,
    ...origin(one, { note: told || undefined }),
  };
  return { entry: `instruments/${one.id}`, table: 'mechanisms', values };
}

function term(one: FileRole): CatalogueRow {
  const { role, from, to, nominal_term, disputed, note } = one;
  const values = {
    ...{ role, stated_from: from, stated_to: to, nominal_term, disputed, note: note?.en ?? null },
    holder_institution_id: one.holder_type === 'institution' ? ref(`institutions/${one.holder}`) : null,
    holder_country: one.holder_type === 'country' ? one.holder : null,
    organization_id: one.target_type === 'organization' ? ref(`organizations/${one.target_id}`) : null,
    body_id: one.target_type === 'body' ? ref(`bodies/${one.target_id}`) : null,
    period: dateRange(daysCovered(from, to, nominal_term)),
    ...origin(one, { prose: [note] }),
  };
  return { entry: `roles/${one.id}`, table: 'terms', values };
}

function discrepancy(one: FileDiscrepancy, c: Catalogue): CatalogueRow {
  const about = (list: { id: string }[], folder: string) =>
    list.some((other) => other.id === one.about) ? ref(`${folder}/${one.about}`) : null;
  const values = {
    organization_id: about(c.organizations, 'organizations'),
    body_id: about(c.bodies, 'bodies'),
    institution_id: about(c.institutions, 'institutions'),
    about: one.about,
    seed_says: one.seed?.en ?? null,
    public_says: one.public.en,
    treatment: one.treatment.en,
    ...origin({ source: 'public', ref: one.ref }, { prose: [one.seed, one.public, one.treatment] }),
  };
  return { entry: `discrepancies/${one.id}`, table: 'discrepancies', values };
}
