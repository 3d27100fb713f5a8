import type { KnownEntry } from './catalogue.repository.js';
import { plan } from './merge.rules.js';
import { ref, refOrNull, type CatalogueRow } from './rows.rules.js';

const organization = (name: string): CatalogueRow => ({
  entry: `organizations/${name}`,
  table: 'organizations',
  values: { name },
});
const body = (name: string, parent: string | null = null): CatalogueRow => ({
  entry: `bodies/${name}`,
  table: 'bodies',
  values: { name, organization_id: ref('organizations/oecd'), parent_id: refOrNull(parent && `bodies/${parent}`) },
});
const CATALOGUE = [organization('oecd'), body('leed', 'cfe'), body('cfe')];

let made = 0;
const merge = (known: KnownEntry[], catalogue = CATALOGUE) => {
  const made_ = plan(catalogue, known, 'tenant', () => `id-${++made}`);
  const names = (of: 'added' | 'changed') => made_.tables.flatMap((table) => table[of].map((one) => one.entry)).sort();
  return { ...made_, added: names('added'), changed: names('changed') };
};

/** What the office knows after a load that brought everything. */
function loaded(): KnownEntry[] {
  const { tables } = plan(CATALOGUE, [], 'tenant', () => `id-${++made}`);
  return tables.flatMap((table) =>
    table.added.map(({ entry, row, hash, version }) => ({
      entry,
      id: row.id,
      contentHash: hash,
      leftAt: version,
      version,
    })),
  );
}
const with_ = (known: KnownEntry[], entry: string, change: Partial<KnownEntry>) =>
  known.map((one) => (one.entry === entry ? { ...one, ...change } : one));

describe('what a load of the catalogue would do', () => {
  it('is everything in an empty office, with parents found whatever the order', () => {
    const { added, tables } = merge([]);
    expect(added).toEqual(['bodies/cfe', 'bodies/leed', 'organizations/oecd']);
    const rows = tables.flatMap((table) => table.added);
    const idOf = (entry: string) => rows.find((one) => one.entry === entry)?.row.id;
    expect(rows.find((one) => one.entry === 'bodies/leed')?.row).toMatchObject({
      organization_id: idOf('organizations/oecd'),
      parent_id: idOf('bodies/cfe'),
    });
  });

  it('is nothing the second time', () => {
    expect(merge(loaded())).toMatchObject({ added: [], changed: [], kept: 0 });
  });

  it('renews what the catalogue says otherwise now', () => {
    expect(merge(with_(loaded(), 'bodies/cfe', { contentHash: 'old' }))).toMatchObject({
      added: [],
      changed: ['bodies/cfe'],
      kept: 0,
    });
  });

  it('keeps what the office touched, whatever the catalogue says', () => {
    expect(merge(with_(loaded(), 'bodies/cfe', { contentHash: 'old', version: 2 }))).toMatchObject({
      added: [],
      changed: [],
      kept: 1,
    });
  });

  it('brings nothing new below what the office deleted, and lets the rest stand without it', () => {
    const withoutOrganization = loaded()
      .filter((one) => one.entry === 'organizations/oecd')
      .map((one) => ({ ...one, version: null }));
    expect(merge(withoutOrganization)).toMatchObject({ added: [], changed: [], kept: 3 });
    const withoutParent = with_(
      loaded().filter((one) => one.entry !== 'bodies/leed'),
      'bodies/cfe',
      { version: null },
    );
    const { added, tables, kept } = merge(withoutParent);
    expect([added, kept]).toEqual([['bodies/leed'], 1]);
    expect(tables.flatMap((table) => table.added)[0]?.row['parent_id']).toBeNull();
  });
});
