import type { BodyNode, MechanismView, OrganizationNode } from '../../api';
import { ownerFields, ownerGroups } from './owner-choices.rules';

const body = (id: string, name: string, more: Partial<BodyNode> = {}): BodyNode => ({
  id,
  name: { en: name, tr: null },
  acronym: { en: null, tr: null },
  kind: 'committee',
  status: 'active',
  children: [],
  ...more,
});

const oecd: OrganizationNode = {
  id: 'oecd',
  name: { en: 'Organisation for Economic Co-operation', tr: null },
  acronym: { en: 'OECD', tr: null },
  kind: 'intergovernmental_organization',
  children: [],
  bodies: [
    body('cfe', 'Centre', {
      acronym: { en: 'CFE', tr: null },
      children: [
        body('leed', 'LEED Directing Committee', { acronym: { en: 'LEED', tr: null } }),
        body('old', 'Former group', { status: 'superseded' }),
      ],
    }),
  ],
};

const kek = {
  id: 'kek',
  type: { id: 't', name: { en: 'Joint Economic Commission', tr: null }, abbreviation: 'KEK' },
  name: { en: null, tr: null },
  country: 'UZ',
  parties: [],
} as unknown as MechanismView;

describe('whose meeting it is', () => {
  const groups = ownerGroups([oecd], [kek], { language: 'en', mechanismsTitle: 'Mechanisms' });

  it('offers the organization, its bodies in their depth, and the mechanisms', () => {
    expect(groups.map(({ group }) => group)).toEqual(['OECD', 'Mechanisms']);
    expect(groups[0]?.items.map(({ label, depth }) => [label, depth])).toEqual([
      ['Organisation for Economic Co-operation', 0],
      ['CFE, Centre', 1],
      ['LEED Directing Committee', 2],
    ]);
    expect(groups[1]?.items[0]?.label).toBe('Joint Economic Commission, Uzbekistan');
  });

  it('finds a body by the organization above it', () => {
    expect(groups[0]?.items[2]?.words).toContain('OECD');
  });

  it('sets one field of the three', () => {
    expect(ownerFields('body:leed')).toEqual({ bodyId: 'leed', organizationId: null, mechanismId: null });
    expect(ownerFields('mechanism:kek')).toEqual({ bodyId: null, organizationId: null, mechanismId: 'kek' });
    expect(ownerFields(null)).toEqual({ bodyId: null, organizationId: null, mechanismId: null });
  });
});
