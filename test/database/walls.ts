import type pg from 'pg';

/** What the database itself says about its walls between tenants. Reads the catalogue, so a table made tomorrow is held to the same rules. */

/** Global tables: they belong to no tenant, and only identity reaches them. */
const ACCOUNT_TABLES = [
  'access_tokens',
  'email_changes',
  'known_addresses',
  'mails',
  'sessions',
  'tenants',
  'throttle',
  'users',
];

/** Policies beside `tenant`: they let the owner, and with it the definer functions below, reach rows before a tenant is known. */
const OWNER_POLICIES = [
  'idempotency_keys.sweep for select',
  'members.membership_lookup for select',
  'office_settings.membership_lookup for select',
  'persons.membership_lookup for select',
  'reminders.sweep for select',
  'reminder_schedules.sweep for select',
  'reminder_schedules.zone_change for update',
];

/** Functions that run as the owner. Each returns as little as its caller needs. */
const DEFINER_FUNCTIONS = [
  'app.coordinating_member_changed',
  'app.coordinating_person_changed',
  'app.delete_tenant',
  'app.departures_due',
  'app.items_await_coordinators',
  'app.memberships_of',
  'app.offices_with_old_keys',
  'app.record_account_change',
  'app.recipient_account_changed',
  'app.recipient_changed',
  'app.reminders_waking',
  'app.schedules_to_replan',
  'app.session_by_hash',
  'app.zone_of_person_changed',
  'app.zone_of_user_changed',
];

/** Columns by which a tenant's row may point at a global one. */
const GLOBAL_REFERENCES = ['tenant_id → account.tenants', 'user_id → account.users'];

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'bullmq') and n.nspname not like 'pg\\_%'`;
const NOT_OF_AN_EXTENSION = (kind: string, oid: string) =>
  `not exists (select from pg_depend e where e.classid = '${kind}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;

type Check = { sql: string; params?: unknown[]; say: (what: string) => string };

const CHECKS: Check[] = [
  {
    sql: `select c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind in ('r', 'p') and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')}
             and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.atttypid = 'uuid'::regtype and a.attnotnull)`,
    say: (table) =>
      `${table} has no column "tenant_id uuid not null": every table in schema public belongs to a tenant.`,
  },
  {
    sql: `select c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind in ('r', 'p') and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')} and not (c.relrowsecurity and c.relforcerowsecurity)`,
    say: (table) => `${table} does not force row security: call app.protect('${table}') in its migration.`,
  },
  {
    sql: `select c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind in ('r', 'p') and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')}
             and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
                              and pg_get_expr(p.polqual, p.polrelid) = '(tenant_id = ( SELECT app.tenant_id() AS tenant_id))'
                              and pg_get_expr(p.polwithcheck, p.polrelid) = '(tenant_id = ( SELECT app.tenant_id() AS tenant_id))')`,
    say: (table) =>
      `${table} lacks the policy "tenant" with USING and WITH CHECK as app.protect makes it: call app.protect('${table}') in its migration.`,
  },
  {
    sql: `select c.relname || '.' || p.polname as what from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and p.polname <> 'tenant'
             and not (p.polroles = array[c.relowner]
                      and c.relname || '.' || p.polname || case p.polcmd when 'r' then ' for select' when 'w' then ' for update' else ' for more' end = any($1))`,
    params: [OWNER_POLICIES],
    say: (policy) =>
      `The policy ${policy} opens rows beside the tenant's own: drop it, or, when only the owner may read by it, name it in OWNER_POLICIES.`,
  },
  {
    sql: `select c.relname || ' (' || i.relname || ')' as what from pg_index x
            join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
           where n.nspname = 'public' and (x.indisunique or x.indisexclusion) and a.attname is distinct from 'tenant_id'`,
    say: (index) => `The unique index of ${index} does not begin with tenant_id: it would tell of other tenants' rows.`,
  },
  {
    sql: `select c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind in ('r', 'p') and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')} and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)`,
    say: (table) => `${table} has no primary key: give it "primary key (tenant_id, id)".`,
  },
  {
    sql: `select c.relname || ' (' || k.conname || ')' as what from pg_constraint k
            join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
           where k.contype = 'f' and n.nspname = 'public' and tn.nspname = 'public'
             and not exists (select from unnest(k.conkey, k.confkey) as pair (here, there)
                               join pg_attribute h on h.attrelid = k.conrelid and h.attnum = pair.here and h.attname = 'tenant_id'
                               join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.there and f.attname = 'tenant_id')`,
    say: (key) =>
      `The foreign key of ${key} does not carry tenant_id: foreign keys bypass row security, so write "foreign key (tenant_id, x_id) references … (tenant_id, id)".`,
  },
  {
    sql: `select c.relname || '.' || a.attname || ' → ' || k.confrelid::regclass as what from pg_constraint k
            join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
           where k.contype = 'f' and n.nspname = 'public' and tn.nspname <> 'public'
             and not (a.attname || ' → ' || tn.nspname || '.' || t.relname = any($1))`,
    params: [GLOBAL_REFERENCES],
    say: (key) => `${key} leads out of the tenant: only its tenant and the user of a member may be pointed at.`,
  },
  {
    sql: `select n.nspname || '.' || c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'p') and ${OURS} and n.nspname <> 'public'
             and not (n.nspname = 'account' and c.relname = any($1)) and not (n.nspname = 'app' and c.relname = 'migrations')`,
    params: [ACCOUNT_TABLES],
    say: (table) =>
      `${table} belongs to no tenant and is not on the list: make it a tenant table in schema public, or name it in ACCOUNT_TABLES with a decision.`,
  },
  {
    sql: `select n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where ${OURS} and p.prosecdef and ${NOT_OF_AN_EXTENSION('pg_proc', 'p.oid')} and not (n.nspname || '.' || p.proname = any($1))`,
    params: [DEFINER_FUNCTIONS],
    say: (name) =>
      `${name} runs as the owner and is not on the list: make it "security invoker", or name it in DEFINER_FUNCTIONS with a reason.`,
  },
  {
    sql: `select n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where ${OURS} and p.prosecdef and ${NOT_OF_AN_EXTENSION('pg_proc', 'p.oid')}
             and not exists (select from unnest(p.proconfig) as setting where setting like 'search_path=pg_catalog%')`,
    say: (name) => `${name} runs as the owner with its caller's search_path: add "set search_path = pg_catalog, …".`,
  },
  {
    sql: `select n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where ${OURS} and p.prosecdef and ${NOT_OF_AN_EXTENSION('pg_proc', 'p.oid')} and has_function_privilege('public', p.oid, 'execute')`,
    say: (name) => `${name} runs as the owner for everybody: revoke execute from public, grant it to heyet_app.`,
  },
  {
    sql: `select n.nspname || '.' || c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where ${OURS} and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')}
             and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions) or 'security_invoker=on' = any(c.reloptions), false)))`,
    say: (view) =>
      `${view} is read as its owner: make it "with (security_invoker = true)"; materialized views hold all tenants and are not used.`,
  },
  {
    sql: `select 'heyet_app ' || privilege as what from pg_roles r,
            lateral (values (r.rolsuper, 'is a superuser'), (r.rolbypassrls, 'may bypass row security'), (r.rolcreaterole, 'may create roles'),
                            (r.rolcreatedb, 'may create databases'), (r.rolreplication, 'may replicate'),
                            (has_database_privilege(r.oid, current_database(), 'create'), 'may create schemas')) as power (has, privilege)
           where r.rolname = 'heyet_app' and has
          union all
          select 'heyet_app is a member of ' || g.rolname from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member where r.rolname = 'heyet_app'
          union all
          select 'heyet_app may create in ' || n.nspname from pg_namespace n where has_schema_privilege('heyet_app', n.oid, 'create') and n.nspname not like 'pg\\_temp%' and n.nspname not like 'pg\\_toast%'
          union all
          select 'heyet_app owns ' || d.classid::regclass || ' ' || d.objid from pg_shdepend d join pg_roles r on r.oid = d.refobjid
           where r.rolname = 'heyet_app' and d.deptype = 'o' and d.dbid in (0, (select oid from pg_database where datname = current_database()))`,
    say: (power) => `${power}: the app's role reads and writes rows, nothing else.`,
  },
  {
    sql: `select t.grantee || ' may ' || t.privilege_type || ' ' || t.table_schema || '.' || t.table_name as what from information_schema.table_privileges t
           where t.table_schema in ('public', 'account', 'app')
             and ((t.grantee = 'heyet_app' and t.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')) or t.grantee = 'PUBLIC'
               or (t.grantee = 'heyet_app' and t.table_schema = 'app' and t.privilege_type <> 'SELECT'))`,
    say: (grant) => `${grant}: revoke it. Truncating, triggers and references pass by row security.`,
  },
  {
    sql: `select privilege as what from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as privilege where has_table_privilege('heyet_app', 'audit_entries', privilege)
          union select 'UPDATE' where has_any_column_privilege('heyet_app', 'audit_entries', 'UPDATE')`,
    say: (privilege) => `heyet_app may ${privilege} audit_entries: history is only ever added to. Revoke it.`,
  },
];

/** Everything that is wrong with the walls of this database; empty when they stand. */
export async function weaknesses(client: pg.Client): Promise<string[]> {
  const found: string[] = [];
  for (const { sql, params, say } of CHECKS) {
    const { rows } = await client.query<{ what: string }>(`${sql} order by 1`, params);
    found.push(...rows.map(({ what }) => say(what)));
  }
  return found;
}

/** The tables that belong to a tenant. */
export async function tenantTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')} order by 1`,
  );
  return rows.map(({ name }) => name);
}
