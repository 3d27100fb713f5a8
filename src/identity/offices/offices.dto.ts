import { ApiProperty } from '@nestjs/swagger';
import { CanEdit } from '../../platform/http/can.dto.js';
import { Id, Nested, Nullable, OneOf, Optional, Whole, Zone } from '../../platform/http/fields.js';
import { LocalTextView, NameInput } from '../../platform/http/local-text.dto.js';
import { LANGUAGES, type Language } from '../../platform/i18n/language.js';

export class OfficeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  slug!: string;
  name!: LocalTextView;
  zone!: string;
  /** Of mails to people whose language is not known. */
  @ApiProperty({ enum: LANGUAGES }) language!: Language;
  /** Whose persons are "ours". */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) homeInstitutionId!: string | null;
  /** At most so many mails go to one person in one hour. */
  mailsPerHour!: number;
  isDemo!: boolean;
  version!: number;
  can!: CanEdit;
}

export class OfficeChange {
  @Optional() @Nested(() => NameInput) name?: NameInput;
  @Optional() @Zone() zone?: string;
  @Optional() @OneOf(LANGUAGES) language?: Language;
  @Nullable() @Id() homeInstitutionId?: string | null;
  @Optional() @Whole(1, 1000) mailsPerHour?: number;
}
