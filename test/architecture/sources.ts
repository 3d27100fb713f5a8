import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './dependency-rules.js';

export interface Source {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
}

/** The files of the product that match, tests left out. */
export function sources(...globs: string[]): Source[] {
  const paths = globSync(globs, { cwd: ROOT }).filter(
    (path) => !/\.(spec|d)\.tsx?$/.test(path) && !path.startsWith('web/src/api/'),
  );
  return paths.sort().map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Every node of a file, outermost first. */
export function nodesOf({ path, text }: Source): ts.Node[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind));
  return found;
}

/** `src/people/people.queries.ts:36`, for messages. */
export function placeOf(source: Source, node: ts.Node): string {
  const file = node.getSourceFile();
  return `${source.path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

export const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** The words of a text, with `${…}` where something is put in. */
export function wordsOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  return node.head.text + node.templateSpans.map((span) => `\${…}${span.literal.text}`).join('');
}
