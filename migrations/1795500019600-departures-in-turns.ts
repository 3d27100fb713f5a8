import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offices take turns, each with who left first: one whose persons cannot be settled keeps no other waiting. */
export class DeparturesInTurns1795500019600 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      departuresDue('order by row_number() over (partition by p.tenant_id order by p.left_at, p.id), p.tenant_id'),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(departuresDue(''));
  }
}

const departuresDue = (order: string): string => `
  create or replace function app.departures_due(at_most int) returns table (tenant_id uuid, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select p.tenant_id, p.id from public.persons p
            join account.tenants t on t.id = p.tenant_id and t.status = 'active'
            join public.office_settings s on s.tenant_id = p.tenant_id
           where p.is_leaving and p.left_at <= app.today_in(s.zone) ${order} limit at_most $$`;
