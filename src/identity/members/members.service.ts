import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import type { Role } from '../identity.types.js';
import { MemberRepository } from './member.repository.js';

/** Who works in an office, and as what. */
@Injectable()
export class MembersService {
  constructor(
    private readonly members: MemberRepository,
    private readonly audit: AuditService,
  ) {}

  /** Makes a user a member, without an invitation: for commands and the demo. Answers the member's id. */
  async add(tx: TenantTx, userId: string, role: Role): Promise<string> {
    const id = await this.members.add(tx, userId, role);
    await this.audit.record(tx, { subject: { kind: 'member', id }, action: 'created', after: { role } });
    return id;
  }
}
