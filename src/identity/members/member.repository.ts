import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import type { Role } from '../identity.types.js';

export interface MemberRow {
  id: string;
  userId: string;
  email: string;
  name: string;
  language: 'en' | 'tr';
  role: Role;
  createdAt: Date;
  endedAt: Date | null;
  version: number;
}

const SELECT = `select m.id, m.user_id as "userId", u.email, u.name, u.language, m.role, m.created_at as "createdAt", m.ended_at as "endedAt", m.version
                  from members m join account.users u on u.id = m.user_id`;

@Injectable()
export class MemberRepository {
  /** A former member of the same user becomes one again, so that one user is one member of an office for good; a present one keeps the role. */
  async add(tx: TenantTx, userId: string, role: Role): Promise<string> {
    const made = await row<{ id: string }>(
      tx,
      `insert into members (tenant_id, id, user_id, role) values ($1, $2, $3, $4)
       on conflict (tenant_id, user_id) do update set role = case when members.ended_at is null then members.role else excluded.role end, ended_at = null, version = members.version + 1
       returning id`,
      [tx.tenantId, newId(), userId, role],
    );
    return made!.id;
  }

  /** By name in Turkish order. */
  async page(tx: TenantTx, cursor: string | undefined, limit: number): Promise<Page<MemberRow>> {
    const after = decodeCursor(cursor, 2);
    const found = await rows<MemberRow>(
      tx,
      `${SELECT} where m.ended_at is null
          and ($1::text is null or (u.name collate app.turkish, m.id) > ($1::text collate app.turkish, $2::uuid))
        order by u.name collate app.turkish, m.id limit $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return pageOf(
      found,
      limit,
      (one) => [one.name, one.id],
      (one) => one,
    );
  }

  administrators(tx: TenantTx): Promise<MemberRow[]> {
    return rows<MemberRow>(tx, `${SELECT} where m.ended_at is null and m.role = 'administrator' order by m.id`);
  }

  async count(tx: TenantTx): Promise<number> {
    return (await row<{ total: number }>(tx, `select count(*)::int as total from members where ended_at is null`))!
      .total;
  }

  /** Locked until the transaction ends. */
  async forChange(tx: TenantTx, id: string): Promise<MemberRow | null> {
    await rows(
      tx,
      `select 1 from members where ended_at is null and (id = $1 or role = 'administrator') order by id for update`,
      [id],
    );
    return row<MemberRow>(tx, `${SELECT} where m.ended_at is null and m.id = $1`, [id]);
  }

  byEmail(tx: TenantTx, email: string): Promise<MemberRow | null> {
    return row<MemberRow>(tx, `${SELECT} where m.ended_at is null and lower(u.email) = lower($1)`, [email]);
  }

  async otherAdministrators(tx: TenantTx, id: string): Promise<number> {
    const found = await row<{ count: number }>(
      tx,
      `select count(*)::int as count from members where role = 'administrator' and ended_at is null and id <> $1`,
      [id],
    );
    return found!.count;
  }

  async setRole(tx: TenantTx, id: string, role: Role): Promise<void> {
    await rows(tx, `update members set role = $2, version = version + 1 where id = $1`, [id, role]);
  }

  /** Of a member whose person, who stands in the address book, has become another. */
  async renewVersion(tx: TenantTx, id: string): Promise<void> {
    await rows(tx, `update members set version = version + 1 where id = $1`, [id]);
  }

  async end(tx: TenantTx, id: string): Promise<void> {
    await rows(tx, `update members set ended_at = app.now(), version = version + 1 where id = $1`, [id]);
  }
}
