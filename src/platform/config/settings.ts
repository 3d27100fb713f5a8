/**
 * Every setting, in one table: name, what it does, how it is read, what it is by default.
 * Erasable TypeScript without imports, so that the launcher reads the same table before anything is built.
 * `.env.example` is compared with this table by a test.
 */
export interface Setting<T> {
  name: string;
  about: string;
  /** Shown in `.env.example`; empty when the setting is off by default. */
  example: string;
  read: (text: string | undefined) => T;
}

class Refusal extends Error {}

const refuse = (what: string): never => {
  throw new Refusal(what);
};

const text = (fallback: string) => (value: string | undefined) =>
  value === undefined || value === '' ? fallback : value;
const optional = (value: string | undefined) => (value === undefined || value === '' ? null : value);

const integer = (fallback: number, min: number, max: number) => (value: string | undefined) => {
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max) refuse(`must be a whole number from ${min} to ${max}`);
  return number;
};

const oneOf =
  <T extends string>(fallback: T, ...values: T[]) =>
  (value: string | undefined): T => {
    if (value === undefined || value === '') return fallback;
    return values.includes(value as T) ? (value as T) : refuse(`must be one of ${values.join(', ')}`);
  };

const flag = (fallback: boolean) => (value: string | undefined) => {
  if (value === undefined || value === '') return fallback;
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  return refuse('must be 1 or 0');
};

const address = (protocols: string[]) => (value: string | undefined) => {
  if (value === undefined || value === '') return null;
  if (!URL.canParse(value)) refuse('is not an address');
  const url = new URL(value);
  if (!protocols.includes(url.protocol)) refuse(`must begin with ${protocols.map((p) => `${p}//`).join(' or ')}`);
  return value;
};

const durations = (fallback: number[]) => (value: string | undefined) => {
  if (value === undefined || value === '') return fallback;
  const numbers = value.split(',').map(Number);
  if (numbers.some((n) => !Number.isFinite(n) || n <= 0)) refuse('must be seconds, separated by commas');
  return numbers;
};

const mailbox = (value: string | undefined) => {
  const given = value === undefined || value === '' ? 'heyet@localhost' : value;
  // ASCII alone, as of every address that is written to: a server refuses İ and ı, or takes them for other letters
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(given)
    ? given
    : refuse('must be one e-mail address, of ASCII letters');
};

const labels = (what: string, most: number) => (value: string | undefined) => {
  if (value === undefined || value === '') return null;
  const isLabel = (label: string) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label);
  const parts = value.split('.');
  return value.length <= most && parts.every(isLabel) ? value.toLowerCase() : refuse(`must be ${what}`);
};

const setting = <T>(
  name: string,
  about: string,
  example: string,
  read: (text: string | undefined) => T,
): Setting<T> => ({
  name,
  about,
  example,
  read,
});

export const SETTINGS = {
  production: setting(
    'NODE_ENV',
    'production refuses demo conveniences and asks for every secret',
    '',
    (v) => v === 'production',
  ),
  role: setting('ROLE', 'all, web or worker: what this process does', 'all', oneOf('all', 'all', 'web', 'worker')),
  host: setting('HOST', 'address to listen on', '127.0.0.1', text('127.0.0.1')),
  port: setting('PORT', 'port to listen on', '3000', integer(3000, 0, 65535)),
  publicUrl: setting(
    'PUBLIC_URL',
    'the only source of links in mails; by default http://HOST:PORT',
    '',
    address(['http:', 'https:']),
  ),
  dataDir: setting('DATA_DIR', 'embedded database, outbox and generated secrets', './data', text('./data')),
  databaseUrl: setting(
    'DATABASE_URL',
    'PostgreSQL 15 or newer, as the weak role heyet_app; unset: the embedded server',
    '',
    address(['postgres:', 'postgresql:']),
  ),
  databaseOwnerUrl: setting(
    'DATABASE_OWNER_URL',
    'the same database as its owner, used by migrations only',
    '',
    address(['postgres:', 'postgresql:']),
  ),
  databasePool: setting('DATABASE_POOL', 'connections of one process', '10', integer(10, 2, 200)),
  redisUrl: setting(
    'REDIS_URL',
    'queue on Redis; unset: the queue lives in PostgreSQL',
    '',
    address(['redis:', 'rediss:']),
  ),
  smtpUrl: setting('SMTP_URL', 'mail server; unset: .eml files in DATA_DIR/outbox', '', address(['smtp:', 'smtps:'])),
  smtpConnections: setting('SMTP_CONNECTIONS', 'mails sent at once', '5', integer(5, 1, 50)),
  mailFrom: setting('MAIL_FROM', 'sender address of every mail', 'heyet@localhost', mailbox),
  dkimDomain: setting(
    'DKIM_DOMAIN',
    'domain in whose name mails are signed here; unset: the mail server signs, which costs less',
    '',
    labels('a domain', 253),
  ),
  dkimSelector: setting(
    'DKIM_SELECTOR',
    'name of the key in the DNS, under _domainkey of DKIM_DOMAIN',
    '',
    labels('a name of the DNS', 200),
  ),
  dkimPrivateKey: setting('DKIM_PRIVATE_KEY', 'RSA key as PEM text, or the path of a file with it', '', optional),
  demo: setting('DEMO', '1 fills an empty database with the demo office; 1 by default, 0 in production', '', (v) =>
    v === undefined || v === '' ? null : flag(true)(v),
  ),
  demoPassword: setting(
    'DEMO_PASSWORD',
    'password of the demo accounts; unset: a random one in DATA_DIR/demo-password',
    '',
    optional,
  ),
  sweepSeconds: setting('SWEEP_SECONDS', 'how often due work is looked for', '30', integer(30, 1, 3600)),
  sweepAheadSeconds: setting('SWEEP_AHEAD_SECONDS', 'how far ahead bells are set', '40', integer(40, 0, 7200)),
  leaseSeconds: setting(
    'LEASE_SECONDS',
    'how long one attempt to send owns its row; longer than SMTP_TIMEOUT_SECONDS',
    '60',
    integer(60, 1, 3600),
  ),
  smtpTimeoutSeconds: setting(
    'SMTP_TIMEOUT_SECONDS',
    'silence after which a mail server counts as gone',
    '20',
    integer(20, 1, 600),
  ),
  retrySeconds: setting(
    'RETRY_SECONDS',
    'waits between attempts to send',
    '60,300,900,3600',
    durations([60, 300, 900, 3600]),
  ),
  declineDelaySeconds: setting(
    'DECLINE_DELAY_SECONDS',
    'how long coordinators are not told that somebody declined, for second thoughts',
    '300',
    integer(300, 0, 86_400),
  ),
  workerConcurrency: setting('WORKER_CONCURRENCY', 'jobs one process handles at once', '10', integer(10, 1, 200)),
  shutdownSeconds: setting(
    'SHUTDOWN_SECONDS',
    'how long running work may take to finish on SIGTERM',
    '25',
    integer(25, 1, 300),
  ),
  clockOffsetSeconds: setting(
    'CLOCK_OFFSET_SECONDS',
    'moves the clock of the app and of its SQL together, for tests; refused in production',
    '0',
    integer(0, -3_155_760_000, 3_155_760_000),
  ),
  trustedProxies: setting(
    'TRUSTED_PROXIES',
    'addresses of proxies whose X-Forwarded-For counts, separated by commas',
    '',
    optional,
  ),
  logLevel: setting('LOG_LEVEL', 'error, warn, info or debug', 'info', oneOf('info', 'error', 'warn', 'info', 'debug')),
};

type Read = { [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never };
export type Settings = Omit<Read, 'demo'> & { demo: boolean };

/** Reads all settings; `problems` names every setting that is wrong, and is empty when the process may start. */
export function readSettings(env: Record<string, string | undefined>): { settings: Settings; problems: string[] } {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(SETTINGS)) {
    try {
      values[key] = one.read(env[one.name]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(`${one.name} ${error.message}.`);
      values[key] = null;
    }
  }
  const read = values as Read;
  const settings: Settings = { ...read, demo: read.demo ?? !read.production };
  if (problems.length === 0) problems.push(...contradictions(settings));
  return { settings, problems };
}

/** A signature counts when its domain is the sender's or one above it (DMARC). */
function dkimContradictions({ dkimDomain, dkimSelector, dkimPrivateKey, mailFrom, smtpUrl }: Settings): string[] {
  const given = [dkimDomain, dkimSelector, dkimPrivateKey].filter((one) => one !== null).length;
  if (given === 0) return [];
  if (given < 3) return ['DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY belong together: set all three or none.'];
  if (smtpUrl === null) return ['DKIM_DOMAIN needs SMTP_URL: mails in files are not signed.'];
  const sender = mailFrom.split('@')[1]!.toLowerCase();
  if (sender === dkimDomain || sender.endsWith(`.${dkimDomain}`)) return [];
  return ['DKIM_DOMAIN must be the domain of MAIL_FROM or one above it: no other signature counts for the sender.'];
}

function contradictions(s: Settings): string[] {
  const problems: string[] = [];
  if (s.leaseSeconds <= s.smtpTimeoutSeconds) problems.push('LEASE_SECONDS must be longer than SMTP_TIMEOUT_SECONDS.');
  problems.push(...dkimContradictions(s));
  if (!s.production) return problems;
  if (s.clockOffsetSeconds !== 0) problems.push('CLOCK_OFFSET_SECONDS is refused in production.');
  if (s.databaseUrl === null) problems.push('DATABASE_URL is missing: production uses a server of its own.');
  if (s.publicUrl === null) problems.push('PUBLIC_URL is missing: links in mails need it.');
  if (s.smtpUrl === null) problems.push('SMTP_URL is missing: production sends real mail.');
  if (s.mailFrom === 'heyet@localhost') problems.push('MAIL_FROM is missing: mails need a sender.');
  return problems;
}
