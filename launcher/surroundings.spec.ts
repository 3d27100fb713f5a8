import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderEnvExample } from './env-example.ts';
import { reachableHost } from './ports.ts';
import { readSurroundings, ROOT } from './surroundings.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'heyet-env-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the surroundings of a start', () => {
  it('come from .env where the environment says nothing', () => {
    writeFileSync(join(root, '.env'), 'PORT=4001\nLOG_LEVEL=warn\nSMTP_URL="smtp://mail.example:25" # ours\n');
    const { settings, environment } = readSurroundings({ PORT: '4002' }, root);
    expect(settings.port).toBe(4002);
    expect(settings.logLevel).toBe('warn');
    expect(environment['SMTP_URL']).toBe('smtp://mail.example:25');
  });

  it('tell all problems at once', () => {
    expect(() => readSurroundings({ PORT: 'x', ROLE: 'boss' }, root)).toThrow(/ROLE[^]*PORT/);
  });

  it('keep data beside the code, wherever the command was given', () => {
    expect(readSurroundings({}, root).dataDir).toBe(join(root, 'data'));
    expect(readSurroundings({ DATA_DIR: '/srv/heyet' }, root).dataDir).toBe('/srv/heyet');
  });
});

describe('.env.example', () => {
  it('is the table of settings: write it anew with "node launcher/env-example.ts"', () => {
    expect(readFileSync(join(ROOT, '.env.example'), 'utf8')).toBe(renderEnvExample());
  });

  it('changes nothing when it is used as it is', () => {
    writeFileSync(join(root, '.env'), renderEnvExample());
    expect(readSurroundings({}, root).settings).toEqual(readSurroundings({}, tmpdir()).settings);
  });
});

it.each([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '127.0.0.1'],
  ['::1', '[::1]'],
  ['10.0.0.5', '10.0.0.5'],
])('what listens on %s is reached at %s', (host, reached) => {
  expect(reachableHost(host)).toBe(reached);
});
