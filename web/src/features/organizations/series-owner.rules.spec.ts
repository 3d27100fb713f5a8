import { ownerChoices, ownerNamed, ownerValueOf } from './series-owner.rules';

const text = (tr: string) => ({ en: null, tr });
const body = (id: string, status: string, children: any[] = []): any => ({
  id,
  name: text(`${id} Komitesi`),
  acronym: text(id.toUpperCase()),
  status,
  children,
});
const tree: any[] = [
  {
    id: 'oecd',
    name: text('İktisadi İşbirliği ve Kalkınma Teşkilatı'),
    acronym: text('OECD'),
    bodies: [body('eski', 'dissolved', [body('yeni', 'active')])],
    children: [],
  },
];
const choices = (chosen: string | null) =>
  ownerChoices(tree, [{ id: 'kek', name: text('Karma Ekonomik Komisyon') } as any], {
    language: 'tr',
    kindsTitle: 'Mekanizma türleri',
    chosen,
  });

describe('whose series it is', () => {
  it('is offered as organizations with their bodies, and as kinds of mechanism', () => {
    expect(choices(null)).toEqual([
      {
        group: 'OECD',
        items: [
          { value: 'organizationId:oecd', label: 'OECD, İktisadi İşbirliği ve Kalkınma Teşkilatı' },
          { value: 'bodyId:yeni', label: 'YENI, yeni Komitesi' },
        ],
      },
      { group: 'Mekanizma türleri', items: [{ value: 'mechanismTypeId:kek', label: 'Karma Ekonomik Komisyon' }] },
    ]);
  });

  it('stays offered where it is a body that is no longer active', () => {
    expect(choices('bodyId:eski')[0]!.items.map(({ value }) => value)).toContain('bodyId:eski');
  });

  it('is a body before the organization the body is of', () => {
    const [ofBody, organization] = [{ id: 'leed' } as any, { id: 'oecd' } as any];
    expect(ownerValueOf({ body: ofBody, organization, mechanismType: null })).toBe('bodyId:leed');
    expect(ownerValueOf({ body: null, organization, mechanismType: null })).toBe('organizationId:oecd');
    expect(ownerNamed('bodyId:leed')).toEqual({ bodyId: 'leed' });
    expect(ownerNamed(null)).toEqual({});
  });
});
