import type { ConsoleMessage, Page, Request, Response } from 'playwright-core';
import { until } from './until.js';

/** Chromium writes a line for every refused request; the answer itself is told better by `note`. */
const SAID_ELSEWHERE = /^Failed to load resource/;

/** Notes what goes wrong in a page while stories look elsewhere: console, exceptions, refused and failed requests. */
export class PageWatch {
  private readonly open = new Set<Request>();
  private readonly expected: { pattern: RegExp; came: boolean }[] = [];
  private readonly noted: string[] = [];
  private readonly others: PageWatch[] = [];

  constructor(private readonly page: Page) {
    page.on('console', (message) => this.hear(message));
    page.on('pageerror', (error) => this.note(`exception: ${error.message}`));
    page.on('request', (request) => this.asked(request));
    page.on('requestfinished', (request) => this.open.delete(request));
    page.on('requestfailed', (request) => this.failed(request));
    page.on('response', (response) => this.answered(response));
  }

  /** Watches one more page of the same window. */
  with(page: Page): PageWatch {
    const other = new PageWatch(page);
    this.others.push(other);
    return other;
  }

  expect(pattern: RegExp): void {
    this.expected.push({ pattern, came: false });
  }

  complaints(): string[] {
    const missing = this.expected.filter(({ came }) => !came).map(({ pattern }) => `did not come: ${pattern.source}`);
    return [...this.noted, ...missing, ...this.others.flatMap((other) => other.complaints())];
  }

  /** Calm so often in a row: after an arrival twice, since what has loaded may ask for more. */
  async settled(times = 2): Promise<void> {
    let calm = 0;
    await until('the page to settle', async () => {
      calm = this.open.size === 0 && (await this.isCalm()) ? calm + 1 : 0;
      return calm === times;
    });
  }

  /** A page that is just being left is not calm. */
  private async isCalm(): Promise<boolean> {
    try {
      return await this.page.evaluate(isCalm);
    } catch (error) {
      if (/context was destroyed|navigat/i.test(String(error))) return false;
      throw error;
    }
  }

  private hear(message: ConsoleMessage): void {
    const text = message.text();
    if ((message.type() === 'error' || message.type() === 'warning') && !SAID_ELSEWHERE.test(text))
      this.note(`console: ${text}`);
  }

  private asked(request: Request): void {
    // A new page forgets what the one before it still waited for.
    if (request.isNavigationRequest() && request.frame() === this.page.mainFrame()) this.open.clear();
    this.open.add(request);
  }

  private failed(request: Request): void {
    this.open.delete(request);
    const why = request.failure()?.errorText ?? '';
    // A page that is left, or a search that goes on, gives up its own requests.
    if (why !== 'net::ERR_ABORTED') this.note(`${why} ${request.method()} ${pathOf(request.url())}`);
  }

  private answered(response: Response): void {
    if (response.status() < 400) return;
    this.note(`${response.status()} ${response.request().method()} ${pathOf(response.url())}`);
  }

  private note(line: string): void {
    const fitting = this.expected.filter(({ pattern }) => pattern.test(line));
    const expected = fitting.find(({ came }) => !came) ?? fitting[0];
    if (expected) expected.came = true;
    else this.noted.push(line);
  }
}

const pathOf = (url: string) => url.replace(/^https?:\/\/[^/]+/, '');

/** Runs in the page: fonts are there, no skeleton is left, and two frames were painted. */
async function isCalm(): Promise<boolean> {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return document.querySelector('#root > *') !== null && document.querySelector('[class*="Skeleton"]') === null;
}
