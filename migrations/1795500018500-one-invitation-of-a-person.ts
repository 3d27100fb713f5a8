import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person is invited once at a time: of two invitations accepted, the second would make an account that is nobody. */
export class OneInvitationOfAPerson1795500018500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table invitations no force row level security;
      update invitations i set revoked_at = app.now()
       where person_id is not null and accepted_at is null and revoked_at is null and exists (
         select from invitations x where x.tenant_id = i.tenant_id and x.person_id = i.person_id and x.accepted_at is null and x.revoked_at is null
            and (x.created_at, x.id) > (i.created_at, i.id));
      alter table invitations force row level security;
      create unique index invitations_one_of_person on invitations (tenant_id, person_id) where accepted_at is null and revoked_at is null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index invitations_one_of_person');
  }
}
