import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Session, Tx, type SessionIdentity } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { IfMatch } from '../../platform/http/version.js';
import { PasswordFreshness } from '../passwords/password-freshness.service.js';
import { MemberPage, MemberView, PersonOfMember, RoleChange } from './members.dto.js';
import { MembersService } from './members.service.js';

@ApiTags('members')
@Controller('api/members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly freshness: PasswordFreshness,
  ) {}

  /** Who works in this office, by name. */
  @Get()
  @Requires('members:read')
  list(@Tx() tx: TenantTx, @Query() query: PageQuery): Promise<MemberPage> {
    return this.members.list(tx, query);
  }

  /** Asks for a password typed lately. */
  @Patch(':id')
  @Requires('members:write')
  async changeRole(
    @Tx() tx: TenantTx,
    @Session() session: SessionIdentity,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { role }: RoleChange,
  ): Promise<MemberView> {
    this.freshness.assert(session);
    return this.members.changeRole(tx, id, version, role);
  }

  /** Says who the member is in the office's address book: only a person can be assigned. */
  @Put(':id/person')
  @Requires('members:write')
  join(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { personId }: PersonOfMember,
  ): Promise<MemberView> {
    return this.members.join(tx, id, version, personId);
  }

  /** Ends a membership. Asks for a password typed lately. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('members:write')
  async end(
    @Tx() tx: TenantTx,
    @Session() session: SessionIdentity,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    this.freshness.assert(session);
    await this.members.end(tx, id, version);
  }
}
