import type { DataSource } from 'typeorm';
import { StartRefused } from '../config/config.module.js';

interface RoleFacts {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  owns: number;
}

/**
 * Refuses to start as a role for which row security is no wall: a superuser, one that bypasses it,
 * or one that owns a table (an owner may switch it off).
 */
export async function assertWeakRole(dataSource: DataSource): Promise<void> {
  const [facts] = (await dataSource.query(`
    select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
           (select count(*)::int from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owns
      from pg_roles r where r.rolname = current_user`)) as RoleFacts[];
  if (!facts) throw new StartRefused('The database does not tell which role this is.');
  if (facts.superuser || facts.bypasses) {
    throw new StartRefused(
      `The database role "${facts.name}" may bypass row security; DATABASE_URL must name heyet_app or a role like it.`,
    );
  }
  if (facts.owns > 0) {
    throw new StartRefused(
      `The database role "${facts.name}" owns tables; DATABASE_URL must name the weak role heyet_app, not the owner.`,
    );
  }
}
