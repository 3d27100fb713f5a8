import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './tell.ts';

/** How the database server's programs are started, and who has to own its folder for that. */
export interface ServerUser {
  about: string;
  /** null: as ourselves, and files are ours anyway. */
  owner: { uid: number; gid: number } | null;
  command(program: string, args: string[]): { file: string; args: string[]; uid?: number; gid?: number };
}

interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. In this order, the first that can read its programs and enter the data folder:
 *  1. whoever owns the existing cluster, the system's users `postgres` and `nobody`, by changing the user;
 *  2. a user namespace in which root has another number: still enters folders that only root may enter;
 *  3. `nobody` with the one capability to enter such folders, for containers that forbid user namespaces.
 */
export function chooseServerUser(dataDir: string, postgres: string, clusterFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return asOurselves;
  const found = candidates(clusterFolder).find((one) => canRun(one, dataDir, postgres));
  if (found) return found;
  throw new Refusal(
    'PostgreSQL does not run as root, and no way was found to start it as another user here: start Heyet as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

const asOurselves: ServerUser = {
  about: 'as the current user',
  owner: null,
  command: (file, args) => ({ file, args }),
};

/** All ways for root, in their order of preference. */
function candidates(clusterFolder: string): ServerUser[] {
  const nobody = account('nobody') ?? { uid: 65534, gid: 65534 };
  const accounts = [ownerOf(clusterFolder), account('postgres'), nobody].filter(
    (one): one is Account => one !== null && one.uid !== 0,
  );
  return [...accounts.map(switchedTo), inUserNamespace, withCapability(accounts.at(-1) ?? nobody)];
}

function switchedTo({ uid, gid }: Account): ServerUser {
  return { about: `as user ${uid}`, owner: { uid, gid }, command: (file, args) => ({ file, args, uid, gid }) };
}

const inUserNamespace: ServerUser = {
  about: 'in a user namespace',
  owner: { uid: 0, gid: 0 },
  command: (program, args) => ({
    file: 'unshare',
    args: ['--user', '--map-user=1000', '--map-group=1000', '--', program, ...args],
  }),
};

function withCapability({ uid, gid }: Account): ServerUser {
  return {
    about: `as user ${uid} with the capability to enter root's folders`,
    owner: { uid, gid },
    // no_setuid_fixup: without it access(2), which PostgreSQL asks about its own programs, ignores the capability.
    command: (program, args) => ({
      file: 'setpriv',
      args: [
        '--securebits=+no_setuid_fixup',
        'setpriv',
        `--reuid=${uid}`,
        `--regid=${gid}`,
        '--clear-groups',
        '--bounding-set=-all,+dac_override',
        '--inh-caps=-all,+dac_override',
        '--ambient-caps=-all,+dac_override',
        program,
        ...args,
      ],
    }),
  };
}

function canRun(user: ServerUser, dataDir: string, postgres: string): boolean {
  // Enters the folder, asks as PostgreSQL does whether its own program may be run, and loads it with its libraries.
  const script = 'cd -- "$1" && test -x "$2" && exec "$2" --version';
  const { file, args, ...ids } = user.command('/bin/sh', ['-c', script, 'sh', dataDir, postgres]);
  const tried = spawnSync(file, args, { ...ids, cwd: '/', encoding: 'utf8', timeout: 10_000 });
  return tried.status === 0 && tried.stdout.includes('PostgreSQL');
}

function account(name: string): Account | null {
  const line = readPasswd().find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':').map(Number) ?? [];
  return uid !== undefined && gid !== undefined && Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
}

function readPasswd(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
}

function ownerOf(path: string): Account | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}

/** Gives a folder and all in it to the user the server will run as; nothing to do when they are the owner already. */
export function giveTo(user: ServerUser, path: string): void {
  if (user.owner === null || lstatSync(path).uid === user.owner.uid) return;
  giveAll(user.owner, path);
}

function giveAll(owner: Account, path: string): void {
  if (lstatSync(path).isSymbolicLink()) return;
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveAll(owner, join(path, name));
  chownSync(path, owner.uid, owner.gid);
}
