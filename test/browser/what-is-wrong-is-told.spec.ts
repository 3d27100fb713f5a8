import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/chromium.js';
import { PageWatch } from './support/page-watch.js';
import { soundness } from './support/soundness.js';

/** No application: only pages with one thing wrong with each, which the stories would have to notice. */
let browser: Browser;
let page: Page;
let watch: PageWatch;
beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  page = await browser.newPage();
  watch = new PageWatch(page);
  await page.route('**/*', (route) => {
    const isThere = !route.request().url().includes('nowhere');
    return route.fulfill({ status: isThere ? 200 : 404, contentType: 'text/html', body: sound('<p>Here</p>') });
  });
  await page.goto('http://heyet.example/');
});
afterEach(() => page.close());
afterAll(() => browser.close());

const sound = (main: string) =>
  `<!doctype html><html lang="en"><head><title>Meetings</title><link rel="icon" href="data:,"></head>
   <body><main><h1>Meetings</h1>${main}</main></body></html>`;

describe('a page', () => {
  it('with nothing wrong is sound', async () => {
    await page.setContent(sound('<p>Home</p><button>Save</button><img alt="A map" src="data:,">'));
    expect(await soundness(page)).toEqual([]);
  });

  it.each([
    ['a picture that says nothing', '<img src="data:,">', /^axe image-alt: /],
    ['a button without a name', '<button></button>', /^axe button-name: /],
    ['a field without a label', '<input>', /^axe label: /],
    ['a text too pale to read', '<p style="color: #bbb; background: #fff">Paris</p>', /^axe color-contrast: /],
    [
      'targets too small to hit',
      '<button style="width: 9px; height: 9px; padding: 0">a</button>'.repeat(2),
      /^axe target-size: /,
    ],
    ['a key that nobody translated', '<p>people.zoneless</p>', /^a key instead of a text \(p\): /],
    [
      'a key in the name of a button',
      '<button aria-label="people.zoneless">a</button>',
      /^a key instead of a text \(aria-label\): /,
    ],
    ['a gap that nobody filled', '<p>Dear {{name}}</p>', /^nothing for a reader \(p\): /],
    ['a word of the other language', '<p>Toplantılar</p>', /^another language \(p\): /],
    ['a city of the other language', '<p>Viyana, 4 May</p>', /^a city in another language \(p\): /],
    ['something wider than the window', '<div style="width: 3000px">a</div>', /^sticks out by /],
    ['a second heading of the first level', '<h1>Again</h1>', /^2 headings of the first level/],
  ])('with %s is not', async (_, main, complaint) => {
    await page.setContent(sound(main));
    expect(await soundness(page)).toContainEqual(expect.stringMatching(complaint));
  });

  it('of which the language is not said, or without a title, is not', async () => {
    await page.setContent(sound('').replace(' lang="en"', '').replace('<title>Meetings</title>', ''));
    const found = (await soundness(page, 'texts')).join('\n');
    expect(found).toContain('the page speaks ""');
    expect(found).toContain('the window has no title');
  });
});

describe('a window', () => {
  it('in which nothing went wrong has no complaints', async () => {
    await page.evaluate(() => fetch('/there').then((answer) => answer.text()));
    await page.evaluate(`console.log('as planned')`);
    expect(watch.complaints()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['an error on the console', () => page.evaluate(`console.error('lost')`), /^console: lost/],
    ['a warning on the console', () => page.evaluate(`console.warn('old')`), /^console: old/],
    ['an exception', () => page.evaluate(`void setTimeout(() => nothing())`), /^exception: nothing is not defined/],
    ['a refused request', () => page.evaluate(() => fetch('/nowhere')), /^404 GET \/nowhere/],
    [
      'a request without an answer',
      () => page.evaluate(() => fetch('/cut').catch(() => null)),
      /^net::ERR_FAILED GET \/cut/,
    ],
  ])('tells of %s', async (_, doWrong, complaint) => {
    await page.route('**/cut', (route) => route.abort());
    await doWrong();
    await page.waitForTimeout(50);
    expect(watch.complaints()).toEqual([expect.stringMatching(complaint)]);
  });

  it('keeps quiet of what its story is about, and asks for it when it does not come', async () => {
    watch.expect(/^404 GET \/nowhere/);
    watch.expect(/^409 POST/);
    await page.evaluate(() => fetch('/nowhere'));
    expect(watch.complaints()).toEqual(['did not come: ^409 POST']);
  });
});
