import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** How the window of a story looks and what it asks for. */
export interface Look {
  width?: 1440 | 360;
  scheme?: 'light' | 'dark';
  /** The reader's choice on this machine; without one, the profile's language, before the door the browser's. */
  language?: 'en' | 'tr';
  /** The language the browser asks for. */
  browserLanguage?: 'en' | 'tr';
}

export const HEIGHT = { 1440: 900, 820: 1180, 360: 740 };

/**
 * The windows of one browser. A window goes on to the next story of the same look, without cookies and without anything a
 * reader left in it: only scripts, styles and fonts are not fetched and compiled anew.
 */
export class Windows {
  private readonly idle = new Map<string, BrowserContext[]>();
  private readonly taken = new Map<BrowserContext, string>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  async open(session: string | null, look: Look): Promise<BrowserContext> {
    const options = optionsFor(look);
    const key = JSON.stringify(options);
    const context = this.idle.get(key)?.pop() ?? (await this.browser.newContext(options));
    this.taken.set(context, key);
    context.setDefaultTimeout(20_000);
    await context.setOffline(false);
    await context.setStorageState({ cookies: [], origins: this.chosen(look) });
    if (session) await context.addCookies([{ name: 'heyet_session', value: session, url: this.url }]);
    return context;
  }

  /** Closes the pages of all windows in use; what a story changed in them is undone when they are opened again. */
  async clear(): Promise<void> {
    for (const [context, key] of this.taken) {
      await Promise.all(context.pages().map((page) => page.close()));
      this.idle.set(key, [...(this.idle.get(key) ?? []), context]);
    }
    this.taken.clear();
  }

  private chosen({ language }: Look) {
    return language ? [{ origin: this.url, localStorage: [{ name: 'heyet-language', value: language }] }] : [];
  }
}

function optionsFor({ width = 1440, scheme = 'light', browserLanguage = 'en' }: Look): BrowserContextOptions {
  const phone = width === 360;
  return {
    viewport: { width, height: HEIGHT[width] },
    hasTouch: phone,
    isMobile: phone,
    colorScheme: scheme,
    locale: browserLanguage === 'tr' ? 'tr-TR' : 'en-GB',
    timezoneId: 'Europe/Istanbul',
    // Fades are looked at in a story of their own; half faded, every colour is wrong.
    reducedMotion: 'reduce',
  };
}
