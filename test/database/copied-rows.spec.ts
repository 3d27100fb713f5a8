import { setTimeout as wait } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { copiedLines } from '../../src/platform/database/copied-rows.js';
import { rows } from '../../src/platform/database/tenant-tx.js';
import { startServices, type TestOffice, type TestServices } from '../support/services.js';

const MANY = `select json_build_object('n', n, 'filler', repeat('ş', 1000))::text from generate_series(1, 20000) n`;

describe('rows that are copied out as lines of JSON', () => {
  let services: TestServices;
  let office: TestOffice;
  beforeAll(async () => {
    services = await startServices();
    office = await services.office('copied');
  });
  afterAll(() => services.stop());

  const read = (query: string): Promise<unknown[]> =>
    office.run(async (tx) => {
      const text = (await buffer(await copiedLines(tx, query))).toString('utf8');
      const lines = text.split('\n');
      expect(lines.pop()).toBe('');
      return lines.map((line) => JSON.parse(line) as unknown);
    });

  it('are the rows as they are, whatever stands in them', async () => {
    const strange = String.raw`e'Gülşen "Örnekoğlu", C:\\temp\\n \x01\x02\x1f\r\nİkinci satır \\.'`;
    const long = `repeat('ğ', 200000)`;
    const [first, second, third] = (await read(
      `select json_build_object('text', text)::text from (values (1, ${strange}), (2, ${long}), (3, null)) v(n, text) order by n`,
    )) as { text: string | null }[];
    expect(first!.text).toBe('Gülşen "Örnekoğlu", C:\\temp\\n \x01\x02\x1f\r\nİkinci satır \\.');
    expect(second!.text).toBe('ğ'.repeat(200_000));
    expect(third!.text).toBeNull();
    expect(await read(`select '{}' where false`)).toEqual([]);
    expect((await read(MANY)).at(-1)).toMatchObject({ n: 20_000 });
  });

  it('are of this office alone', async () => {
    const other = await services.office('other');
    const slugs = await read(`select json_build_object('of', tenant_id)::text from office_settings`);
    expect(slugs).toEqual([{ of: office.tenantId }]);
    expect(other.tenantId).not.toBe(office.tenantId);
  });

  it('wait at the server until somebody takes them', async () => {
    await office.run(async (tx) => {
      const lines = await copiedLines(tx, MANY);
      lines.read(0);
      await wait(500);
      expect(lines.readableLength).toBeGreaterThan(0);
      expect(lines.readableLength).toBeLessThan(2_000_000);
      expect((await buffer(lines)).length).toBeGreaterThan(40_000_000);
    });
  });

  it('can be left, and the transaction goes on', async () => {
    await office.run(async (tx) => {
      const lines = await copiedLines(tx, MANY);
      for await (const _ of lines) break;
      expect(await rows(tx, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  it('say what was wrong with their query', async () => {
    await expect(read('select nothing from nowhere')).rejects.toThrow('nowhere');
    await expect(read(`select (1 / (n - 5000))::text from generate_series(1, 9000) n`)).rejects.toThrow('division');
    expect(await read(`select '1'`)).toEqual([1]);
  });
});
