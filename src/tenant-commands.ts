import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inApplication } from './command-context.js';
import type { Command } from './command.js';
import { InvitationsService } from './identity/invitations/invitations.service.js';
import { OfficeExportService } from './identity/offices/office-export.service.js';
import { TenantService } from './identity/offices/tenants.service.js';
import { StartRefused } from './platform/config/config.module.js';
import { TenantDatabase } from './platform/database/tenant-database.js';
import { isLine, isMailAddress } from './platform/http/fields.js';

type Tenant = NonNullable<Awaited<ReturnType<TenantService['bySlug']>>>;

const say = (line: string) => process.stdout.write(`${line}\n`);
const refuse = (why: string): never => {
  throw new StartRefused(why);
};

/** Offices, as whoever runs the service makes and ends them. */
export const TENANT_COMMANDS: Command[] = [
  {
    name: 'tenant:create',
    usage: 'tenant:create <slug> <name> --admin <email> [--admin-name <name>] [--language tr|en]',
    about: 'makes an office and invites its first administrator by mail',
    run: create,
  },
  {
    name: 'tenant:suspend',
    usage: 'tenant:suspend <slug>',
    about: 'nobody can work in the office until it is resumed; its data stays',
    run: ([slug]) => setStatus(slug, 'suspended'),
  },
  {
    name: 'tenant:resume',
    usage: 'tenant:resume <slug>',
    about: 'ends a suspension',
    run: ([slug]) => setStatus(slug, 'active'),
  },
  {
    name: 'tenant:export',
    usage: 'tenant:export <slug> <file.zip>',
    about: 'writes everything of an office into one archive',
    run: writeArchive,
  },
  {
    name: 'tenant:delete',
    usage: 'tenant:delete <slug> --yes',
    about: 'deletes an office with all its rows, for good',
    run: remove,
  },
];

async function create(args: string[]): Promise<void> {
  const { positionals, values } = read(args, {
    admin: { type: 'string' },
    'admin-name': { type: 'string', default: '' },
    language: { type: 'string', default: 'tr' },
  });
  const [slug = '', name = ''] = positionals.map((one) => one.trim());
  const {
    admin: email,
    'admin-name': adminName,
    language,
  } = values as { admin?: string; 'admin-name': string; language: string };
  if (!/^[a-z0-9](-?[a-z0-9])*$/.test(slug) || slug.length > 60)
    refuse(
      'The slug takes small letters, digits and single hyphens, at most 60: tenant:create kosgeb "KOSGEB" --admin somebody@kosgeb.gov.tr',
    );
  if (!isLine(name, 200)) refuse('The name takes 1 to 200 characters that can be read, in one line.');
  if (!isMailAddress(email)) refuse('--admin takes the e-mail address of the first administrator.');
  if (adminName.trim() !== '' && !isLine(adminName.trim(), 200))
    refuse('--admin-name takes a name of at most 200 characters that can be read.');
  if (language !== 'tr' && language !== 'en') refuse('--language is tr or en.');
  await inApplication(async (app) => {
    const tenants = app.get(TenantService);
    const id = await tenants.create({
      slug,
      nameTr: language === 'tr' ? name : null,
      nameEn: language === 'en' ? name : null,
      language: language as 'tr' | 'en',
    });
    const invitation = { email: email!, name: adminName.trim(), role: 'administrator' as const };
    await app
      .get(TenantDatabase)
      .run(tenants.commandActor(id, 'Heyet'), (tx) => app.get(InvitationsService).invite(tx, invitation));
    say(`The office ${slug} was made. An invitation for its administrator goes to ${email} as soon as a worker runs.`);
  });
}

function setStatus(slug: string | undefined, status: Tenant['status']): Promise<void> {
  return inApplication(async (app) => {
    const tenants = app.get(TenantService);
    await tenants.setStatus(await named(tenants, slug), status);
    say(status === 'suspended' ? `The office ${slug} is suspended.` : `The office ${slug} works again.`);
  });
}

async function writeArchive([slug, file]: string[]): Promise<void> {
  if (!file) refuse('Say which file to write: tenant:export <slug> <file.zip>');
  await inApplication(async (app) => {
    const tenants = app.get(TenantService);
    const exports = app.get(OfficeExportService);
    const database = app.get(TenantDatabase);
    const actor = tenants.commandActor((await named(tenants, slug)).id, 'tenant:export');
    await database.run(actor, (tx) => exports.write(tx, resolve(file!)), { readOnly: true });
    await database.run(actor, (tx) => exports.record(tx));
    say(`Everything of the office ${slug} is in ${resolve(file!)}.`);
  });
}

async function remove(args: string[]): Promise<void> {
  const { positionals, values } = read(args, { yes: { type: 'boolean', default: false } });
  const [slug] = positionals;
  if (!(values as { yes: boolean }).yes)
    refuse('This deletes the office with all its rows, for good. Export it first, then repeat the command with --yes.');
  await inApplication(async (app) => {
    const tenants = app.get(TenantService);
    const tenant = await named(tenants, slug);
    await tenants.setStatus(tenant, 'suspended');
    await tenants.delete(tenant);
    say(`The office ${slug} and all its rows are deleted.`);
  });
}

async function named(tenants: TenantService, slug: string | undefined): Promise<Tenant> {
  const tenant = slug ? await tenants.bySlug(slug) : null;
  return tenant ?? refuse(slug ? `There is no office ${slug}.` : 'Say which office: its slug is missing.');
}

function read(args: string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return refuse((error as Error).message);
  }
}
