import { Line, Optional, WholeInQuery } from './fields.js';

/** Query of every list. */
export class PageQuery {
  /** Where to go on: `nextCursor` of the page before. */
  @Optional() @Line(1000) cursor?: string;
  /** Rows on one page. */
  @Optional() @WholeInQuery(1, 100) limit?: number;
}
