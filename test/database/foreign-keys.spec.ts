import type pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

/** Deleting what is pointed at looks for who points: without an index that reads every row of the tenant. */
const WITHOUT_INDEX: Record<string, string> = {
  'office_settings (tenant_id, home_institution_id)': 'one row for each tenant, found by its primary key',
  'reminder_mails (tenant_id, wording_hash)':
    'a wording goes only with its office, and each sent mail would pay for the index',
};

/** Foreign keys whose columns begin no index. A partial index counts when all it leaves out are rows that point at nothing. */
const UNSERVED = `
  select k.conrelid::regclass || ' (' || string_agg(a.attname, ', ' order by place) || ')' as key
    from pg_constraint k
    cross join unnest(k.conkey) with ordinality as col (num, place)
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = col.num
   where k.contype = 'f'
     and not exists (
       select from pg_index x
        where x.indrelid = k.conrelid and x.indisvalid
          and (select array_agg(one order by one) from unnest(k.conkey) one)
            = (select array_agg(one order by one) from unnest((x.indkey::int2[])[0:cardinality(k.conkey) - 1]) one)
          and (x.indpred is null
               or pg_get_expr(x.indpred, x.indrelid) = any(
                    select '(' || quote_ident(o.attname) || ' IS NOT NULL)' from pg_attribute o where o.attrelid = k.conrelid and o.attnum = any(k.conkey))))
   group by k.oid order by 1`;

describe('foreign keys', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    owner = await database.connectAsOwner();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const unserved = async () => (await owner.query<{ key: string }>(UNSERVED)).rows.map(({ key }) => key);

  it('begin an index each, or stand in the list with a reason', async () => {
    expect(await unserved()).toEqual(Object.keys(WITHOUT_INDEX));
  });

  it('are missed when an index goes, and when one serves only some of the rows that point', async () => {
    await owner.query(
      'begin; drop index meetings_replaces, meetings_body; create index on meetings (tenant_id, body_id) where body_id is not null',
    );
    expect(await unserved()).toEqual(['meetings (tenant_id, replaces_id)', ...Object.keys(WITHOUT_INDEX)]);
    await owner.query(`create index on meetings (tenant_id, replaces_id) where state = 'cancelled'`);
    expect(await unserved()).toContain('meetings (tenant_id, replaces_id)');
    await owner.query('rollback');
  });
});
