import { ApiProperty } from '@nestjs/swagger';
import { Id, Line, OneOf, Optional, TypedPassword, Zone } from '../../platform/http/fields.js';
import { LANGUAGES, type Language } from '../../platform/i18n/language.js';
import { ROLES, type Role } from '../identity.policy.js';
import { NewPassword } from '../passwords/password.rules.js';

const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const;
type ColorScheme = (typeof COLOR_SCHEMES)[number];

export class MeUser {
  @ApiProperty({ format: 'uuid' }) id!: string;
  email!: string;
  name!: string;
  @ApiProperty({ enum: LANGUAGES }) language!: Language;
  zone!: string;
  @ApiProperty({ enum: COLOR_SCHEMES }) colorScheme!: ColorScheme;
}

export class MePerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  name!: string;
}

export class MeOffice {
  @ApiProperty({ format: 'uuid' }) id!: string;
  slug!: string;
  /** In the reader's language where it was written. */
  name!: string;
  zone!: string;
  isDemo!: boolean;
}

export class MyOffice {
  @ApiProperty({ format: 'uuid' }) id!: string;
  slug!: string;
  name!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ enum: ['active', 'suspended'] }) status!: 'active' | 'suspended';
  isDemo!: boolean;
}

export class Me {
  user!: MeUser;
  /** Who the user is in the office's address book. */
  @ApiProperty({ type: MePerson, nullable: true }) person!: MePerson | null;
  /** The office this session works in; null when it is suspended, or when the user belongs to none. */
  @ApiProperty({ type: MeOffice, nullable: true }) office!: MeOffice | null;
  @ApiProperty({ enum: ROLES, nullable: true }) role!: Role | null;
  @ApiProperty({ type: [String] }) permissions!: string[];
  /** All offices the user belongs to. */
  @ApiProperty({ type: [MyOffice] }) offices!: MyOffice[];
  /** The server's clock: the demo's may run ahead of the reader's. */
  now!: Date;
}

export class ProfileChange {
  @Optional() @Line(200) name?: string;
  @Optional() @OneOf(LANGUAGES) language?: Language;
  @Optional() @Zone() zone?: string;
  @Optional() @OneOf(COLOR_SCHEMES) colorScheme?: ColorScheme;
}

export class PasswordChange {
  @TypedPassword() current!: string;
  @NewPassword() next!: string;
}

export class PasswordConfirmation {
  @TypedPassword() password!: string;
}

export class OfficeChoice {
  @Id() tenantId!: string;
}
