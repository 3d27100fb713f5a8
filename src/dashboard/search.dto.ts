import { ApiProperty } from '@nestjs/swagger';
import { Line, Optional, WholeInQuery } from '../platform/http/fields.js';
import { LocalTextView } from '../platform/http/local-text.dto.js';
import { FINDABLE, type Found, type FoundKind } from './search.queries.js';

export class SearchQuery {
  /** In any case, with or without Turkish letters. */
  @Line(200) q!: string;
  @Optional() @WholeInQuery(1, 50) limit?: number;
}

export class FoundView implements Found {
  @ApiProperty({ enum: Object.keys(FINDABLE) }) kind!: FoundKind;
  id!: string;
  title!: LocalTextView;
  /** What it belongs to: the organization of a body, the body of a meeting, the institution of a person, the owner of an item. */
  context!: LocalTextView;
  /** The first day of a meeting, the last of an item. */
  date!: string | null;
}

export class SearchAnswer {
  items!: FoundView[];
}
