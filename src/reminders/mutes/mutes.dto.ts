import { ApiProperty } from '@nestjs/swagger';
import { Flag } from '../../platform/http/fields.js';
import { LocalTextView } from '../../platform/http/local-text.dto.js';
import { LANGUAGES, type Language } from '../../platform/i18n/language.js';
import { MUTE_KINDS, type MuteKind } from './mutes.rules.js';

export class MutedReminderView {
  @ApiProperty({ enum: [...MUTE_KINDS] }) kind!: MuteKind;
  muted!: boolean;
}

/** Empty for who is nobody in the office's address book: such a reader gets no reminders. */
export class MutedReminderList {
  @ApiProperty({ type: () => MutedReminderView, isArray: true }) items!: MutedReminderView[];
  nextCursor!: string | null;
}

export class ChangedMute {
  @Flag() muted!: boolean;
}

/** What the page behind the link of a reminder shows to its one reader. */
export class MutePage extends MutedReminderView {
  office!: LocalTextView;
  /** Who the link is for. */
  name!: string;
  @ApiProperty({ enum: [...LANGUAGES] }) language!: Language;
}
