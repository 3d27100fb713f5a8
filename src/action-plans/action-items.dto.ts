import { ApiProperty } from '@nestjs/swagger';
import { MeetingRef, NamedRef } from '../meetings/meeting-views.types.js';
import {
  Id,
  Line,
  LocalDate,
  LocalTime,
  Nested,
  Nullable,
  OneOf,
  Optional,
  Text,
  Whole,
  Zone,
} from '../platform/http/fields.js';
import { LocalTextView, NameInput } from '../platform/http/local-text.dto.js';
import { NoticeView } from '../platform/http/notice.dto.js';
import { PageQuery } from '../platform/http/page.dto.js';
import {
  ITEM_STATES,
  PRIORITIES,
  SIDES,
  type ActionItemBrief,
  type ItemDue,
  type ItemState,
  type Priority,
  type Side,
} from './action-plans.types.js';

export const DUE_FILTERS = ['overdue', 'week', 'month'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

export class MyActionItemsQuery extends PageQuery {
  /** By default everything that is neither done nor cancelled. */
  @Optional() @OneOf([...ITEM_STATES, 'any']) state?: ItemState | 'any';
  /** `overdue`: past and not settled. `week`, `month`: due within 7 or 31 days. */
  @Optional() @OneOf(DUE_FILTERS) due?: DueFilter;
  @Optional() @Id() meetingId?: string;
  /** Words of title, letter number, owner, meeting or body. */
  @Optional() @Line(200) q?: string;
}

export class ActionItemsQuery extends MyActionItemsQuery {
  @Optional() @Id() ownerId?: string;
  @Optional() @Id() bodyId?: string;
  @Optional() @OneOf(SIDES) side?: Side;
  @Optional() @OneOf(PRIORITIES) priority?: Priority;
}

export class NewDue {
  @LocalDate() date!: string;
  @LocalTime() time!: string;
  @Zone() zone!: string;
}

class ItemFacts {
  @Nullable() @Text(5000) description?: string | null;
  @Nullable() @Id() ownerId?: string | null;
  @Nullable() @Id() meetingId?: string | null;
  @Nullable() @Id() bodyId?: string | null;
  @Optional() @OneOf(SIDES) responsibleSide?: Side;
  @Optional() @OneOf(PRIORITIES) priority?: Priority;
  @Nullable() @LocalDate() letterDate?: string | null;
  @Nullable() @Line(120) letterNumber?: string | null;
}

export class NewActionItem extends ItemFacts {
  @Nested(() => NameInput) title!: NameInput;
  @Nested(() => NewDue) due!: NewDue;
}

export class ChangedActionItem extends ItemFacts {
  @Optional() @Nested(() => NameInput) title?: NameInput;
  @Optional() @Nested(() => NewDue) due?: NewDue;
  @Optional() @OneOf(ITEM_STATES) state?: ItemState;
  @Optional() @Whole(0, 100) progress?: number;
  @Nullable() @Text(2000) evidence?: string | null;
}

/** What an owner may tell of his own item. */
export class ChangedOwnItem {
  @Optional() @OneOf(['open', 'in_progress', 'waiting', 'done']) state?: 'open' | 'in_progress' | 'waiting' | 'done';
  @Optional() @Whole(0, 100) progress?: number;
  @Nullable() @Text(2000) evidence?: string | null;
}

export class Completion {
  @Nullable() @Text(2000) evidence?: string | null;
}

export class ItemDueView implements ItemDue {
  date!: string;
  time!: string;
  zone!: string;
  at!: string;
}

export class OwnerInstitution {
  id!: string;
  name!: LocalTextView;
  acronym!: string | null;
}

export class ItemOwner {
  id!: string;
  name!: string;
  institution!: OwnerInstitution;
}

export class ActionItemRow implements ActionItemBrief {
  id!: string;
  title!: LocalTextView;
  owner!: ItemOwner | null;
  meeting!: MeetingRef | null;
  body!: NamedRef | null;
  @ApiProperty({ enum: [...SIDES] }) responsibleSide!: Side;
  @ApiProperty({ enum: [...PRIORITIES] }) priority!: Priority;
  @ApiProperty({ enum: [...ITEM_STATES] }) state!: ItemState;
  progress!: number;
  due!: ItemDueView;
  completedAt!: string | null;
  isDemo!: boolean;
  version!: number;
}

export class ActionItemPage {
  items!: ActionItemRow[];
  nextCursor!: string | null;
  /** On the first page only. */
  total?: number;
}

export class CanActionItem {
  edit!: boolean;
  /** Progress, state and evidence, which the owner may tell too. */
  progress!: boolean;
}

export class ActionItemView extends ActionItemRow {
  description!: string | null;
  evidence!: string | null;
  letterDate!: string | null;
  letterNumber!: string | null;
  can!: CanActionItem;
  notices!: NoticeView[];
}
