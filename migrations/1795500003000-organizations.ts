import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROVENANCE = `
  catalogue_id text,
  source text not null check (source in ('seed', 'public', 'office')),
  source_detail jsonb not null default '{}',
  confirmed_by text,
  confirmed_at timestamptz,
  created_at timestamptz not null default app.now(),
  version int not null default 1,
  primary key (tenant_id, id)`;

/** International organizations, their bodies, bilateral mechanisms, memberships, terms of office, and single facts. */
export class Organizations1795500003000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table organizations (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        kind text not null,
        name_en text check (length(name_en) <= 300),
        name_tr text check (length(name_tr) <= 300),
        acronym text check (length(acronym) <= 60),
        acronym_tr text check (length(acronym_tr) <= 60),
        aliases text[] not null default '{}',
        parent_id uuid,
        -- as precise as it is known: 1961, 1992-06 or 1992-06-25
        founded text,
        seat_city text,
        seat_country text check (seat_country ~ '^[A-Z]{2}$'),
        purpose text,
        -- as stated, not counted
        member_count int,
        search text generated always as (app.search_text(array[name_en, name_tr, acronym, acronym_tr] || aliases)) stored,
        notes text[] not null default '{}',
        ${PROVENANCE},
        foreign key (tenant_id, parent_id) references organizations (tenant_id, id) on delete restrict,
        check (num_nonnulls(name_en, name_tr) > 0), check (parent_id <> id)
      );
      call app.protect('organizations');
      create unique index organizations_catalogue on organizations (tenant_id, catalogue_id);
      create index organizations_parent on organizations (tenant_id, parent_id) where parent_id is not null;

      create table bodies (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        organization_id uuid not null,
        parent_id uuid,
        kind text not null,
        name_en text check (length(name_en) <= 300),
        name_tr text check (length(name_tr) <= 300),
        acronym text check (length(acronym) <= 60),
        acronym_tr text check (length(acronym_tr) <= 60),
        established text,
        -- the day the mandate lapses unless renewed
        mandate_end date,
        status text not null default 'active' check (status in ('active', 'superseded')),
        formally_established boolean not null default true,
        -- the body this one continues; its meetings show here under their old name
        predecessor_id uuid,
        search text generated always as (app.search_text(array[name_en, name_tr, acronym, acronym_tr])) stored,
        notes text[] not null default '{}',
        ${PROVENANCE},
        foreign key (tenant_id, organization_id) references organizations (tenant_id, id) on delete restrict,
        foreign key (tenant_id, parent_id) references bodies (tenant_id, id) on delete restrict,
        foreign key (tenant_id, predecessor_id) references bodies (tenant_id, id) on delete restrict,
        check (num_nonnulls(name_en, name_tr) > 0), check (parent_id <> id), check (predecessor_id <> id)
      );
      call app.protect('bodies');
      create unique index bodies_catalogue on bodies (tenant_id, catalogue_id);
      create index bodies_organization on bodies (tenant_id, organization_id);
      create index bodies_parent on bodies (tenant_id, parent_id) where parent_id is not null;
      create index bodies_predecessor on bodies (tenant_id, predecessor_id) where predecessor_id is not null;

      create table mechanism_types (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        name_en text not null,
        name_tr text not null,
        abbreviation text,
        description text,
        coordinator_institution_id uuid,
        ${PROVENANCE},
        foreign key (tenant_id, coordinator_institution_id) references institutions (tenant_id, id) on delete restrict
      );
      call app.protect('mechanism_types');
      create unique index mechanism_types_catalogue on mechanism_types (tenant_id, catalogue_id);
      create index mechanism_types_coordinator on mechanism_types (tenant_id, coordinator_institution_id) where coordinator_institution_id is not null;

      -- one bilateral frame with one partner: the KEK with Romania, a known MoU, a joint working group
      create table mechanisms (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        type_id uuid not null,
        country text check (country ~ '^[A-Z]{2}$'),
        organization_id uuid,
        counterpart_institution_id uuid,
        name_en text check (length(name_en) <= 300),
        name_tr text check (length(name_tr) <= 300),
        -- who signed, as stated
        parties text[] not null default '{}',
        -- as precise as it is known
        signed text,
        ${PROVENANCE},
        foreign key (tenant_id, type_id) references mechanism_types (tenant_id, id) on delete restrict,
        foreign key (tenant_id, organization_id) references organizations (tenant_id, id) on delete restrict,
        foreign key (tenant_id, counterpart_institution_id) references institutions (tenant_id, id) on delete restrict
      );
      call app.protect('mechanisms');
      create unique index mechanisms_catalogue on mechanisms (tenant_id, catalogue_id);
      create index mechanisms_type on mechanisms (tenant_id, type_id);
      create index mechanisms_organization on mechanisms (tenant_id, organization_id) where organization_id is not null;
      create index mechanisms_counterpart on mechanisms (tenant_id, counterpart_institution_id) where counterpart_institution_id is not null;

      create table memberships (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        organization_id uuid,
        body_id uuid,
        country text check (country ~ '^[A-Z]{2}$'),
        member_organization_id uuid,
        role text not null,
        -- as precise as known; null when not stated
        since text,
        until text,
        note text,
        ${PROVENANCE},
        foreign key (tenant_id, organization_id) references organizations (tenant_id, id) on delete cascade,
        foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete cascade,
        foreign key (tenant_id, member_organization_id) references organizations (tenant_id, id) on delete cascade,
        check (num_nonnulls(organization_id, body_id) = 1), check (num_nonnulls(country, member_organization_id) = 1)
      );
      call app.protect('memberships');
      create unique index memberships_catalogue on memberships (tenant_id, catalogue_id);
      create index memberships_organization on memberships (tenant_id, organization_id);
      create index memberships_body on memberships (tenant_id, body_id);
      create index memberships_member on memberships (tenant_id, member_organization_id) where member_organization_id is not null;

      create table terms (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        holder_institution_id uuid,
        holder_country text check (holder_country ~ '^[A-Z]{2}$'),
        role text not null,
        organization_id uuid,
        body_id uuid,
        -- as stated, inclusive, as precise as known; both null: no period is stated, not "always"
        stated_from text,
        stated_to text,
        -- the days the stated period covers at most; null when none is stated
        period daterange,
        -- ISO 8601 duration of one term
        nominal_term text,
        disputed boolean not null default false,
        note text,
        -- one holder at a time; a delegate institution may sit beside others
        exclusive boolean generated always as (role in ('national_coordinator', 'country_coordinator', 'chair_in_office', 'term_president')) stored,
        ${PROVENANCE},
        foreign key (tenant_id, holder_institution_id) references institutions (tenant_id, id) on delete restrict,
        foreign key (tenant_id, organization_id) references organizations (tenant_id, id) on delete cascade,
        foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete cascade,
        check (num_nonnulls(holder_institution_id, holder_country) = 1), check (num_nonnulls(organization_id, body_id) = 1),
        constraint terms_do_not_overlap exclude using gist
          (tenant_id with =, (coalesce(body_id, organization_id)) with =, role with =, period with &&)
          where (exclusive and not disputed and period is not null)
      );
      call app.protect('terms');
      create unique index terms_catalogue on terms (tenant_id, catalogue_id);
      create index terms_body on terms (tenant_id, body_id);
      create index terms_organization on terms (tenant_id, organization_id) where organization_id is not null;
      create index terms_holder on terms (tenant_id, holder_institution_id) where holder_institution_id is not null;

      create table facts (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        organization_id uuid,
        body_id uuid,
        institution_id uuid,
        mechanism_type_id uuid,
        text text not null check (length(text) <= 2000),
        stated_from text,
        stated_to text,
        ${PROVENANCE},
        foreign key (tenant_id, organization_id) references organizations (tenant_id, id) on delete cascade,
        foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete cascade,
        foreign key (tenant_id, institution_id) references institutions (tenant_id, id) on delete cascade,
        foreign key (tenant_id, mechanism_type_id) references mechanism_types (tenant_id, id) on delete cascade,
        check (num_nonnulls(organization_id, body_id, institution_id, mechanism_type_id) = 1)
      );
      call app.protect('facts');
      create unique index facts_catalogue on facts (tenant_id, catalogue_id);
      create index facts_organization on facts (tenant_id, organization_id) where organization_id is not null;
      create index facts_body on facts (tenant_id, body_id) where body_id is not null;
      create index facts_institution on facts (tenant_id, institution_id) where institution_id is not null;
      create index facts_mechanism_type on facts (tenant_id, mechanism_type_id) where mechanism_type_id is not null;

      -- where the sources disagree, and what was done about it
      create table discrepancies (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        organization_id uuid,
        body_id uuid,
        institution_id uuid,
        about text not null,
        seed_says text,
        public_says text,
        treatment text not null,
        ${PROVENANCE},
        foreign key (tenant_id, organization_id) references organizations (tenant_id, id) on delete cascade,
        foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete cascade,
        foreign key (tenant_id, institution_id) references institutions (tenant_id, id) on delete cascade
      );
      call app.protect('discrepancies');
      create unique index discrepancies_catalogue on discrepancies (tenant_id, catalogue_id);
      create index discrepancies_organization on discrepancies (tenant_id, organization_id) where organization_id is not null;
      create index discrepancies_body on discrepancies (tenant_id, body_id) where body_id is not null;
      create index discrepancies_institution on discrepancies (tenant_id, institution_id) where institution_id is not null;

      create table activity_types (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        name_en text not null,
        name_tr text not null,
        activity_group text not null,
        note text,
        ${PROVENANCE}
      );
      call app.protect('activity_types');
      create unique index activity_types_catalogue on activity_types (tenant_id, catalogue_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `drop table activity_types, discrepancies, facts, terms, memberships, mechanisms, mechanism_types, bodies, organizations;`,
    );
  }
}
