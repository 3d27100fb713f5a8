import { inLanguage, type Language } from '../../lib/i18n';
import type { BodyNode, MechanismList, OrganizationTree, SeriesDetail } from './organization.types';
import type { SeriesOwner } from './organizations.queries';

/** Whose series it is, as one value of a field: `bodyId:…`, `organizationId:…` or `mechanismTypeId:…`. */
export type SeriesOwnerValue = string;

interface OwnerGroup {
  group: string;
  items: { value: SeriesOwnerValue; label: string }[];
}

export function ownerValueOf({
  body,
  organization,
  mechanismType,
}: Pick<SeriesDetail, 'body' | 'organization' | 'mechanismType'>): SeriesOwnerValue | null {
  if (body) return `bodyId:${body.id}`;
  if (organization) return `organizationId:${organization.id}`;
  return mechanismType && `mechanismTypeId:${mechanismType.id}`;
}

/** The one field of the API that names the owner. */
export function ownerNamed(value: SeriesOwnerValue | null): SeriesOwner {
  const [field, id] = (value ?? '').split(':');
  return field && id ? { [field]: id } : {};
}

/** Every organization with its bodies, then the kinds of mechanism. A body that is no longer active is only offered where it is the owner. */
export function ownerChoices(
  organizations: OrganizationTree['items'],
  kinds: MechanismList['types'],
  { language, kindsTitle, chosen }: { language: Language; kindsTitle: string; chosen: SeriesOwnerValue | null },
): OwnerGroup[] {
  const bodies = (nodes: BodyNode[]): OwnerGroup['items'] =>
    nodes.flatMap((body) => {
      const value = `bodyId:${body.id}`;
      const offered = body.status === 'active' || value === chosen;
      return [...(offered ? [{ value, label: named(body, language) }] : []), ...bodies(body.children)];
    });
  const groups = (nodes: OrganizationTree['items']): OwnerGroup[] =>
    nodes.flatMap((one) => [
      {
        group: inLanguage(one.acronym, language) || inLanguage(one.name, language),
        items: [{ value: `organizationId:${one.id}`, label: named(one, language) }, ...bodies(one.bodies)],
      },
      ...groups(one.children),
    ]);
  const types = kinds.map(({ id, name }) => ({ value: `mechanismTypeId:${id}`, label: inLanguage(name, language) }));
  return [...groups(organizations), ...(types.length > 0 ? [{ group: kindsTitle, items: types }] : [])];
}

function named({ name, acronym }: Pick<BodyNode, 'name' | 'acronym'>, language: Language): string {
  const [short, long] = [inLanguage(acronym, language), inLanguage(name, language)];
  return short && !long.includes(short) ? `${short}, ${long}` : long;
}
