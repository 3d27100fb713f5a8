import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { TENANT_COMMANDS } from '../../src/tenant-commands.js';
import { tenantTables } from '../database/walls.js';
import { accountRows, passwordTypedAnHourAgo } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, throughLink } from '../support/client.js';
import { fillOffice } from '../support/filled-office.js';
import { mailsTo, nextMail, secretIn } from '../support/mailbox.js';
import { makeOffice, PASSWORD, signIn } from '../support/office.js';

let test: TestApp;
let folder: string;
beforeAll(async () => {
  test = await startApp();
  folder = await mkdtemp(join(tmpdir(), 'heyet-archive-'));
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A command of the operator, beside the running application. */
async function command(name: string, ...args: string[]): Promise<void> {
  const env = {
    DATABASE_URL: test.settings.databaseUrl!,
    DATA_DIR: test.settings.dataDir,
    DEMO: '0',
    LOG_LEVEL: 'error',
  };
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    await TENANT_COMMANDS.find((one) => one.name === name)!.run(args);
  } finally {
    for (const key of Object.keys(env)) if (before[key] === undefined) delete process.env[key];
    Object.assign(process.env, before);
  }
}

/** How many rows each table holds of a tenant. */
async function countRows(tenantId: string): Promise<Record<string, number>> {
  const owner = await test.database.connectAsOwner();
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
  const counts: Record<string, number> = {};
  for (const table of [...(await tenantTables(owner)), 'account.access_tokens', 'account.mails', 'account.sessions']) {
    counts[table] = (
      await owner.query(`select count(*)::int as count from ${table} where tenant_id = $1`, [tenantId])
    ).rows[0].count;
  }
  await owner.end();
  return counts;
}

async function fill(tenantId: string, mark: string): Promise<void> {
  const owner = await test.database.connectAsOwner();
  await fillOffice(owner, tenantId, mark);
  await owner.end();
}

/** Names and texts of the files in a zip archive. */
async function filesIn(archive: Buffer): Promise<Map<string, string>> {
  const zip = await promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)(archive, { lazyEntries: true });
  const files = new Map<string, string>();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  zip.on('end', () => resolve()).on('error', reject);
  zip.on('entry', (entry: Entry) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const parts: Buffer[] = [];
      stream
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
          zip.readEntry();
        });
    }),
  );
  zip.readEntry();
  await promise;
  return files;
}

const linesOf = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the archive of an office', () => {
  it('holds every table the database has, of this office and of no other, without secrets', async () => {
    const [office, foreign] = [await makeOffice(test), await makeOffice(test)];
    const account = await office.member('administrator', { name: 'Şule Varsayımcı' });
    await foreign.member('reader');
    await fill(office.id, 'bizim');
    await fill(foreign.id, 'yabanci');
    const tab = await signIn(test, account);
    const answer = await tab.raw('POST', '/api/office/export');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = await filesIn(Buffer.from(await answer.arrayBuffer()));

    const counts = await countRows(office.id);
    const owner = await test.database.connectAsOwner();
    const tables = (await tenantTables(owner)).filter((table) => table !== 'idempotency_keys');
    await owner.end();
    expect([...files.keys()].sort()).toEqual(
      ['office.json', 'users.ndjson', ...tables.map((table) => `${table}.ndjson`)].sort(),
    );
    const written = Object.fromEntries(tables.map((table) => [table, linesOf(files.get(`${table}.ndjson`)).length]));
    // made by the export itself, after the archive was written
    expect(written).toEqual({
      ...Object.fromEntries(tables.map((table) => [table, counts[table]])),
      audit_entries: counts['audit_entries']! - 1,
    });
    expect(Math.min(...Object.values(written))).toBeGreaterThan(0);

    const all = [...files.values()].join('\n');
    expect(all).toContain('bizim');
    expect(all).not.toMatch(/yabanci|argon2|password_hash|token_hash/);
    expect(linesOf(files.get('users.ndjson')).map((user) => user['email'])).toEqual([account.email]);
    expect(JSON.parse(files.get('office.json')!)).toMatchObject({ id: office.id, slug: office.slug });
  });

  it('is told to whose account made it, and stands in the history', async () => {
    const office = await makeOffice(test);
    const account = await office.member('administrator');
    const tab = await signIn(test, account);
    await (await tab.raw('POST', '/api/office/export')).arrayBuffer();
    expect((await nextMail(test, account.email)).subject).toBe('The data of Test Office was exported');
    expect((await tab.get('/api/history?subjectKind=office')).body.items[0].action).toBe('exported');
  });

  it('is made by no GET, which a foreign page could set off, and taken whole with a key that repeats answers', async () => {
    const tab = await (await makeOffice(test)).signIn('administrator');
    expect((await tab.get('/api/office/export')).status).toBe(404);
    const answer = await tab.raw('POST', '/api/office/export', undefined, {
      headers: { 'idempotency-key': 'arsiv-1234' },
    });
    expect(answer.status).toBe(200);
    expect((await filesIn(Buffer.from(await answer.arrayBuffer()))).has('office.json')).toBe(true);
  });

  it('asks for a password typed lately, and for an administrator', async () => {
    const office = await makeOffice(test);
    const tab = await office.signIn('administrator');
    await passwordTypedAnHourAgo(test);
    expect((await tab.post('/api/office/export')).body.code).toBe('password_needed');
    expect((await (await office.signIn('coordinator')).post('/api/office/export')).status).toBe(403);
  });

  it('is written one at a time, and a few times in an hour', async () => {
    const [office, other] = [await makeOffice(test), await makeOffice(test)];
    const tab = await office.signIn('administrator');
    const archive = async (by = tab) => {
      const answer = await by.raw('POST', '/api/office/export');
      const body = await answer.arrayBuffer();
      return {
        status: answer.status,
        code: answer.status === 200 ? null : JSON.parse(Buffer.from(body).toString()).code,
        retry: answer.headers.get('retry-after'),
      };
    };
    const writing = await test.database.connectAsApp();
    await writing.query(`begin; select pg_advisory_xact_lock(hashtextextended('export ${office.id} ', 0))`);
    expect(await archive()).toMatchObject({ status: 409, code: 'export_running' });
    expect((await archive(await other.signIn('administrator'))).status).toBe(200);
    await writing.query('rollback');
    await writing.end();
    for (let n = 0; n < 4; n++) expect((await archive()).status).toBe(200);
    const often = await archive();
    expect(often).toMatchObject({ status: 429, code: 'exported_often' });
    expect(Number(often.retry)).toBeGreaterThan(0);
  });

  it('is written by a command too, readable by its owner alone, and never over another file', async () => {
    const office = await makeOffice(test);
    await office.member('reader');
    const file = join(folder, 'ofis.zip');
    await command('tenant:export', office.slug, file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const files = await filesIn(await readFile(file));
    expect(linesOf(files.get('members.ndjson'))).toHaveLength(1);
    await expect(command('tenant:export', office.slug, file)).rejects.toThrow('EEXIST');
    expect(await filesIn(await readFile(file))).toEqual(files);
    await expect(command('tenant:export', office.slug, join(folder, 'no-folder', 'x.zip'))).rejects.toThrow('ENOENT');
    await expect(command('tenant:export', 'hic-yok', join(folder, 'x.zip'))).rejects.toThrow(
      'There is no office hic-yok.',
    );
  });
});

describe('an office from the command line', () => {
  it('is made with its first administrator, who is invited', async () => {
    await command('tenant:create', 'yeni-ofis', 'Yeni Ofis', '--admin', 'kurucu@ornek.example');
    const mail = await nextMail(test, 'kurucu@ornek.example');
    expect(mail.subject).toBe('Yeni Ofis sizi Heyet’e davet ediyor');
    expect(mail.text).toContain('Merhaba,');
    expect(mail.text).toContain('Heyet’te Yeni Ofis ile çalışmaya davetlisiniz.');
    expect(mail.text).not.toMatch(/Heyet, |kurucu,/);
    const answer = await new Client(test.url).post(
      '/api/invitations/link',
      {
        name: 'Ümit Farazi',
        password: PASSWORD,
      },
      throughLink(secretIn(mail)),
    );
    expect(answer.body).toMatchObject({ office: { slug: 'yeni-ofis', name: 'Yeni Ofis' }, role: 'administrator' });
  });

  it('greets the first administrator by name where the command gives it', async () => {
    const args = ['adli-ofis', 'Adlı Ofis', '--admin', 'adli@ornek.example', '--admin-name', 'Işıl Denemeci'];
    await command('tenant:create', ...args);
    expect((await nextMail(test, 'adli@ornek.example')).text).toContain('Sayın Işıl Denemeci,');
  });

  it.each([
    [['Büyük', 'Ad', '--admin', 'a@ornek.example'], 'The slug takes small letters'],
    [['ofis', '', '--admin', 'a@ornek.example'], 'The name takes'],
    [['ofis', '\u200b\u2060', '--admin', 'a@ornek.example'], 'The name takes'],
    [['ofis', 'Ofis\u0007', '--admin', 'a@ornek.example'], 'The name takes'],
    [['ofis', 'Ofis', '--admin', 'a@ornek.example', '--admin-name', '\u200b'], '--admin-name takes'],
    [['ofis', 'Ofis'], '--admin takes'],
    [['ofis', 'Ofis', '--admin', 'a@ornek.example, b@ornek.example'], '--admin takes'],
    [['ofis', 'Ofis', '--admin', 'a@ornek.example', '--language', 'de'], '--language is tr or en.'],
    [['ofis', 'Ofis', '--colour', 'red'], "Unknown option '--colour'"],
    [['yeni-ofis', 'Yeni Ofis', '--admin', 'a@ornek.example'], 'There is an office with this short name.'],
  ])('is refused in one sentence: %j', async (args, sentence) => {
    await expect(command('tenant:create', ...args)).rejects.toThrow(sentence);
  });

  it('is suspended and resumed', async () => {
    const office = await makeOffice(test);
    const tab = await office.signIn('administrator');
    await command('tenant:suspend', office.slug);
    expect((await tab.get('/api/office')).body.code).toBe('office_suspended');
    await command('tenant:resume', office.slug);
    expect(
      (await tab.get('/api/history?subjectKind=office')).body.items.map((one: { action: string }) => one.action),
    ).toEqual(['resumed', 'suspended', 'created']);
  });

  it('is deleted with every row in every table, and leaves the others alone', async () => {
    const [doomed, kept] = [await makeOffice(test), await makeOffice(test)];
    const [gone, shared] = [await doomed.member('administrator', { language: 'tr' }), await doomed.member('reader')];
    await kept.join(shared, 'reader');
    await fill(doomed.id, 'silinecek');
    await fill(kept.id, 'kalacak');
    const tab = await signIn(test, gone);
    const before = await countRows(kept.id);
    const empty = Object.entries(await countRows(doomed.id)).filter(
      ([table, count]) => count === 0 && !table.startsWith('account.'),
    );
    expect(empty).toEqual([]); // else the test would prove nothing of that table

    await expect(command('tenant:delete', doomed.slug)).rejects.toThrow('--yes');
    expect((await tab.get('/api/office')).status).toBe(200);
    await command('tenant:delete', doomed.slug, '--yes');

    const left = Object.entries(await countRows(doomed.id)).filter(([, count]) => count > 0);
    expect(left).toEqual([]);
    expect(await accountRows(test, `select 1 from account.tenants where id = $1`, [doomed.id])).toEqual([]);
    expect(await countRows(kept.id)).toEqual(before);
    expect((await tab.get('/api/me')).status).toBe(401); // belonged to no other office
    await signIn(test, shared);
    expect((await nextMail(test, gone.email)).subject).toBe('Deneme Ofisi silindi');
    expect(await mailsTo(test, shared.email)).toEqual([]);
  });

  it('is not deleted by the app’s role while it is active', async () => {
    const office = await makeOffice(test);
    const app = await test.database.connectAsApp();
    const { rows } = await app.query('select app.delete_tenant($1) as deleted', [office.id]);
    expect(rows).toEqual([{ deleted: false }]);
    await expect(app.query('delete from account.tenants where id = $1', [office.id])).rejects.toMatchObject({
      code: '42501',
    });
    await app.end();
  });
});
