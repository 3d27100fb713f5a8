import { ApiProperty } from '@nestjs/swagger';
import {
  Country,
  Flag,
  Id,
  LocalDate,
  Nullable,
  OneOf,
  Optional,
  PartialDate,
  TermLength,
  Text,
} from '../../platform/http/fields.js';
import { LocalTextView } from '../../platform/http/local-text.dto.js';
import { SourceMarkView } from '../../platform/http/source-mark.dto.js';
import { NamedView } from '../named.dto.js';
import { TERM_ROLES, type TermRole } from './terms.types.js';

const ROLES = Object.keys(TERM_ROLES) as TermRole[];

export class HolderInstitution {
  id!: string;
  name!: LocalTextView;
  acronym!: string | null;
}

/** Who holds a role: an institution or a country, never a person. */
export class TermHolder {
  institution!: HolderInstitution | null;
  country!: string | null;
  /** The office's own institution, or its country. */
  isOurs!: boolean;
}

export class TermView {
  id!: string;
  holder!: TermHolder;
  @ApiProperty({ enum: ROLES }) role!: TermRole;
  /** Where it is held: a body of the thread, under the name of its time, or the organization. */
  in!: NamedView;
  /** As stated, inclusive. Both null: no period is stated, which does not mean "always". */
  from!: string | null;
  to!: string | null;
  /** The days it covers at most; null on an open side, and both null when no period is stated. */
  firstDay!: string | null;
  lastDay!: string | null;
  isDated!: boolean;
  /** Length of one term, ISO 8601. */
  nominalTerm!: string | null;
  /** The sources disagree about this term. */
  disputed!: boolean;
  /** At most one holder at a time. */
  exclusive!: boolean;
  note!: string | null;
  source!: SourceMarkView;
  version!: number;
}

export class TermsQuery {
  /** Only terms that cover this day: "who held it on 1 May 2013". */
  @Optional() @LocalDate() on?: string;
  @Optional() @OneOf(ROLES) role?: TermRole;
}

export class TermList {
  /** The day asked for, when one was. */
  on!: string | null;
  /** Terms with a period, the oldest first. */
  items!: TermView[];
  /** Terms whose period nobody states: they may have covered the day. */
  undated!: TermView[];
}

/** One holder, one place, one role. */
export class NewTerm {
  @Optional() @Id() holderInstitutionId?: string;
  @Optional() @Country() holderCountry?: string;
  @Optional() @Id() bodyId?: string;
  @Optional() @Id() organizationId?: string;
  @OneOf(ROLES) role!: TermRole;
  @Nullable() @PartialDate() from?: string | null;
  @Nullable() @PartialDate() to?: string | null;
  @Nullable() @TermLength() nominalTerm?: string | null;
  @Optional() @Flag() disputed?: boolean;
  @Nullable() @Text(1000) note?: string | null;
}

export class ChangedTerm {
  @Optional() @OneOf(ROLES) role?: TermRole;
  @Nullable() @PartialDate() from?: string | null;
  @Nullable() @PartialDate() to?: string | null;
  @Nullable() @TermLength() nominalTerm?: string | null;
  @Optional() @Flag() disputed?: boolean;
  @Nullable() @Text(1000) note?: string | null;
}
