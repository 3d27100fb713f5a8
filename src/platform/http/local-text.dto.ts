import type { LocalText } from '../i18n/language.js';
import { Line, Nullable } from './fields.js';

/** A name or text in the two languages of the office; one of them may be missing. */
export class LocalTextView implements LocalText {
  en!: string | null;
  tr!: string | null;
}

/** A name as somebody types it. A language that is left out stays as it is; null empties it. */
export class NameInput {
  @Nullable() @Line(300) en?: string | null;
  @Nullable() @Line(300) tr?: string | null;
}
