import { ApiProperty } from '@nestjs/swagger';
import { CanEdit } from '../../platform/http/can.dto.js';
import { Flag, LocalTime, Nullable, Optional, Whole, WholeList } from '../../platform/http/fields.js';
import { POLICY_KINDS, type PolicyKind } from '../reminders.types.js';

export class PolicyView {
  @ApiProperty({ enum: [...POLICY_KINDS] }) kind!: PolicyKind;
  /** Days before the date at which a mail goes, the earliest first; 0 is the day itself. */
  daysBefore!: number[];
  /** By the recipient's own clock. */
  atTime!: string;
  weeklyWhenOverdue!: boolean;
  /** From this overdue week on, coordinators get a mail of their own; null: never. */
  coordinatorFromWeek!: number | null;
  /** False for what comes once and cannot be late. */
  mayBeOverdue!: boolean;
  /** 0: the office has the default. */
  version!: number;
  can!: CanEdit;
}

export class PolicyList {
  @ApiProperty({ type: () => PolicyView, isArray: true }) items!: PolicyView[];
  nextCursor!: string | null;
}

export class ChangedPolicy {
  @Optional() @WholeList(0, 365, 12) daysBefore?: number[];
  @Optional() @LocalTime() atTime?: string;
  @Optional() @Flag() weeklyWhenOverdue?: boolean;
  @Nullable() @Whole(1, 52) coordinatorFromWeek?: number | null;
}
