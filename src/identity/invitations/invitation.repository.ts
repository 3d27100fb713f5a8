import { Injectable } from '@nestjs/common';
import { defineLock, holdAlone } from '../../platform/database/advisory-locks.js';
import { newId } from '../../platform/database/ids.js';
import { broke } from '../../platform/database/sql-state.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { personInvited } from '../identity.errors.js';
import type { Role } from '../identity.types.js';

/** Two invitations of one address. */
const INVITED_ADDRESS = defineLock('invitation');

export const INVITATION_DAYS = 7;

export interface Invitation {
  id: string;
  email: string;
  name: string;
  role: Role;
  personId: string | null;
  language: 'en' | 'tr';
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
}

export type NewInvitation = Pick<Invitation, 'email' | 'name' | 'role' | 'personId' | 'language'>;

const COLUMNS = `id, email, name, role, person_id as "personId", language, invited_by as "invitedBy", created_at as "createdAt", expires_at as "expiresAt"`;
/** Neither accepted nor withdrawn; it may have run out, and can be sent again then. */
const PENDING = 'accepted_at is null and revoked_at is null';

@Injectable()
export class InvitationRepository {
  /** @throws personInvited */
  async insert(tx: TenantTx, invitation: NewInvitation): Promise<Invitation> {
    const { email, name, role, personId, language } = invitation;
    try {
      const made = await row<Invitation>(
        tx,
        `insert into invitations (tenant_id, id, email, name, role, person_id, language, invited_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, app.now() + make_interval(days => $9)) returning ${COLUMNS}`,
        [tx.tenantId, newId(), email, name, role, personId, language, tx.actor.label, INVITATION_DAYS],
      );
      return made!;
    } catch (error) {
      throw broke(error, 'unique', 'invitations_one_of_person') ? personInvited() : error;
    }
  }

  /** Two invitations of one address wait for each other. */
  async lockAddress(tx: TenantTx, email: string): Promise<void> {
    await holdAlone(tx, INVITED_ADDRESS, email.toLowerCase());
  }

  pending(tx: TenantTx): Promise<Invitation[]> {
    return rows<Invitation>(tx, `select ${COLUMNS} from invitations where ${PENDING} order by created_at desc, id`);
  }

  pendingOf(tx: TenantTx, email: string): Promise<Invitation | null> {
    return row<Invitation>(
      tx,
      `select ${COLUMNS} from invitations where ${PENDING} and lower(email) = lower($1) limit 1`,
      [email],
    );
  }

  /** Locked until the transaction ends. */
  pendingForChange(tx: TenantTx, id: string): Promise<Invitation | null> {
    return row<Invitation>(tx, `select ${COLUMNS} from invitations where ${PENDING} and id = $1 for update`, [id]);
  }

  /** One that can still be accepted. */
  open(tx: TenantTx, id: string): Promise<Invitation | null> {
    return row<Invitation>(
      tx,
      `select ${COLUMNS} from invitations where ${PENDING} and expires_at > app.now() and id = $1`,
      [id],
    );
  }

  async renew(tx: TenantTx, id: string): Promise<Invitation> {
    const renewed = await row<Invitation>(
      tx,
      `update invitations set expires_at = app.now() + make_interval(days => $2) where id = $1 returning ${COLUMNS}`,
      [id, INVITATION_DAYS],
    );
    return renewed!;
  }

  async revoke(tx: TenantTx, id: string): Promise<void> {
    await rows(tx, `update invitations set revoked_at = app.now() where id = $1`, [id]);
  }

  async accept(tx: TenantTx, id: string): Promise<void> {
    await rows(tx, `update invitations set accepted_at = app.now() where id = $1`, [id]);
  }
}
