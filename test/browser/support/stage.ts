import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { Browser } from 'playwright-core';
import { AppModule } from '../../../src/app.module.js';
import { DemoService } from '../../../src/demo/demo.service.js';
import { settingsFor, startApp, type TestApp } from '../../support/app.js';
import { cloneFilled } from '../../support/database.js';
import { PASSWORD } from '../../support/office.js';
import { launchBrowser } from './chromium.js';
import { Tab } from './tab.js';
import { Windows, type Look } from './windows.js';

export interface Reader {
  email: string;
  password: string;
}

/** The application with its built pages over a database of its own, and a Chromium; shared by the stories of one file. */
export interface Stage {
  readonly test: TestApp;
  /** A new browser window, signed in as this reader; nobody stands before the door. */
  open(reader: Reader | null, look?: Look): Promise<Tab>;
  /** The session that windows of this reader share, as its cookie. */
  sessionOf(reader: Reader): Promise<string>;
}

const PAGES = join(import.meta.dirname, '..', '..', '..', 'web', 'dist');

const demo = (name: string): Reader => ({ email: `${name}@demo.heyet.example`, password: PASSWORD });

/** Who signs in to the demo office. Gülşen and Deniz work in a second one too; Çağrı is of another institution. */
export const DEMO = {
  gulsen: demo('coordinator'),
  sule: demo('delegate'),
  cagri: demo('external'),
  deniz: demo('admin'),
};

/**
 * Opens a stage for the file that calls it. After each story its windows are closed, and whatever went wrong in them
 * without a story looking (an error on the console, a failed request) fails the story.
 */
export function useStage({
  withDemo = false,
  env = {},
}: { withDemo?: boolean; env?: Record<string, string> } = {}): Stage {
  let test: TestApp | undefined;
  let browser: Browser | undefined;
  let windows: Windows | undefined;
  let tabs: Tab[] = [];
  const sessions = new Map<string, Promise<string>>();

  beforeAll(async () => {
    if (!existsSync(join(PAGES, 'index.html')))
      throw new Error('The web pages are not built: run `npm run build` first.');
    // one after the other: a browser beside an application that does not start would never be closed
    test = await startApp(env, PAGES, withDemo ? await cloneFilled('demo', fillWithDemo) : undefined);
    browser = await launchBrowser();
    windows = new Windows(browser, test.url);
  });
  afterEach(async () => {
    const complaints = tabs.flatMap((tab) => tab.complaints());
    await windows?.clear();
    tabs = [];
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await test?.stop();
  });

  const running = () => test ?? stop('The stage is not open yet: use it inside a story.');
  const stage: Stage = {
    get test() {
      return running();
    },
    sessionOf: (reader) => {
      const known = sessions.get(reader.email) ?? signIn(running().url, reader);
      sessions.set(reader.email, known);
      return known;
    },
    open: async (reader, look) => {
      const session = reader && (await stage.sessionOf(reader));
      const window = await (windows ?? stop('No browser.')).open(session, look ?? {});
      const tab = await Tab.in(window, running().url);
      tabs.push(tab);
      return tab;
    },
  };
  return stage;
}

async function fillWithDemo(appUrl: string): Promise<void> {
  const settings = settingsFor({
    DATABASE_URL: appUrl,
    ROLE: 'web',
    DEMO: '0',
    DEMO_PASSWORD: PASSWORD,
    LOG_LEVEL: 'error',
  });
  const context = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'] });
  await context.get(DemoService, { strict: false }).load();
  await context.close();
}

/** Signs in as the sign-in page does, and gives the session's cookie. */
export async function signIn(url: string, { email, password }: Reader): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('heyet_session='));
  return cookie ? cookie.split(/[=;]/, 2)[1]! : stop(`Signing in as ${email} answered ${answer.status}.`);
}

function stop(why: string): never {
  throw new Error(why);
}
