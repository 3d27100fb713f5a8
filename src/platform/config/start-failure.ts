import { StartRefused } from './config.module.js';

/** What system and database errors tell of themselves. */
interface Known {
  code?: string;
  message?: string;
  port?: number;
  address?: string;
  hostname?: string;
  path?: string;
}

/** Matched against the error's code, and against its message where it has none. */
const KNOWN: [sign: RegExp, sentence: (error: Known) => string][] = [
  [/^EADDRINUSE$/, (e) => `Port ${e.port} on ${e.address} is taken. Stop what uses it, or set PORT.`],
  [
    /^EACCES$/,
    (e) =>
      e.path === undefined
        ? `Port ${e.port} on ${e.address} may not be used by this user. Set another PORT.`
        : `${e.path} cannot be written. Change its permissions, or set DATA_DIR to a folder that can.`,
  ],
  [/^EADDRNOTAVAIL$/, (e) => `This machine has no address ${e.address}. Set HOST to one it has.`],
  [
    /^(ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/,
    (e) => `${server(e)} cannot be reached (${e.code}). Check the address and that it runs.`,
  ],
  [
    /^(ECONNRESET|EPIPE|Connection terminated unexpectedly)$/,
    () =>
      'The server named in DATABASE_URL takes connections and closes them at once. Check that it is PostgreSQL and lets this machine in.',
  ],
  [
    /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/,
    () => 'The server named in DATABASE_URL takes connections and says nothing. Check that it is PostgreSQL.',
  ],
  [/^(53300|57P03)$/, () => 'The database takes no more connections at the moment. Start Heyet again a little later.'],
  [/client password must be a string/, () => 'DATABASE_URL names no password, and the database asks for one.'],
  [/^28(000|P01)$/, () => 'The database refused the user or the password in DATABASE_URL.'],
  [/^3D000$/, () => 'The database named in DATABASE_URL does not exist.'],
];

/** One plain sentence for what a person running the product can mend; the whole trace for what only we can. */
export function explainStartFailure(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  const known = deepest(error);
  const entry = KNOWN.find(([sign]) => sign.test(known.code ?? known.message ?? ''));
  if (entry) return entry[1](known);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function deepest(error: unknown): Known {
  const holder = (error ?? {}) as Known & { driverError?: unknown; cause?: unknown; errors?: unknown[] };
  if (holder.code !== undefined && !holder.errors?.length) return holder;
  const inner = holder.driverError ?? holder.cause ?? holder.errors?.[0];
  return inner ? deepest(inner) : holder;
}

function server({ address, hostname, port }: Known): string {
  return `The server at ${address ?? hostname ?? 'an unknown address'}${port ? `:${port}` : ''}`;
}
