import { Injectable } from '@nestjs/common';
import type { BookedPerson } from '../identity/identity.types.js';
import { defineLock, holdAlone } from '../platform/database/advisory-locks.js';
import { managerOf, row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { HAS_LEFT } from './people.queries.js';
import { Person } from './person.entity.js';

/** Two who enter one address for two people. */
const ADDRESS = defineLock('address of a person');

export type PersonChange = Partial<Omit<Person, 'tenantId' | 'id' | 'version' | 'createdAt'>>;

@Injectable()
export class PersonRepository {
  find(tx: TenantTx, id: string): Promise<Person | null> {
    return managerOf(tx).findOneBy(Person, { tenantId: tx.tenantId, id });
  }

  /** Who has this address already, but the given person; until the transaction ends nobody else is given it. */
  async alsoAt(tx: TenantTx, email: string, personId: string): Promise<string[]> {
    await holdAlone(tx, ADDRESS, email.toLowerCase());
    const found = await rows<{ name: string }>(
      tx,
      `select name from persons where tenant_id = $1 and lower(email) = lower($2) and id <> $3
        order by name collate app.turkish, id`,
      [tx.tenantId, email, personId],
    );
    return found.map((one) => one.name);
  }

  async add(tx: TenantTx, person: Omit<Person, 'createdAt'>): Promise<void> {
    await managerOf(tx).insert(Person, person);
  }

  /** False when the version is no longer this one. */
  async change(tx: TenantTx, id: string, version: number, change: PersonChange): Promise<boolean> {
    const where = { tenantId: tx.tenantId, id, version };
    const { affected } = await managerOf(tx).update(Person, where, { ...change, version: version + 1 });
    return affected === 1;
  }

  /** False when the version is no longer this one. Refused by the database while anything points at the person. */
  async remove(tx: TenantTx, id: string, version: number): Promise<boolean> {
    const { affected } = await managerOf(tx).delete(Person, { tenantId: tx.tenantId, id, version });
    return affected === 1;
  }

  /** The day has come for those who were to leave; answers how many. The database lets their reminders follow. */
  async settleDepartures(tx: TenantTx): Promise<number> {
    const gone = await rows(
      tx,
      `update persons p set is_leaving = false where p.tenant_id = $1 and p.is_leaving and ${HAS_LEFT} returning id`,
      [tx.tenantId],
    );
    return gone.length;
  }

  /** Null for no such person. */
  booked(tx: TenantTx, id: string): Promise<BookedPerson | null> {
    return row(
      tx,
      `select p.name, p.language, p.zone, m.id as "memberId" from persons p
         left join members m on m.tenant_id = p.tenant_id and m.id = p.member_id and m.ended_at is null
        where p.tenant_id = $1 and p.id = $2`,
      [tx.tenantId, id],
    );
  }

  ofMembers(tx: TenantTx, memberIds: string[]): Promise<{ memberId: string; id: string; name: string }[]> {
    return rows(
      tx,
      `select member_id as "memberId", id, name from persons where tenant_id = $1 and member_id = any($2::uuid[])`,
      [tx.tenantId, memberIds],
    );
  }

  /** Who this person is and as whom they sign in, for the history: also a former member. Null for no such person. */
  joined(tx: TenantTx, id: string): Promise<{ name: string; account: object | null } | null> {
    return row(
      tx,
      `select p.name, case when m.id is not null then json_build_object('memberId', m.id, 'name', u.name, 'role', m.role) end as account
         from persons p
         left join members m on m.tenant_id = p.tenant_id and m.id = p.member_id
         left join account.users u on u.id = m.user_id
        where p.tenant_id = $1 and p.id = $2`,
      [tx.tenantId, id],
    );
  }

  /** One member is one person: whoever the member was before is that no more. */
  async join(tx: TenantTx, id: string, memberId: string): Promise<void> {
    await rows(
      tx,
      `update persons set member_id = null, version = version + 1 where tenant_id = $1 and member_id = $2 and id <> $3`,
      [tx.tenantId, memberId, id],
    );
    await rows(tx, `update persons set member_id = $2, version = version + 1 where tenant_id = $1 and id = $3`, [
      tx.tenantId,
      memberId,
      id,
    ]);
  }
}
