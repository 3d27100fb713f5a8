import { closeSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reasonInLog, startLog } from './log-file.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyet-log-'));
  file = join(folder, 'postgres.log');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LINE = '2025-11-24 05:59:02.183 UTC [5973] ';

describe('why the database did not start', () => {
  it('is the last FATAL line, not what was logged after it', () => {
    writeFileSync(
      file,
      `${LINE}LOG:  starting\n${LINE}FATAL:  could not map memory\n${LINE}LOG:  database system is shut down\n`,
    );
    expect(reasonInLog({ file, begin: 0 })).toBe('could not map memory.');
  });

  it('is not what an earlier start wrote', () => {
    writeFileSync(file, `${LINE}FATAL:  of yesterday\n`);
    const log = startLog(file);
    closeSync(log.descriptor);
    writeFileSync(file, `${LINE}LOG:  of today\n`, { flag: 'a' });
    expect(reasonInLog(log)).toBe('of today.');
  });

  it('may be untold', () => {
    writeFileSync(file, '');
    expect(reasonInLog({ file, begin: 0 })).toBe('it wrote nothing into its log.');
  });
});

it('a log that has grown large begins anew', () => {
  writeFileSync(file, Buffer.alloc(5_000_001));
  closeSync(startLog(file).descriptor);
  expect(statSync(file).size).toBe(0);
});
