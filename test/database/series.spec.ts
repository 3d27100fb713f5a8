import type { EntityManager } from 'typeorm';
import { SeriesService } from '../../src/meetings/series.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { InstitutionsService } from '../../src/people/institutions/institutions.service.js';
import { managerOf } from '../../src/platform/database/tenant-tx.js';
import { startServices, type TestOffice, type TestServices } from '../support/services.js';

const CADENCE = { kind: 'irregular' } as const;
const HOLDERS = 12;

describe('series as they are kept', () => {
  let services: TestServices;
  let office: TestOffice;
  let series: SeriesService;
  let organizationId: string;
  const institutions: string[] = [];

  beforeAll(async () => {
    services = await startServices();
    series = services.get(SeriesService);
    office = await services.office('one');
    organizationId = await office.run(
      async (tx) =>
        (await services.get(OrganizationsService).add(tx, { name: { en: 'Invented Organization' }, kind: 'other' })).id,
    );
    for (let number = 0; number < HOLDERS; number++) {
      institutions.push(
        await office.run(
          async (tx) =>
            (
              await services
                .get(InstitutionsService)
                .add(tx, { name: { en: `Invented ${number}` }, kind: 'public_agency' })
            ).id,
        ),
      );
    }
  });
  afterAll(() => services.stop());

  const add = (en: string) => office.run((tx) => series.add(tx, { organizationId, title: { en }, cadence: CADENCE }));

  it('stand in the order of the Turkish alphabet, through every page; the first alone tells how many', async () => {
    for (const title of ['Zirve', 'Çalıştay', 'Şûra', 'Sempozyum', 'Daire']) await add(title);
    const titles: (string | null)[] = [];
    const totals: (number | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await office.run((tx) => series.list(tx, { organizationId, limit: 2, ...(cursor && { cursor }) }));
      titles.push(...page.items.map((one) => one.title.en));
      totals.push(page.total);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(titles).toEqual(['Çalıştay', 'Daire', 'Sempozyum', 'Şûra', 'Zirve']);
    expect(totals).toEqual([5, undefined, undefined]);
  });

  it('cost as many statements with many institutions in them as with one', async () => {
    const { id, version } = await add('Toplantı');
    const change = (at: number, many: number) =>
      office.run(async (tx) => {
        const manager = managerOf(tx);
        const query = manager.query.bind(manager) as EntityManager['query'];
        let statements = 0;
        manager.query = ((sql: string, params?: unknown[]) => {
          statements++;
          return query(sql, params);
        }) as EntityManager['query'];
        const participants = institutions
          .slice(0, many)
          .map((institutionId) => ({ institutionId, role: 'observer' as const }));
        const changed = await series.change(tx, id, at, { participants });
        return { names: changed.participants.map((one) => one.name?.en), statements };
      });
    const one = await change(version, 1);
    const many = await change(version + 1, HOLDERS);
    expect(many.names).toHaveLength(HOLDERS);
    expect(many.names[HOLDERS - 1]).toBe(`Invented ${HOLDERS - 1}`);
    expect(one.statements).toBeGreaterThan(2);
    expect(many.statements).toBe(one.statements);
  });
});
