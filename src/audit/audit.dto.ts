import { ApiProperty } from '@nestjs/swagger';
import { Id, OneOf, Optional } from '../platform/http/fields.js';
import { LocalTextView } from '../platform/http/local-text.dto.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { SUBJECT_KINDS, type Changes, type SubjectKind } from './audit.types.js';

export class HistoryQuery extends PageQuery {
  /** Of which kind of thing; left out: of all the reader may see. With an id, what belongs to the thing is told with it. */
  @Optional() @OneOf(SUBJECT_KINDS) subjectKind?: SubjectKind;
  @Optional() @Id() subjectId?: string;
}

export class HistoryWhole {
  @ApiProperty({ enum: SUBJECT_KINDS }) kind!: SubjectKind;
  @ApiProperty({ format: 'uuid' }) id!: string;
  name!: LocalTextView;
}

export class HistorySubject {
  @ApiProperty({ enum: SUBJECT_KINDS }) kind!: SubjectKind;
  @ApiProperty({ format: 'uuid' }) id!: string;
  /** What it was called then; null for what has no name of its own. */
  name!: LocalTextView | null;
  /** The thing it belongs to: of a seat its meeting. */
  @ApiProperty({ type: () => HistoryWhole, nullable: true }) within!: HistoryWhole | null;
  /** It was deleted, then or since: it has no page any more. */
  isDeleted!: boolean;
}

export class HistoryEntry {
  @ApiProperty({ format: 'uuid' }) id!: string;
  at!: Date;
  /** The name of who acted, as it was then, or of the job that did. */
  actor!: string;
  subject!: HistorySubject;
  action!: string;
  /** Each field that changed, as it was and as it became. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: {}, minItems: 2, maxItems: 2 } })
  changes!: Changes;
}

export class HistoryPage {
  @ApiProperty({ type: [HistoryEntry] }) items!: HistoryEntry[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
