import type { LoadReport } from './catalogue.types.js';

export class CatalogueLoad implements LoadReport {
  /** Entries the office did not have. */
  added!: number;
  /** Entries that this version of the catalogue renews. */
  updated!: number;
  /** Entries the office changed, confirmed or deleted: they stay as they are. */
  kept!: number;
}

export class CatalogueState {
  /** When entries last came in, ISO 8601; null before the first load. */
  loadedAt!: string | null;
  /** What a load would do now. */
  next!: CatalogueLoad;
  canLoad!: boolean;
}
