import { Inject, Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SETTINGS_TOKEN } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';

/** Without letters and digits that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The one password of the demo accounts: what DEMO_PASSWORD says, else a random one kept in DATA_DIR/demo-password. */
@Injectable()
export class DemoPassword {
  constructor(@Inject(SETTINGS_TOKEN) private readonly settings: Settings) {}

  async read(): Promise<string> {
    if (this.settings.demoPassword !== null) return this.settings.demoPassword;
    const file = join(this.settings.dataDir, 'demo-password');
    const kept = await readFile(file, 'utf8').catch(() => '');
    if (kept.trim() !== '') return kept.trim();
    const made = Array.from({ length: 4 }, () => group()).join('-');
    await mkdir(this.settings.dataDir, { recursive: true });
    await writeFile(file, `${made}\n`, { mode: 0o600 });
    return made;
  }
}

const group = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
