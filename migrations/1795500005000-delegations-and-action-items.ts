import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who goes to which meeting in which role, and what somebody owes by when. */
export class DelegationsAndActionItems1795500005000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table action_items (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        title_en text check (length(title_en) <= 300),
        title_tr text check (length(title_tr) <= 300),
        description text check (length(description) <= 5000),
        owner_person_id uuid,
        meeting_id uuid,
        body_id uuid,
        responsible_side text not null default 'ours' check (responsible_side in ('ours', 'theirs', 'both')),
        priority text not null default 'normal' check (priority in ('low', 'normal', 'high')),
        state text not null default 'open' check (state in ('open', 'in_progress', 'waiting', 'done', 'cancelled')),
        progress int not null default 0 check (progress between 0 and 100),
        due_date date not null,
        due_time time not null,
        due_zone text not null,
        -- derived from the three above by the application
        due_at timestamptz not null,
        completed_at timestamptz,
        evidence text check (length(evidence) <= 2000),
        letter_date date,
        letter_number text check (length(letter_number) <= 120),
        is_demo boolean not null default false,
        search text generated always as (app.search_text(array[title_en, title_tr, letter_number])) stored,
        created_at timestamptz not null default app.now(),
        version int not null default 1,
        primary key (tenant_id, id),
        foreign key (tenant_id, owner_person_id) references persons (tenant_id, id) on delete restrict,
        foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete restrict,
        foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
        check (num_nonnulls(title_en, title_tr) > 0),
        check ((state = 'done') = (completed_at is not null))
      );
      call app.protect('action_items');
      create index action_items_owner on action_items (tenant_id, owner_person_id, due_at, id);
      create index action_items_due on action_items (tenant_id, due_at, id);
      create index action_items_unsettled on action_items (tenant_id, due_at, id) where state in ('open', 'in_progress', 'waiting');
      create index action_items_meeting on action_items (tenant_id, meeting_id);
      create index action_items_body on action_items (tenant_id, body_id) where body_id is not null;

      create table assignments (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        meeting_id uuid not null,
        person_id uuid not null,
        role text not null check (role in ('head_of_delegation', 'delegate', 'alternate', 'expert', 'speaker')),
        reply text not null default 'none' check (reply in ('none', 'accepted', 'unsure', 'declined')),
        reply_note text check (length(reply_note) <= 1000),
        replied_at timestamptz,
        -- why it was made in spite of a named clash
        clash_reason text check (length(clash_reason) <= 500),
        -- why it was made although the delegation had all its seats
        quota_reason text check (length(quota_reason) <= 500),
        assigned_by text not null,
        assigned_at timestamptz not null default app.now(),
        -- taken off the delegation; the row stays as memory
        withdrawn_at timestamptz,
        version int not null default 1,
        primary key (tenant_id, id),
        foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete cascade,
        foreign key (tenant_id, person_id) references persons (tenant_id, id) on delete restrict
      );
      call app.protect('assignments');
      create unique index assignments_once on assignments (tenant_id, meeting_id, person_id) where withdrawn_at is null;
      create unique index assignments_one_head on assignments (tenant_id, meeting_id) where role = 'head_of_delegation' and withdrawn_at is null;
      create index assignments_meeting on assignments (tenant_id, meeting_id);
      create index assignments_person on assignments (tenant_id, person_id, meeting_id);
      -- what Home counts among all that is ahead, without reading the seats themselves
      create index assignments_busy on assignments (tenant_id, meeting_id) include (person_id, id)
        where withdrawn_at is null and reply <> 'declined' and clash_reason is null;
      create index assignments_waiting on assignments (tenant_id, reply, meeting_id) include (id) where withdrawn_at is null and reply in ('none', 'declined');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table assignments, action_items;`);
  }
}
