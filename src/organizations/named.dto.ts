import type { LocalTextView } from '../platform/http/local-text.dto.js';
import type { Named } from './organizations.types.js';

/** An organization or body as it stands beside something else. */
export class NamedView implements Named {
  id!: string;
  name!: LocalTextView;
  acronym!: LocalTextView;
}
