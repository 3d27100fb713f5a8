import { CanEdit } from '../../platform/http/can.dto.js';
import {
  Country,
  Id,
  Line,
  LineList,
  Nested,
  Nullable,
  Optional,
  PartialDate,
  Text,
} from '../../platform/http/fields.js';
import { LocalTextView, NameInput } from '../../platform/http/local-text.dto.js';
import { SourceMarkView } from '../../platform/http/source-mark.dto.js';
import { NamedView } from '../named.dto.js';
import { HolderInstitution } from '../terms/terms.dto.js';

/** A kind of bilateral frame: memorandum, KEK, joint working group. */
export class MechanismTypeView {
  id!: string;
  name!: LocalTextView;
  abbreviation!: string | null;
  description!: string | null;
  /** The institution that coordinates all frames of this kind. */
  coordinator!: HolderInstitution | null;
  source!: SourceMarkView;
  version!: number;
}

export class MechanismTypeBrief {
  id!: string;
  name!: LocalTextView;
  abbreviation!: string | null;
}

/** One frame with one partner. */
export class MechanismView {
  id!: string;
  type!: MechanismTypeBrief;
  /** Its own name; without one it goes by its type and partner. */
  name!: LocalTextView;
  country!: string | null;
  organization!: NamedView | null;
  counterpart!: HolderInstitution | null;
  /** Who signed, as stated. */
  parties!: string[];
  /** As precise as it is known. */
  signed!: string | null;
  source!: SourceMarkView;
  version!: number;
}

export class MechanismList {
  types!: MechanismTypeView[];
  items!: MechanismView[];
  can!: CanEdit;
}

/** A frame with a country, an organization or both. */
export class NewMechanism {
  @Id() typeId!: string;
  @Optional() @Nested(() => NameInput) name?: NameInput;
  @Nullable() @Country() country?: string | null;
  @Nullable() @Id() organizationId?: string | null;
  @Nullable() @Id() counterpartInstitutionId?: string | null;
  @Optional() @LineList(300, 20) parties?: string[];
  @Nullable() @PartialDate() signed?: string | null;
}

export class ChangedMechanism {
  @Optional() @Id() typeId?: string;
  @Optional() @Nested(() => NameInput) name?: NameInput;
  @Nullable() @Country() country?: string | null;
  @Nullable() @Id() organizationId?: string | null;
  @Nullable() @Id() counterpartInstitutionId?: string | null;
  @Optional() @LineList(300, 20) parties?: string[];
  @Nullable() @PartialDate() signed?: string | null;
}

export class ChangedMechanismType {
  @Optional() @Line(300) nameEn?: string;
  @Optional() @Line(300) nameTr?: string;
  @Nullable() @Line(60) abbreviation?: string | null;
  @Nullable() @Text(2000) description?: string | null;
  @Nullable() @Id() coordinatorInstitutionId?: string | null;
}

export class NewMechanismType {
  @Line(300) nameEn!: string;
  @Line(300) nameTr!: string;
  @Nullable() @Line(60) abbreviation?: string | null;
  @Nullable() @Text(2000) description?: string | null;
  @Nullable() @Id() coordinatorInstitutionId?: string | null;
}
