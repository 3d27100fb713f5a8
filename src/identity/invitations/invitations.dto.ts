import { ApiProperty } from '@nestjs/swagger';
import { Id, Line, MailAddress, OneOf, Optional, TypedPassword } from '../../platform/http/fields.js';
import { LANGUAGES, type Language } from '../../platform/i18n/language.js';
import { FAILURE_REASONS, type MailStanding } from '../account-mails/mail-standing.rules.js';
import { ROLES, type Role } from '../identity.policy.js';

const MAIL_STATES = ['waiting', 'sent', 'failed'] as const;

export class InvitationInput {
  @MailAddress() email!: string;
  @Line(200) name!: string;
  @OneOf(ROLES) role!: Role;
  /** Who this is in the office's address book; joined when the invitation is accepted. */
  @Optional() @Id() personId?: string;
  /** Of the mail; left out, the office's. */
  @Optional() @OneOf(LANGUAGES) language?: Language;
}

/** The newest mail of an invitation. */
export class InvitationMail {
  @ApiProperty({ enum: MAIL_STATES }) state!: MailStanding['state'];
  /** Why it failed. */
  @ApiProperty({ enum: FAILURE_REASONS, nullable: true }) reason!: MailStanding['reason'];
  /** What the mail server said last. */
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  plannedAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt!: Date | null;
}

export class InvitationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  email!: string;
  name!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) personId!: string | null;
  invitedBy!: string;
  createdAt!: Date;
  expiresAt!: Date;
  /** True when the link no longer works; it can be sent again. */
  expired!: boolean;
  /** Null where none was planned. */
  @ApiProperty({ type: InvitationMail, nullable: true }) mail!: InvitationMail | null;
}

export class InvitationList {
  @ApiProperty({ type: [InvitationView] }) items!: InvitationView[];
  total!: number;
}

export class InvitationQuery {
  /** Only those whose newest mail stands so. */
  @Optional() @OneOf(MAIL_STATES) mail?: MailStanding['state'];
}

/** What a mailed link shows before anything is done. */
export class InvitationOffer {
  office!: string;
  name!: string;
  email!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  invitedBy!: string;
  expiresAt!: Date;
  /** True when the address has an account: its password is asked for, not a new one. */
  hasAccount!: boolean;
}

export class Acceptance {
  /** Of a new account; left out, the name in the invitation. */
  @Optional() @Line(200) name?: string;
  /** Chosen for a new account, or the one of the account there is. */
  @TypedPassword() password!: string;
}
