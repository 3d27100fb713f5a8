import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint, needsBuild, SERVER } from './build.ts';

let root: string;

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const print = () => fingerprint(SERVER, root);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'heyet-build-'));
  write('src/main.ts', 'one');
  write('src/feature/thing.service.ts', 'two');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('whether the build is stale', () => {
  it('does not depend on file times', () => {
    const before = print();
    utimesSync(join(root, 'src/main.ts'), 1, 1);
    expect(print()).toBe(before);
  });

  it('depends on contents, names, and on what was removed', () => {
    const seen = new Set([print()]);
    write('src/main.ts', 'three');
    seen.add(print());
    write('src/new.ts', '');
    seen.add(print());
    rmSync(join(root, 'src/feature'), { recursive: true });
    seen.add(print());
    expect(seen.size).toBe(4);
  });

  it('does not depend on specs and on what is not built', () => {
    const before = print();
    write('src/main.spec.ts', 'x');
    write('src/feature/node_modules/x.ts', 'x');
    write('docs/readme.md', 'x');
    expect(print()).toBe(before);
  });
});

describe('a build', () => {
  it('is needed when it is not there or was made from something else', () => {
    write(`node_modules/${SERVER.tool}`, '');
    expect(needsBuild(SERVER, root)).toBe(true);
    for (const file of SERVER.results) write(file, '');
    expect(needsBuild(SERVER, root)).toBe(true);
    write(SERVER.stamp, print());
    expect(needsBuild(SERVER, root)).toBe(false);
    write('src/main.ts', 'changed');
    expect(needsBuild(SERVER, root)).toBe(true);
  });

  it('is taken as it is in a production install, and asked for when it is missing there', () => {
    expect(() => needsBuild(SERVER, root)).toThrow('run "npm ci"');
    for (const file of SERVER.results) write(file, '');
    expect(needsBuild(SERVER, root)).toBe(false);
  });
});
