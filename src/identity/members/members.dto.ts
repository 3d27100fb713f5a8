import { ApiProperty } from '@nestjs/swagger';
import { CanEdit } from '../../platform/http/can.dto.js';
import { Id, OneOf } from '../../platform/http/fields.js';
import { ROLES, type Role } from '../identity.policy.js';
import { MePerson } from '../users/users.dto.js';

export class MemberView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  name!: string;
  email!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  /** Who this is in the office's address book. */
  @ApiProperty({ type: MePerson, nullable: true }) person!: MePerson | null;
  /** When the membership began. */
  createdAt!: Date;
  /** True for the reader's own membership. */
  isMe!: boolean;
  version!: number;
  can!: CanEdit;
}

export class MemberPage {
  @ApiProperty({ type: [MemberView] }) items!: MemberView[];
  nextCursor!: string | null;
  /** On the first page only. */
  total?: number;
}

export class RoleChange {
  @OneOf(ROLES) role!: Role;
}

export class PersonOfMember {
  /** Somebody in the office's address book who does not sign in yet. */
  @Id() personId!: string;
}
