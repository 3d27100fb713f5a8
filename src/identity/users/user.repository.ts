import { Injectable } from '@nestjs/common';
import { broke } from '../../platform/database/sql-state.js';
import { row, rows, type GlobalTx, type TenantTx } from '../../platform/database/tenant-tx.js';
import { emailTaken } from '../identity.errors.js';
import type { User } from '../identity.types.js';

export interface StoredUser extends User {
  passwordHash: string | null;
  disabledAt: Date | null;
}

export interface NewUser {
  id: string;
  email: string;
  name: string;
  language: 'en' | 'tr';
  zone: string;
  passwordHash: string;
}

export type UserChange = Partial<Pick<User, 'name' | 'language' | 'zone' | 'colorScheme'>>;

const COLUMNS = `id, email, name, language, zone, color_scheme as "colorScheme", password_hash as "passwordHash", disabled_at as "disabledAt"`;

/** Users belong to no tenant: the schema `account` has no row security, and only identity reads it. */
@Injectable()
export class UserRepository {
  byEmail(tx: GlobalTx | TenantTx, email: string): Promise<StoredUser | null> {
    return row<StoredUser>(tx, `select ${COLUMNS} from account.users where lower(email) = lower($1)`, [email]);
  }

  byId(tx: GlobalTx | TenantTx, id: string): Promise<StoredUser | null> {
    return row<StoredUser>(tx, `select ${COLUMNS} from account.users where id = $1`, [id]);
  }

  /** Locked until the transaction ends. */
  forChange(tx: GlobalTx, id: string): Promise<StoredUser | null> {
    return row<StoredUser>(tx, `select ${COLUMNS} from account.users where id = $1 for update`, [id]);
  }

  /** False when somebody has the address. */
  async insert(tx: GlobalTx | TenantTx, user: NewUser): Promise<boolean> {
    const made = await row(
      tx,
      `insert into account.users (id, email, name, language, zone, password_hash, password_changed_at)
       values ($1, $2, $3, $4, $5, $6, app.now()) on conflict (lower(email)) do nothing returning id`,
      [user.id, user.email, user.name, user.language, user.zone, user.passwordHash],
    );
    return made !== null;
  }

  async change(tx: GlobalTx, id: string, change: UserChange): Promise<void> {
    await rows(
      tx,
      `update account.users set name = coalesce($2, name), language = coalesce($3, language), zone = coalesce($4, zone),
              color_scheme = coalesce($5, color_scheme), version = version + 1 where id = $1`,
      [id, change.name ?? null, change.language ?? null, change.zone ?? null, change.colorScheme ?? null],
    );
  }

  async setPassword(tx: GlobalTx, id: string, passwordHash: string): Promise<void> {
    await rows(
      tx,
      `update account.users set password_hash = $2, password_changed_at = app.now(), version = version + 1 where id = $1`,
      [id, passwordHash],
    );
  }

  /** The unique index decides, so that of two at once one is told. @throws emailTaken */
  async setEmail(tx: GlobalTx, id: string, email: string): Promise<void> {
    try {
      await rows(tx, `update account.users set email = $2, version = version + 1 where id = $1`, [id, email]);
    } catch (error) {
      throw broke(error, 'unique', 'users_email') ? emailTaken() : error;
    }
  }
}
