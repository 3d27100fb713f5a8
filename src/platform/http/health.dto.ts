import { ApiProperty } from '@nestjs/swagger';

export class HealthAnswer {
  @ApiProperty({ enum: ['ok', 'failing', 'stopping'] }) status!: 'ok' | 'failing' | 'stopping';
  /** Each part and how it answers. */
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' } }) parts!: Record<string, string>;
}
