import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLIENT, differences, DOCUMENT } from '../../tools/generated.js';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

describe('the API document and the client of the web', () => {
  it('are as the code has them', async () => {
    const { stdout } = await run(process.execPath, ['tools/openapi.ts', '--check'], { cwd: ROOT });
    expect(stdout).toContain('as the code has them');
  });

  it('are told when one was changed, is missing, or is too many', () => {
    const [one, other] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'heyet-generated-'))) as [string, string];
    try {
      mkdirSync(join(one, CLIENT), { recursive: true });
      for (const path of [DOCUMENT, `${CLIENT}/same.ts`, `${CLIENT}/gone.ts`])
        writeFileSync(join(one, path), 'as generated');
      cpSync(one, other, { recursive: true });
      expect(differences(one, other)).toEqual([]);
      writeFileSync(join(other, DOCUMENT), 'as changed by hand');
      rmSync(join(other, CLIENT, 'gone.ts'));
      writeFileSync(join(other, CLIENT, 'more.ts'), 'left over');
      expect(differences(one, other)).toEqual([DOCUMENT, `${CLIENT}/gone.ts`, `${CLIENT}/more.ts`]);
    } finally {
      for (const folder of [one, other]) rmSync(folder, { recursive: true, force: true });
    }
  });
});
