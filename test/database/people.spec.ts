import { InstitutionsQueries } from '../../src/people/institutions/institutions.queries.js';
import { InstitutionsService } from '../../src/people/institutions/institutions.service.js';
import { CountriesQueries } from '../../src/people/countries/countries.queries.js';
import { CountriesService } from '../../src/people/countries/countries.service.js';
import { PeopleQueries } from '../../src/people/people.queries.js';
import { PeopleService } from '../../src/people/people.service.js';
import { newId } from '../../src/platform/database/ids.js';
import { rows, type TenantTx } from '../../src/platform/database/tenant-tx.js';
import { startServices, type TestOffice, type TestServices } from '../support/services.js';

const INSTITUTIONS = [
  { name: { tr: 'Türkiye İş Kurumu', en: 'Turkish Employment Agency' }, acronym: 'İŞKUR', kind: 'public_agency' },
  { name: { tr: 'Örnek Kurum' }, acronym: 'KURUM', kind: 'public_agency' },
] as const;
const NAMES = ['Işıl Denemeci', 'İsmail Kurgusal', 'Çağrı Hayalioğlu', 'Ümit Farazi', 'Şule Varsayımcı', 'Cem Kurgu'];

describe('people of an office', () => {
  let services: TestServices;
  let office: TestOffice;
  let other: TestOffice;
  let people: PeopleService;
  let queries: PeopleQueries;
  let institutions: InstitutionsService;
  let iskur: string;
  let kurum: string;

  beforeAll(async () => {
    services = await startServices();
    people = services.get(PeopleService);
    queries = services.get(PeopleQueries);
    institutions = services.get(InstitutionsService);
    office = await services.office('one');
    other = await services.office('two');
    [iskur, kurum] = await office.run(
      async (tx) =>
        [(await institutions.add(tx, INSTITUTIONS[0])).id, (await institutions.add(tx, INSTITUTIONS[1])).id] as [
          string,
          string,
        ],
    );
    await office.run(async (tx) => {
      for (const [i, name] of NAMES.entries())
        await people.add(tx, { name, institutionId: i < 2 ? iskur : kurum, title: { tr: 'Uzman' } });
    });
  });
  afterAll(() => services.stop());

  const namesFor = (q: string) =>
    office.run(async (tx) => (await queries.list(tx, { q })).items.map((one) => one.name));

  it.each(['işkur', 'ISKUR', 'İŞKUR', 'iskur', 'IŞKUR'])('are found at İŞKUR by "%s"', async (q) => {
    expect(await namesFor(q)).toEqual(['Işıl Denemeci', 'İsmail Kurgusal']);
  });

  it.each([
    ['işil', ['Işıl Denemeci']],
    ['ISMAIL kurgu', ['İsmail Kurgusal']],
    ['varsayimci şule', ['Şule Varsayımcı']],
    ['100%', []],
    ["o'brien \\ _", []],
  ])('are found by the words "%s"', async (q, expected) => {
    expect(await namesFor(q)).toEqual(expected);
  });

  it('stand in the order of the Turkish alphabet, page after page, with a total', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await office.run((tx) => queries.list(tx, { cursor, limit: 2 }));
      expect(page.total).toBe(6);
      seen.push(...page.items.map((one) => one.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([
      'Cem Kurgu',
      'Çağrı Hayalioğlu',
      'Işıl Denemeci',
      'İsmail Kurgusal',
      'Şule Varsayımcı',
      'Ümit Farazi',
    ]);
  });

  it('who left are gone from the list and still known by their id', async () => {
    const added = await office.run((tx) => people.add(tx, { name: 'Veda Ayrılmış', institutionId: kurum }));
    await office.run((tx) => people.change(tx, added.id, 1, { leftAt: '2026-02-28' }));
    expect(await namesFor('Veda')).toEqual([]);
    const left = await office.run((tx) => queries.list(tx, { q: 'Veda', presence: 'left' }));
    expect(left.items).toMatchObject([{ id: added.id, leftAt: '2026-02-28' }]);
    const known = await office.run((tx) => queries.persons(tx, [added.id, newId()]));
    expect([...known.values()]).toMatchObject([{ name: 'Veda Ayrılmış' }]);
    expect((await office.run((tx) => queries.recipients(tx, [added.id]))).get(added.id)).toMatchObject({
      hasLeft: true,
      email: null,
    });
  });

  it('keep what a change does not name, empty what it sets to null, and say both in the history', async () => {
    const { id } = await office.run((tx) =>
      people.add(tx, {
        name: 'Deniz Örnek',
        institutionId: kurum,
        unit: 'Dış İlişkiler',
        phone: '1',
        title: { en: 'Expert', tr: 'Uzman' },
      }),
    );
    const changed = await office.run((tx) =>
      people.change(tx, id, 1, { phone: null, institutionId: iskur, title: { en: 'Director' } }),
    );
    expect(changed).toMatchObject({
      name: 'Deniz Örnek',
      unit: 'Dış İlişkiler',
      phone: null,
      title: { en: 'Director', tr: 'Uzman' },
      institution: { acronym: 'İŞKUR' },
      version: 2,
    });
    const history = await office.run((tx) =>
      rows<{ changes: unknown }>(tx, `select changes from audit_entries where subject_id = $1 order by id`, [id]),
    );
    expect(history[1]?.changes).toEqual({
      phone: ['1', null],
      titleEn: ['Expert', 'Director'],
      institution: ['KURUM', 'İŞKUR'],
    });
  });

  it('are not changed on an old version, and the answer carries the current state', async () => {
    const { id } = await office.run((tx) => people.add(tx, { name: 'Esra Eski', institutionId: kurum }));
    await office.run((tx) => people.change(tx, id, 1, { name: 'Esra Yeni' }));
    const stale = office.run((tx) => people.change(tx, id, 1, { name: 'Esra Başka' }));
    await expect(stale).rejects.toMatchObject({
      kind: { code: 'stale_version' },
      extra: { current: { name: 'Esra Yeni', version: 2 } },
    });
  });

  it('are changed by one of two who change at the same moment', async () => {
    const { id } = await office.run((tx) => people.add(tx, { name: 'Fatma Farazi', institutionId: kurum }));
    const both = await Promise.allSettled(
      ['A', 'B'].map((name) => office.run((tx) => people.change(tx, id, 1, { name }))),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('may not be changed by a reader', async () => {
    const { id } = await office.run((tx) => people.add(tx, { name: 'Gizem Sabit', institutionId: kurum }));
    await expect(office.run((tx) => people.change(tx, id, 1, { name: 'X' }), 'reader')).rejects.toMatchObject({
      kind: { code: 'forbidden' },
    });
    expect(await office.run((tx) => queries.person(tx, id), 'reader')).toMatchObject({ can: { edit: false } });
  });

  it('belong to an institution of the same office', async () => {
    const foreign = await other.run((tx) => institutions.add(tx, { name: { en: 'Foreign' }, kind: 'other' }));
    for (const institutionId of [foreign.id, newId()]) {
      await expect(office.run((tx) => people.add(tx, { name: 'Hiç Kimse', institutionId }))).rejects.toMatchObject({
        kind: { code: 'unknown_institution' },
      });
    }
  });

  it('are never seen by another office', async () => {
    const { id } = await office.run((tx) => people.add(tx, { name: 'Yabancı Göremez', institutionId: kurum }));
    expect((await other.run((tx) => queries.list(tx, {}))).total).toBe(0);
    expect(await other.run((tx) => queries.person(tx, id))).toBeNull();
    await expect(other.run((tx) => people.change(tx, id, 1, { name: 'X' }))).rejects.toMatchObject({
      kind: { code: 'not_found' },
    });
    await expect(other.run((tx) => people.remove(tx, id, 1))).rejects.toMatchObject({ kind: { code: 'not_found' } });
  });

  it('and institutions that others point at are not deleted', async () => {
    await expect(office.run((tx) => institutions.remove(tx, iskur, 1))).rejects.toMatchObject({
      kind: { code: 'institution_in_use', status: 409 },
    });
    const { id } = await office.run((tx) => institutions.add(tx, { name: { en: 'Mistake' }, kind: 'other' }));
    await office.run((tx) => institutions.remove(tx, id, 1));
    expect(await office.run((tx) => services.get(InstitutionsQueries).institution(tx, id))).toBeNull();
  });
});

describe('who coordinates and where people are written to', () => {
  let services: TestServices;
  let office: TestOffice;
  let institutionId: string;

  beforeAll(async () => {
    services = await startServices();
    office = await services.office('one');
    institutionId = await office.run(
      async (tx) => (await services.get(InstitutionsService).add(tx, INSTITUTIONS[0])).id,
    );
  });
  afterAll(() => services.stop());

  /** A person with an account, as redeeming an invitation leaves it. */
  const addMember = (tx: TenantTx, name: string, role: string, email: string | null = null) =>
    addAccount(services, tx, { name, role, email, institutionId });
  const coordinators = () =>
    office.run(async (tx) => (await services.get(PeopleQueries).coordinators(tx)).map((one) => one.name));

  it('are the administrators while the office has no coordinator', async () => {
    await office.run((tx) => addMember(tx, 'Ada Yönetici', 'administrator'));
    await office.run((tx) => addMember(tx, 'Didem Delege', 'delegate'));
    expect(await coordinators()).toEqual(['Ada Yönetici']);
    await office.run((tx) => addMember(tx, 'Kaan Koordinatör', 'coordinator'));
    expect(await coordinators()).toEqual(['Kaan Koordinatör']);
  });

  it('is the own address, in the language of the account', async () => {
    const own = await office.run((tx) => addMember(tx, 'Eda Adresli', 'delegate', 'eda@kurum.example'));
    const without = await office.run((tx) => addMember(tx, 'Filiz Adressiz', 'delegate'));
    const found = await office.run((tx) => services.get(PeopleQueries).recipients(tx, [own, without]));
    expect(found.get(own)).toMatchObject({ email: 'eda@kurum.example', language: 'en', zone: 'Europe/Paris' });
    expect(found.get(without)).toMatchObject({ email: expect.stringMatching(/@account\.example$/) as string });
  });
});

async function addAccount(
  services: TestServices,
  tx: TenantTx,
  person: { name: string; role: string; email: string | null; institutionId: string },
): Promise<string> {
  const { id } = await services
    .get(PeopleService)
    .add(tx, { name: person.name, institutionId: person.institutionId, email: person.email, language: 'tr' });
  const [user, member] = [newId(), newId()];
  await rows(
    tx,
    `insert into account.users (id, email, name, language, zone) values ($1::uuid, $1::text || '@account.example', $2, 'en', 'Europe/Paris')`,
    [user, person.name],
  );
  await rows(tx, `insert into members (tenant_id, id, user_id, role) values ($1, $2, $3, $4)`, [
    tx.tenantId,
    member,
    user,
    person.role,
  ]);
  await rows(tx, `update persons set member_id = $3 where tenant_id = $1 and id = $2`, [tx.tenantId, id, member]);
  return id;
}

describe('countries', () => {
  let services: TestServices;
  beforeAll(async () => {
    services = await startServices();
  });
  afterAll(() => services.stop());

  it('go by their usual names in an empty office, and by its own once it has one', async () => {
    const [office, other] = [await services.office('one'), await services.office('two')];
    const korea = async (of: TestOffice) =>
      (await of.run((tx) => services.get(CountriesQueries).list(tx))).items.find((one) => one.code === 'KR');
    expect(await korea(office)).toMatchObject({
      name: { en: 'South Korea', tr: 'Güney Kore' },
      source: null,
      version: 0,
    });
    const name = { nameEn: 'Republic of Korea', nameTr: 'Kore Cumhuriyeti' };
    await office.run((tx) => services.get(CountriesService).name(tx, 'KR', 0, name));
    expect(await korea(office)).toMatchObject({
      name: { en: 'Republic of Korea', tr: 'Kore Cumhuriyeti' },
      source: { source: 'office', changedBy: 'Test coordinator', confirmedBy: null },
      version: 1,
    });
    expect(await korea(other)).toMatchObject({ version: 0 });
    await expect(office.run((tx) => services.get(CountriesService).name(tx, 'KR', 0, name))).rejects.toMatchObject({
      kind: { code: 'stale_version' },
    });
    await expect(office.run((tx) => services.get(CountriesService).name(tx, 'EU', 0, name))).rejects.toMatchObject({
      kind: { code: 'not_found' },
    });
  });
});
