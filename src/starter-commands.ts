import { CatalogueService } from './catalogue/catalogue.service.js';
import { inApplication } from './command-context.js';
import type { Command } from './command.js';
import { DemoService } from './demo/demo.service.js';
import { TenantService } from './identity/offices/tenants.service.js';
import { StartRefused } from './platform/config/config.module.js';
import { TenantDatabase } from './platform/database/tenant-database.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What an office starts with. */
export const STARTER_COMMANDS: Command[] = [
  {
    name: 'catalogue:load',
    usage: 'catalogue:load <slug>',
    about: 'brings the starter catalogue into an office; again: only what is new, nothing that was touched',
    run: loadCatalogue,
  },
  {
    name: 'demo:load',
    usage: 'demo:load',
    about: 'makes the two demo offices, if they are not there',
    run: loadDemo,
  },
];

/** Makes the demo offices that are not there yet. */
export async function loadDemo(): Promise<void> {
  await inApplication(async (app) => tellDemo(await app.get(DemoService).load()));
}

function tellDemo(made: string[]): void {
  say(
    made.length === 0
      ? 'The demo offices are there already.'
      : `Demo offices were made: ${made.join(', ')}. Their people and dates are invented.`,
  );
}

async function loadCatalogue([slug]: string[]): Promise<void> {
  if (!slug) throw new StartRefused('Say which office: catalogue:load <slug>');
  await inApplication(async (app) => {
    const tenants = app.get(TenantService);
    const tenant = await tenants.bySlug(slug);
    if (!tenant) throw new StartRefused(`There is no office ${slug}.`);
    const actor = tenants.commandActor(tenant.id, 'Heyet');
    const { added, updated, kept } = await app
      .get(TenantDatabase)
      .run(actor, (tx) => app.get(CatalogueService).load(tx));
    say(`The catalogue in ${slug}: ${added} entries added, ${updated} renewed, ${kept} left as the office has them.`);
  });
}
