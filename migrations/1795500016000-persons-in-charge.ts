import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gave a seat or an item to its person, as a member who can be written to: answers to the mails about it go there. */
export class PersonsInCharge1795500016000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- null: a command did it, or it is not known any more
      alter table assignments add column assigned_by_member_id uuid,
        add foreign key (tenant_id, assigned_by_member_id) references members (tenant_id, id) on delete set null (assigned_by_member_id);
      alter table action_items add column assigned_by_member_id uuid,
        add foreign key (tenant_id, assigned_by_member_id) references members (tenant_id, id) on delete set null (assigned_by_member_id);
      create index assignments_assigned_by on assignments (tenant_id, assigned_by_member_id) where assigned_by_member_id is not null;
      create index action_items_assigned_by on action_items (tenant_id, assigned_by_member_id) where assigned_by_member_id is not null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table assignments drop column assigned_by_member_id;
      alter table action_items drop column assigned_by_member_id;
    `);
  }
}
