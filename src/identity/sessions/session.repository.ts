import { Injectable } from '@nestjs/common';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import { row, rows, type GlobalTx, type TenantTx } from '../../platform/database/tenant-tx.js';
import type { Membership, Role } from '../identity.types.js';
import { ABSOLUTE_DAYS } from './session.rules.js';

/** What `app.session_by_hash` tells: the session, its user, and the member and person in the session's office. */
export interface LiveSession {
  sessionId: string;
  userId: string;
  email: string;
  userName: string;
  language: 'en' | 'tr';
  zone: string;
  lastSeenAt: Date;
  passwordConfirmedAt: Date;
  tenantId: string | null;
  tenantStatus: 'active' | 'suspended' | null;
  memberId: string | null;
  role: Role | null;
  personId: string | null;
  personName: string | null;
}

export interface SessionRow {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  address: string | null;
  userAgent: string | null;
}

export interface NewSession {
  id: string;
  userId: string;
  tokenHash: Buffer;
  tenantId: string | null;
  address: string | null;
  userAgent: string | null;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: GlobalDatabase) {}

  /** One statement for each request, without a transaction. Ended and idle sessions are not found. */
  async byHash(hash: Buffer): Promise<LiveSession | null> {
    const found = await this.database.query<LiveSession>(
      `select session_id as "sessionId", user_id as "userId", email, user_name as "userName", language, zone,
              last_seen_at as "lastSeenAt", password_confirmed_at as "passwordConfirmedAt", tenant_id as "tenantId",
              tenant_status as "tenantStatus", member_id as "memberId", role, person_id as "personId", person_name as "personName"
         from app.session_by_hash($1)`,
      [hash],
    );
    return found[0] ?? null;
  }

  async touch(id: string): Promise<void> {
    await this.database.query(
      `update account.sessions set last_seen_at = app.now() where id = $1 and last_seen_at < app.now() - interval '1 minute'`,
      [id],
    );
  }

  async insert(tx: GlobalTx | TenantTx, session: NewSession): Promise<void> {
    await rows(
      tx,
      `insert into account.sessions (id, user_id, token_hash, tenant_id, expires_at, address, user_agent)
       values ($1, $2, $3, $4, app.now() + make_interval(days => $5), $6, $7)`,
      [
        session.id,
        session.userId,
        session.tokenHash,
        session.tenantId,
        ABSOLUTE_DAYS,
        session.address,
        session.userAgent,
      ],
    );
    if (session.address === null) return;
    await rows(
      tx,
      `insert into account.known_addresses (user_id, address) values ($1, $2)
       on conflict (user_id, address) do update set last_used_at = app.now()`,
      [session.userId, session.address],
    );
  }

  /** The offices of a user, by name. */
  memberships(tx: GlobalTx | TenantTx, userId: string): Promise<Membership[]> {
    return rows<Membership>(
      tx,
      `select tenant_id as "tenantId", slug, name, name_en as "nameEn", name_tr as "nameTr", zone, status, is_demo as "isDemo",
              member_id as "memberId", role from app.memberships_of($1)`,
      [userId],
    );
  }

  /** The office the user worked in last. */
  async lastOffice(tx: GlobalTx, userId: string): Promise<string | null> {
    const found = await row<{ tenantId: string | null }>(
      tx,
      `select tenant_id as "tenantId" from account.sessions where user_id = $1 and tenant_id is not null order by last_seen_at desc limit 1`,
      [userId],
    );
    return found?.tenantId ?? null;
  }

  /** Whether this user has signed in from this address before. Asked for nobody too, so that it takes the same time. */
  async knowsAddress(userId: string | null, address: string): Promise<boolean> {
    const found = await this.database.query(
      `select 1 from account.known_addresses where user_id = $1 and address = $2`,
      [userId, address],
    );
    return found.length > 0;
  }

  list(tx: GlobalTx, userId: string): Promise<SessionRow[]> {
    return rows<SessionRow>(
      tx,
      `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, user_agent as "userAgent"
         from account.sessions
        where user_id = $1 and expires_at > app.now() and last_seen_at > app.now() - interval '7 days'
        order by last_seen_at desc limit 100`,
      [userId],
    );
  }

  async endByHash(tx: GlobalTx, hash: Buffer): Promise<void> {
    await rows(tx, `delete from account.sessions where token_hash = $1`, [hash]);
  }

  /** False when the user has no such session. */
  async end(tx: GlobalTx, userId: string, id: string): Promise<boolean> {
    return (
      (await rows(tx, `delete from account.sessions where user_id = $1 and id = $2 returning id`, [userId, id]))
        .length > 0
    );
  }

  async endAll(tx: GlobalTx, userId: string, except: string | null): Promise<void> {
    await rows(tx, `delete from account.sessions where user_id = $1 and id is distinct from $2`, [userId, except]);
  }

  async setOffice(tx: GlobalTx, id: string, tenantId: string): Promise<void> {
    await rows(tx, `update account.sessions set tenant_id = $2, last_seen_at = app.now() where id = $1`, [
      id,
      tenantId,
    ]);
  }

  /** The user's sessions work in this office no more; they stay open for the user's other offices. */
  async leaveOffice(tx: TenantTx, userId: string): Promise<void> {
    await rows(tx, `update account.sessions set tenant_id = null where user_id = $1 and tenant_id = $2`, [
      userId,
      tx.tenantId,
    ]);
  }

  /** The password was typed again: it counts as fresh, and the session goes on under a new secret. False when it has ended. */
  async renew(tx: GlobalTx, id: string, userId: string, tokenHash: Buffer): Promise<boolean> {
    const renewed = await rows(
      tx,
      `update account.sessions set token_hash = $3, password_confirmed_at = app.now() where id = $1 and user_id = $2 returning id`,
      [id, userId, tokenHash],
    );
    return renewed.length > 0;
  }

  /** What opens nothing any more and tells nobody anything: ended sessions, old links, mails and addresses. */
  async forgetOld(): Promise<void> {
    for (const old of [
      `account.sessions where expires_at < app.now() or last_seen_at < app.now() - interval '7 days'`,
      `account.access_tokens where expires_at < app.now() - interval '30 days'`,
      `account.email_changes where expires_at < app.now() - interval '30 days'`,
      `account.mails where wake_at is null and created_at < app.now() - interval '90 days'`,
      `account.known_addresses where last_used_at < app.now() - interval '180 days'`,
    ]) {
      await this.database.query(`delete from ${old}`, []);
    }
  }
}
