import { Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf, FILES, type Files } from './catalogue-files.rules.js';
import type { Catalogue } from './catalogue.types.js';

const FOLDER = join(import.meta.dirname, 'data');

/** The catalogue this version of the product ships, read and checked when somebody first asks for it. */
@Injectable()
export class CatalogueFiles {
  private checked: Catalogue | null = null;

  /** @throws CatalogueBroken with file, id and field. */
  catalogue(): Catalogue {
    this.checked ??= catalogueOf(this.read());
    return this.checked;
  }

  /** The files as they are on disk, unchecked. */
  read(): Files {
    return Object.fromEntries(
      FILES.map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as unknown]),
    ) as Files;
  }
}
