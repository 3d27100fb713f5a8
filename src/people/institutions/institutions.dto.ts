import { ApiProperty } from '@nestjs/swagger';
import { CanEdit } from '../../platform/http/can.dto.js';
import { Country, Line, Nested, Nullable, OneOf, Optional, PartialDate } from '../../platform/http/fields.js';
import { LocalTextView, NameInput } from '../../platform/http/local-text.dto.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { SourceMarkView } from '../../platform/http/source-mark.dto.js';
import { INSTITUTION_KINDS, type InstitutionBrief, type InstitutionKind } from './institutions.types.js';

const KINDS = Object.keys(INSTITUTION_KINDS) as InstitutionKind[];

export class InstitutionsQuery extends PageQuery {
  /** Words of name or acronym, in any case and with or without Turkish letters. */
  @Optional() @Line(200) q?: string;
}

export class NewInstitution {
  @Nested(() => NameInput) name!: NameInput;
  @Nullable() @Line(60) acronym?: string | null;
  @OneOf(KINDS) kind!: InstitutionKind;
  @Nullable() @Country() country?: string | null;
  /** As precise as it is known: 1990, 1990-04 or 1990-04-20. */
  @Nullable() @PartialDate() founded?: string | null;
}

export class ChangedInstitution {
  @Optional() @Nested(() => NameInput) name?: NameInput;
  @Nullable() @Line(60) acronym?: string | null;
  @Optional() @OneOf(KINDS) kind?: InstitutionKind;
  @Nullable() @Country() country?: string | null;
  @Nullable() @PartialDate() founded?: string | null;
}

export class InstitutionBriefView implements InstitutionBrief {
  id!: string;
  name!: LocalTextView;
  acronym!: string | null;
  isHome!: boolean;
}

export class InstitutionRow extends InstitutionBriefView {
  @ApiProperty({ enum: KINDS }) kind!: InstitutionKind;
  country!: string | null;
  founded!: string | null;
  /** Persons known here who have not left. */
  people!: number;
  source!: SourceMarkView;
  version!: number;
}

export class InstitutionView extends InstitutionRow {
  can!: CanEdit;
}

export class InstitutionPage {
  items!: InstitutionRow[];
  nextCursor!: string | null;
  total!: number;
}
