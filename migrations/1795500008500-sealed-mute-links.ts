import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that mute are sealed with a key of their office instead of being kept one by one. Those mailed before end here. */
export class SealedMuteLinks1795500008500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- 32 bytes, 244 bits of them random; shown to nobody, in no export
      alter table account.tenants add column link_key bytea not null
        default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) check (octet_length(link_key) = 32);

      delete from account.access_tokens where purpose = 'reminder_mute';
      alter table account.access_tokens drop constraint access_tokens_purpose_check;
      alter table account.access_tokens add constraint access_tokens_purpose_check
        check (purpose in ('invitation', 'password_reset', 'email_change', 'assignment_reply'));
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table account.access_tokens drop constraint access_tokens_purpose_check;
      alter table account.access_tokens add constraint access_tokens_purpose_check
        check (purpose in ('invitation', 'password_reset', 'email_change', 'assignment_reply', 'reminder_mute'));
      alter table account.tenants drop column link_key;
    `);
  }
}
