import type { BodyNode, MechanismView, OrganizationNode } from '../../api';
import { inLanguage, type Language } from '../../lib/i18n';
import { mechanismName, shortName } from './meeting-owner';

/** Whose meeting it is, as one value of a field: `body:…`, `organization:…` or `mechanism:…`. */
export type OwnerValue = string;
export type OwnerKind = 'body' | 'organization' | 'mechanism';

export interface OwnerChoice {
  value: OwnerValue;
  label: string;
  /** How deep a body stands below its organization. */
  depth: number;
  /** Also found by these: the other language, acronyms. */
  words: string;
}

export interface OwnerGroup {
  group: string;
  items: OwnerChoice[];
}

export const ownerValue = (kind: OwnerKind, id: string): OwnerValue => `${kind}:${id}`;

/** The three fields of the API, of which one is set. */
export function ownerFields(value: OwnerValue | null): {
  bodyId: string | null;
  organizationId: string | null;
  mechanismId: string | null;
} {
  const [kind = '', id = ''] = (value ?? '').split(':');
  const only = (wanted: OwnerKind) => (kind === wanted ? id : null);
  return { bodyId: only('body'), organizationId: only('organization'), mechanismId: only('mechanism') };
}

/** Every organization with its bodies under it, then the mechanisms. Bodies that were continued by another are left out. */
export function ownerGroups(
  organizations: OrganizationNode[],
  mechanisms: MechanismView[],
  { language, mechanismsTitle }: { language: Language; mechanismsTitle: string },
): OwnerGroup[] {
  const groups = organizations.flatMap((one) => organizationGroups(one, language));
  if (mechanisms.length === 0) return groups;
  const items = mechanisms.map((one) => {
    const label = mechanismName({ ...one, type: one.type.name }, language);
    return {
      value: ownerValue('mechanism', one.id),
      label,
      depth: 0,
      words: [label, one.type.abbreviation, ...one.parties].filter(Boolean).join(' '),
    };
  });
  return [...groups, { group: mechanismsTitle, items }];
}

function organizationGroups(organization: OrganizationNode, language: Language): OwnerGroup[] {
  const own: OwnerChoice = {
    value: ownerValue('organization', organization.id),
    label: inLanguage(organization.name, language),
    depth: 0,
    words: wordsOf(organization),
  };
  const group = {
    group: shortName(organization, language),
    items: [own, ...bodyChoices(organization.bodies, 1, wordsOf(organization), language)],
  };
  return [group, ...organization.children.flatMap((child) => organizationGroups(child, language))];
}

function bodyChoices(bodies: BodyNode[], depth: number, above: string, language: Language): OwnerChoice[] {
  return bodies.flatMap((body) => {
    const below = bodyChoices(body.children, depth + 1, above, language);
    if (body.status !== 'active') return below;
    const acronym = inLanguage(body.acronym, language);
    const name = inLanguage(body.name, language);
    const label = acronym && !name.includes(acronym) ? `${acronym}, ${name}` : name;
    return [{ value: ownerValue('body', body.id), label, depth, words: `${wordsOf(body)} ${above}` }, ...below];
  });
}

const wordsOf = ({ name, acronym }: Pick<BodyNode, 'name' | 'acronym'>): string =>
  [name.en, name.tr, acronym.en, acronym.tr].filter(Boolean).join(' ');
