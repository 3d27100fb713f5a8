import { ApiProperty } from '@nestjs/swagger';
import { SOURCES, type Source, type SourceDetail, type SourceMark } from '../database/source-mark.js';

export class SourceMarkView implements SourceMark {
  @ApiProperty({ enum: [...SOURCES] }) source!: Source;
  /** Lines of the seed, the public page, and fields that are known from elsewhere. */
  @ApiProperty({ type: Object, additionalProperties: true }) detail!: SourceDetail;
  confirmedBy!: string | null;
  confirmedAt!: string | null;
}
