import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders that a person does not want, and the links by which who has no account says so. */
export class MutedReminders1795500008000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table muted_reminders (
        tenant_id uuid not null references account.tenants on delete cascade,
        person_id uuid not null,
        -- of the policies; what coordinators get about the items of others is a kind of its own
        kind text not null check (kind in ('meeting.upcoming', 'action_item.due', 'action_item.coordinator')),
        primary key (tenant_id, person_id, kind),
        foreign key (tenant_id, person_id) references persons (tenant_id, id) on delete cascade
      );
      call app.protect('muted_reminders');

      alter table account.access_tokens drop constraint access_tokens_purpose_check;
      alter table account.access_tokens add constraint access_tokens_purpose_check
        check (purpose in ('invitation', 'password_reset', 'email_change', 'assignment_reply', 'reminder_mute'));
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      delete from account.access_tokens where purpose = 'reminder_mute';
      alter table account.access_tokens drop constraint access_tokens_purpose_check;
      alter table account.access_tokens add constraint access_tokens_purpose_check
        check (purpose in ('invitation', 'password_reset', 'email_change', 'assignment_reply'));
      drop table muted_reminders;
    `);
  }
}
