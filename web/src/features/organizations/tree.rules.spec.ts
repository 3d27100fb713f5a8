import type { BodyNode, OrganizationNode } from './organization.types';
import { countBodies, countOrganizations, narrowTree } from './tree.rules';

const body = (en: string, tr: string, children: BodyNode[] = []): BodyNode => ({
  id: en,
  name: { en, tr },
  acronym: { en: null, tr: null },
  kind: 'committee',
  status: 'active',
  children,
});
const organization = (acronym: [string, string], bodies: BodyNode[]): OrganizationNode => ({
  id: acronym[0],
  name: { en: acronym[0], tr: acronym[1] },
  acronym: { en: acronym[0], tr: acronym[1] },
  kind: 'regional_organization',
  children: [],
  bodies,
});

const tree = [
  organization(
    ['OIC', 'İİT'],
    [body('COMCEC', 'İSEDAK', [body('Follow-up Committee', 'İzleme Komitesi')]), body('SESRIC council', 'Konsey')],
  ),
  organization(['BSEC', 'KEİ'], [body('Working Group on SMEs', 'KOBİ Çalışma Grubu')]),
];

describe('the register narrowed by words', () => {
  it.each(['isedak', 'İSEDAK', 'ISEDAK', 'Isedak'])('finds İSEDAK by %s, with what is below it', (words) => {
    const [found] = narrowTree(tree, words, 'tr');
    expect(found?.bodies.map((one) => one.id)).toEqual(['COMCEC']);
    expect(found?.bodies[0]?.children).toHaveLength(1);
  });

  it('keeps the way down to what it finds', () => {
    expect(narrowTree(tree, 'izleme', 'en')).toEqual([
      expect.objectContaining({ id: 'OIC', bodies: [expect.objectContaining({ id: 'COMCEC' })] }),
    ]);
  });

  it('keeps an organization whole when it is meant itself', () => {
    expect(narrowTree(tree, 'oic', 'en')[0]?.bodies).toHaveLength(2);
  });

  it('is everything without words, and nothing for strange ones', () => {
    expect(narrowTree(tree, ' ', 'en')).toHaveLength(2);
    expect(narrowTree(tree, 'xyz', 'en')).toEqual([]);
  });

  it('counts bodies at every depth', () => {
    expect(countBodies(tree)).toBe(4);
  });
});

it('counts organizations with those that stand below others', () => {
  const above = {
    ...organization(['UN', 'BM'], []),
    children: [organization(['UNDP', 'UNDP'], []), organization(['UNIDO', 'UNIDO'], [])],
  };
  expect(countOrganizations([...tree, above])).toBe(5);
});
