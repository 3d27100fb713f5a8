import { ApiProperty } from '@nestjs/swagger';
import { MailAddress, TypedPassword } from '../../platform/http/fields.js';

export class Credentials {
  @MailAddress() email!: string;
  @TypedPassword() password!: string;
}

export class MySession {
  @ApiProperty({ format: 'uuid' }) id!: string;
  /** True for the session that asks. */
  isCurrent!: boolean;
  createdAt!: Date;
  lastSeenAt!: Date;
  /** When it ends in any case. */
  expiresAt!: Date;
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
  @ApiProperty({ type: String, nullable: true }) userAgent!: string | null;
}

export class MySessions {
  @ApiProperty({ type: [MySession] }) items!: MySession[];
}
