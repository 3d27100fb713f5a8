import { argon2Sync } from 'node:crypto';
import { MembersService } from '../../src/identity/members/members.service.js';
import { TenantService, type NewTenant } from '../../src/identity/offices/tenants.service.js';
import type { Role } from '../../src/identity/identity.types.js';
import { writeHash } from '../../src/identity/passwords/argon2.rules.js';
import { UserRepository } from '../../src/identity/users/user.repository.js';
import { GlobalDatabase } from '../../src/platform/database/global-database.js';
import { newId } from '../../src/platform/database/ids.js';
import { TenantDatabase } from '../../src/platform/database/tenant-database.js';
import type { TenantTx } from '../../src/platform/database/tenant-tx.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';

export const PASSWORD = 'ağaç ev ve göl';

/** Its hash at the lowest cost: a hash says how much work it is, and hundreds of sign-ins need not be much. */
const SALT = Buffer.alloc(16, 7);
const CHEAP = { memory: 8, passes: 1, parallelism: 1, tagLength: 32 };
const TAG = argon2Sync('argon2id', { message: Buffer.from(PASSWORD.normalize('NFKC')), nonce: SALT, ...CHEAP });
const HASH = writeHash(SALT, TAG).replace(/m=\d+,t=\d+,p=\d+/, 'm=8,t=1,p=1');

export interface Account {
  userId: string;
  email: string;
  password: string;
}

/** A tenant in a test, and ways to put people into it. */
export interface Office {
  id: string;
  slug: string;
  /** Runs `work` in a transaction of this office, as a command with every permission. */
  run<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
  /** Adds a new user as a member. */
  member(
    role: Role,
    more?: Partial<{ name: string; email: string; language: 'en' | 'tr'; zone: string }>,
  ): Promise<Account & { memberId: string }>;
  /** Makes an existing user a member of this office too. */
  join(account: Account, role: Role): Promise<string>;
  /** A new member of this role, signed in over HTTP. */
  signIn(role: Role, more?: Parameters<Office['member']>[1]): Promise<Client>;
}

let made = 0;

/** An empty office of its own for a test; it has no members yet. */
export async function makeOffice(test: TestApp, more: Partial<NewTenant> = {}): Promise<Office> {
  const slug = more.slug ?? `ofis-${++made}-${newId().slice(-6)}`;
  const tenants = test.app.get(TenantService);
  const id = await tenants.create({ slug, nameEn: 'Test Office', nameTr: 'Deneme Ofisi', ...more });
  const run: Office['run'] = (work) => test.app.get(TenantDatabase).run(tenants.commandActor(id, 'test'), work);
  const join: Office['join'] = (account, role) =>
    run((tx) => test.app.get(MembersService).add(tx, account.userId, role));
  const member: Office['member'] = async (role, given = {}) => {
    const account = await makeUser(test, given);
    return { ...account, memberId: await join(account, role) };
  };
  return { id, slug, run, join, member, signIn: async (role, given) => signIn(test, await member(role, given)) };
}

/** A user who belongs to no office yet. */
export async function makeUser(
  test: TestApp,
  given: Partial<{ name: string; email: string; language: 'en' | 'tr'; zone: string }> = {},
): Promise<Account> {
  const email = given.email ?? `kisi-${++made}-${newId().slice(-6)}@ornek.example`;
  const { name = 'Gülşen Örnekoğlu', language = 'en', zone = 'Europe/Istanbul' } = given;
  const user = { id: newId(), email, name, language, zone, passwordHash: HASH };
  const isNew = await test.app.get(GlobalDatabase).run((tx) => test.app.get(UserRepository).insert(tx, user));
  if (!isNew) throw new Error(`Somebody has the address ${email} already.`);
  return { userId: user.id, email, password: PASSWORD };
}

/** Signs in over HTTP, as a browser tab of that user. */
export async function signIn(
  test: Pick<TestApp, 'url'>,
  account: Pick<Account, 'email' | 'password'>,
): Promise<Client> {
  const client = new Client(test.url);
  const answer = await client.post<{ office: { id: string } | null }>('/api/session', {
    email: account.email,
    password: account.password,
  });
  if (answer.status !== 200) throw new Error(`Signing in as ${account.email} answered ${answer.status}.`);
  client.office = answer.body.office?.id ?? null;
  return client;
}
