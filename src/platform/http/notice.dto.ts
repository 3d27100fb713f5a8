import type { Notice } from './stated-time.js';

export class NoticeView implements Notice {
  code!: string;
  field!: string;
  /** In the reader's language. */
  message!: string;
}
