import type { BrowserContext, Locator, Page } from 'playwright-core';
import { soundness } from './soundness.js';
import { PageWatch } from './page-watch.js';
import { HEIGHT } from './windows.js';

/** One browser window with one page, its cookies its own. */
export class Tab {
  private constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly watch: PageWatch,
  ) {}

  static async in(window: BrowserContext, url: string): Promise<Tab> {
    const page = await window.newPage();
    return new Tab(page, url, new PageWatch(page));
  }

  /** A second page beside this one: same cookies, same storage. */
  async beside(): Promise<Tab> {
    const page = await this.page.context().newPage();
    return new Tab(page, this.url, this.watch.with(page));
  }

  /** Looks at the same page in another width and light. */
  async lookAt({ width, scheme }: { width: keyof typeof HEIGHT; scheme: 'light' | 'dark' }): Promise<void> {
    await this.page.setViewportSize({ width, height: HEIGHT[width] });
    await this.page.emulateMedia({ colorScheme: scheme });
    await this.watch.settled(1);
  }

  /** Opens an address of the application and waits until the page is all there. */
  async goto(path: string): Promise<this> {
    await this.page.goto(this.url + path);
    await this.settled();
    return this;
  }

  /** Goes on to another address as a link inside the application does, without loading it anew. */
  async moveTo(path: string): Promise<void> {
    await this.page.evaluate((to) => history.pushState(null, '', to), path);
    await this.settled();
  }

  /** Until nothing is asked of the server any more and nothing is loading. */
  settled(): Promise<void> {
    return this.watch.settled();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }
  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label, { exact: true });
  }
  text(words: string | RegExp): Locator {
    return this.page.getByText(words);
  }
  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }
  dialog(name?: string | RegExp): Locator {
    return this.page.getByRole('dialog', name === undefined ? {} : { name });
  }

  /** Waits until it is to be seen. */
  async sees(what: Locator | string | RegExp): Promise<void> {
    const found = typeof what === 'string' || what instanceof RegExp ? this.text(what) : what;
    await found
      .first()
      .waitFor()
      .catch((error: unknown) => this.showInstead(error));
  }

  /** Waits until it is not to be seen any more. */
  async seesNo(what: Locator | string | RegExp): Promise<void> {
    const found = typeof what === 'string' || what instanceof RegExp ? this.text(what) : what;
    await found
      .first()
      .waitFor({ state: 'hidden' })
      .catch((error: unknown) => this.showInstead(error));
  }

  /** A story that does not find what it waits for tells what is there instead. */
  private async showInstead(error: unknown): Promise<never> {
    const there = await this.page.locator('body').ariaSnapshot();
    throw new Error(
      `${error instanceof Error ? error.message : String(error)}\nAt ${this.address} there is:\n${there}`,
      { cause: error },
    );
  }

  /** Where the window is, without the host. */
  get address(): string {
    return this.page.url().slice(this.url.length);
  }

  /** An answer that the story is about, `409 POST /api/…`: it must come, and is then no complaint. */
  expectsAnswer(pattern: RegExp): void {
    this.watch.expect(pattern);
  }

  /** What went wrong in this window so far. */
  complaints(): string[] {
    return this.watch.complaints();
  }

  /** The page as it stands now is accessible, speaks one language and fits its width. */
  async isSound(): Promise<void> {
    await this.settled();
    expect(await soundness(this.page)).toEqual([]);
  }
}
