import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './dependency-rules.js';

/** Files that a document links to and that are not there. */
function deadLinks(path: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
  return targets
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(ROOT, dirname(path), target)))
    .map((target) => `${path} links to ${target}, which is not there.`);
}

/** Commands that a document tells to run and that package.json does not have. */
function unknownCommands(path: string, text: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z:]+)/g)].map((match) => match[1] ?? '');
  return named
    .filter((name) => !(name in scripts))
    .map((name) => `${path} names the command ${name}, which is not in package.json.`);
}

describe('documents', () => {
  const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), 'utf8'),
  }));

  it('link to files that are there', () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(documents.flatMap(({ path, text }) => deadLinks(path, text))).toEqual([]);
  });

  it('name commands that are there', () => {
    expect(documents.flatMap(({ path, text }) => unknownCommands(path, text))).toEqual([]);
  });

  it('are refused where they do not', () => {
    expect(deadLinks('docs/x.md', '[here](../README.md) [gone](gone.md#part) [web](https://ornek.example)')).toEqual([
      'docs/x.md links to gone.md, which is not there.',
    ]);
    expect(unknownCommands('x.md', '`npm start`, `npm run check`, `npm run fly`')).toEqual([
      'x.md names the command fly, which is not in package.json.',
    ]);
  });
});
