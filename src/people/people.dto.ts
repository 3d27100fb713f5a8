import { ApiProperty } from '@nestjs/swagger';
import { CanEdit } from '../platform/http/can.dto.js';
import {
  Flag,
  Id,
  Line,
  LocalDate,
  MailAddress,
  Nested,
  Nullable,
  OneOf,
  Optional,
  Zone,
} from '../platform/http/fields.js';
import { LocalTextView } from '../platform/http/local-text.dto.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { LANGUAGES, type Language } from '../platform/i18n/language.js';
import { InstitutionBriefView } from './institutions/institutions.dto.js';
import type { PersonBrief } from './people.types.js';

const PRESENCE = ['here', 'left', 'all'] as const;
const ACCOUNT = ['with', 'without'] as const;

export class PersonsQuery extends PageQuery {
  /** Words of name, title, unit, institution or address, in any case and with or without Turkish letters. */
  @Optional() @Line(200) q?: string;
  @Optional() @Id() institutionId?: string;
  /** Those who have left are hidden unless asked for. */
  @Optional() @OneOf(PRESENCE) presence?: (typeof PRESENCE)[number];
  /** Only those who sign in here, or only those who do not. */
  @Optional() @OneOf(ACCOUNT) account?: (typeof ACCOUNT)[number];
}

export class TitleInput {
  @Nullable() @Line(200) en?: string | null;
  @Nullable() @Line(200) tr?: string | null;
}

export class NewPerson {
  @Line(200) name!: string;
  @Id() institutionId!: string;
  /** Sayın, Dr., as written before the name in a letter. */
  @Nullable() @Line(60) salutation?: string | null;
  @Optional() @Nested(() => TitleInput) title?: TitleInput;
  @Nullable() @Line(200) unit?: string | null;
  @Nullable() @MailAddress() email?: string | null;
  /** The mailbox is known to be that of another person of the office too; without it such an address is refused. */
  @Optional() @Flag() sharesEmail?: boolean;
  @Nullable() @Line(60) phone?: string | null;
  @Optional() @OneOf(LANGUAGES) language?: Language;
  @Optional() @Zone() zone?: string;
}

export class ChangedPerson {
  @Optional() @Line(200) name?: string;
  @Optional() @Id() institutionId?: string;
  @Nullable() @Line(60) salutation?: string | null;
  @Optional() @Nested(() => TitleInput) title?: TitleInput;
  @Nullable() @Line(200) unit?: string | null;
  @Nullable() @MailAddress() email?: string | null;
  /** The mailbox is known to be that of another person of the office too; without it such an address is refused. */
  @Optional() @Flag() sharesEmail?: boolean;
  @Nullable() @Line(60) phone?: string | null;
  @Optional() @OneOf(LANGUAGES) language?: Language;
  @Optional() @Zone() zone?: string;
  /** The day the person leaves or left: from that day on gone from pickers and told of nothing. Null when the person is back. */
  @Nullable() @LocalDate() leftAt?: string | null;
}

export class PersonAccount {
  memberId!: string;
  role!: string;
}

export class PersonBriefView implements PersonBrief {
  id!: string;
  name!: string;
  title!: LocalTextView;
  institution!: InstitutionBriefView;
}

export class PersonRow extends PersonBriefView {
  salutation!: string | null;
  unit!: string | null;
  email!: string | null;
  phone!: string | null;
  @ApiProperty({ enum: [...LANGUAGES] }) language!: Language;
  zone!: string;
  isDemo!: boolean;
  /** The day the person leaves or left. */
  leftAt!: string | null;
  /** Whether that day has come, by the office's calendar. */
  hasLeft!: boolean;
  /** The account in this office; null for persons who do not sign in. */
  account!: PersonAccount | null;
  version!: number;
}

export class PersonView extends PersonRow {
  can!: CanEdit;
}

export class PersonPage {
  items!: PersonRow[];
  nextCursor!: string | null;
  total!: number;
}
