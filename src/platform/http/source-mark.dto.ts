import { ApiProperty } from '@nestjs/swagger';
import { SOURCES, type Source, type SourceMark } from '../database/source-mark.js';

export class SourceMarkView implements SourceMark {
  @ApiProperty({ enum: [...SOURCES] }) source!: Source;
  /** Lines of the seed, the public page, and fields that are known from elsewhere. */
  @ApiProperty({ type: Object, additionalProperties: true }) detail!: SourceMark['detail'];
  /** Who of the office wrote over it last. */
  changedBy!: string | null;
  changedAt!: string | null;
  /** Who vouched for it as it stands; nobody has, since it was last changed, where this is null. */
  confirmedBy!: string | null;
  confirmedAt!: string | null;
}
