import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the catalogue brought into a tenant, so that loading again leaves alone what the tenant changed or removed. */
export class Catalogue1795500007000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table catalogue_entries (
        tenant_id uuid not null references account.tenants on delete cascade,
        -- the file and the id in it, such as bodies/oecd-leed
        entry text not null,
        row_id uuid not null,
        content_hash text not null,
        -- version of the row as the catalogue left it; a higher one means the tenant touched it
        row_version int not null,
        loaded_at timestamptz not null default app.now(),
        primary key (tenant_id, entry)
      );
      call app.protect('catalogue_entries');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table catalogue_entries;`);
  }
}
