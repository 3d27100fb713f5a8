import { ApiProperty } from '@nestjs/swagger';
import { CanEdit } from '../../platform/http/can.dto.js';
import { Line, Nullable, OneOf, Optional, Text } from '../../platform/http/fields.js';
import { LocalTextView } from '../../platform/http/local-text.dto.js';
import { SourceMarkView } from '../../platform/http/source-mark.dto.js';
import { ACTIVITY_GROUPS, type ActivityGroup } from './activity-types.types.js';

const GROUPS = Object.keys(ACTIVITY_GROUPS) as ActivityGroup[];

export class ActivityTypeView {
  id!: string;
  name!: LocalTextView;
  @ApiProperty({ enum: GROUPS }) group!: ActivityGroup;
  note!: string | null;
  source!: SourceMarkView;
  version!: number;
}

export class ActivityTypeList {
  items!: ActivityTypeView[];
  can!: CanEdit;
}

export class NewActivityType {
  @Line(300) nameEn!: string;
  @Line(300) nameTr!: string;
  @OneOf(GROUPS) group!: ActivityGroup;
  @Nullable() @Text(1000) note?: string | null;
}

export class ChangedActivityType {
  @Optional() @Line(300) nameEn?: string;
  @Optional() @Line(300) nameTr?: string;
  @Optional() @OneOf(GROUPS) group?: ActivityGroup;
  @Nullable() @Text(1000) note?: string | null;
}
