import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsOfCommand, whyUnreachable } from './embedded-database.js';

const NAMES = ['DATA_DIR', 'DATABASE_URL', 'DATABASE_OWNER_URL', 'NODE_ENV'];

describe('a command without DATABASE_URL', () => {
  const before = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]));
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heyet-command-'));
    for (const name of NAMES) delete process.env[name];
    process.env['DATA_DIR'] = folder;
  });
  afterEach(async () => {
    for (const name of NAMES) if (before[name] === undefined) delete process.env[name];
    Object.assign(process.env, Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined)));
    await rm(folder, { recursive: true });
  });

  it('works on the database that npm start keeps in the data folder', async () => {
    await writeFile(
      join(folder, 'postgres.json'),
      JSON.stringify({ port: 54321, superuser: 's', owner: 'o/1', app: 'a' }),
    );
    expect(settingsOfCommand()).toMatchObject({
      databaseUrl: 'postgres://heyet_app:a@127.0.0.1:54321/heyet',
      databaseOwnerUrl: 'postgres://heyet_owner:o%2F1@127.0.0.1:54321/heyet',
    });
    expect(whyUnreachable(Object.assign(new Error(), { code: 'ECONNREFUSED' }))).toMatchObject({
      message: expect.stringContaining('does not run: start Heyet with "npm start"') as string,
    });
  });

  it('says which folder holds none', () => {
    expect(() => settingsOfCommand()).toThrow(`${folder} holds no database of "npm start"`);
  });

  it('takes the server that is named', () => {
    process.env['DATABASE_URL'] = 'postgres://heyet_app:x@db.ornek.example/heyet';
    expect(settingsOfCommand().databaseUrl).toBe('postgres://heyet_app:x@db.ornek.example/heyet');
    const error = Object.assign(new Error(), { code: 'ECONNREFUSED' });
    expect(whyUnreachable(error)).toBe(error);
  });
});
