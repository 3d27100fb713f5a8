import { Global, Module, type DynamicModule } from '@nestjs/common';
import { readSettings, type Settings } from './settings.js';

/** Injection token of the validated settings. */
export const SETTINGS_TOKEN = Symbol('Settings');

/** Ends the start with this sentence and no stack trace. */
export class StartRefused extends Error {}

/** The process's settings, or one refusal that lists every problem. */
export function settingsFromEnvironment(): Settings {
  const { settings, problems } = readSettings(process.env);
  if (problems.length > 0) throw new StartRefused(problems.join('\n'));
  return settings;
}

/** The owner's address, for commands that change the schema. */
export function ownerUrlOf(settings: Settings): string {
  if (settings.databaseOwnerUrl === null)
    throw new StartRefused('DATABASE_OWNER_URL is missing: only the owner may change the schema.');
  return settings.databaseOwnerUrl;
}

@Global()
@Module({})
export class ConfigModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: SETTINGS_TOKEN, useValue: settings }],
      exports: [SETTINGS_TOKEN],
    };
  }
}
