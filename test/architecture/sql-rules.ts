import ts from 'typescript';
import { isText, nodesOf, placeOf, wordsOf, type Source } from './sources.js';

const CLOCKS =
  /(?<![.\w])now\s*\(\s*\)|\b(current_timestamp|current_date|current_time|localtimestamp|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\b|'(now|today|tomorrow|yesterday)'\s*::/i;

const SQL = /\b(select|insert into|delete from|update \w+|with recursive|where|join|order by|set_config)\b/;

/** Where SQL stands; elsewhere the import rules keep it out. */
const HOLDS_SQL = /\.(repository|queries)\.ts$|^src\/platform\/|^src\/commands/;

/** What is wrong with the SQL in a file of the server; empty when nothing is. */
export function wrongSql(source: Source): string[] {
  const nodes = nodesOf(source).filter(isText);
  return [
    ...nodes.filter((node) => CLOCKS.test(wordsOf(node))).map((node) => askTheClock(source, node)),
    ...nodes.flatMap((node) => splicedInput(source, node)),
  ];
}

/** Migrations define the one clock of SQL and otherwise ask it. */
export function wrongMigration(source: Source): string[] {
  return nodesOf(source)
    .filter(isText)
    .filter((node) => CLOCKS.test(wordsOf(node).replace(/create function app\.now\(\)[^$]*\$\$[^$]*\$\$/, '')))
    .map((node) => askTheClock(source, node));
}

function askTheClock(source: Source, node: ts.Node): string {
  return `${placeOf(source, node)}: SQL reads the time through app.now() alone, which moves with the application's clock; a date in a zone is (app.now() at time zone …)::date.`;
}

function splicedInput(source: Source, node: ts.StringLiteralLike | ts.TemplateExpression): string[] {
  if (!ts.isTemplateExpression(node) || !HOLDS_SQL.test(source.path) || !SQL.test(wordsOf(node)) || isMessage(node))
    return [];
  return node.templateSpans
    .filter((span, index) => !isConstant(span.expression) && (isQuoted(node, index) || isInput(span.expression)))
    .map(
      (span) =>
        `${placeOf(source, span)}: \${${span.expression.getText()}} is put into SQL. Bind it as $1, $2 …; only fragments that are written in the code may be put in.`,
    );
}

/** `'${…}'`: a value between quotes. */
function isQuoted(node: ts.TemplateExpression, index: number): boolean {
  const before = index === 0 ? node.head.text : (node.templateSpans[index - 1]?.literal.text ?? '');
  const after = node.templateSpans[index]?.literal.text ?? '';
  return before.endsWith(`'`) && after.startsWith(`'`);
}

/** A field of something that was handed in, or a parameter of a method: what callers decide. */
function isInput(expression: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression)) return true;
  return ts.isIdentifier(expression) && isMethodParameter(expression);
}

/** What hangs on a name in capitals is the code's own. */
function isConstant(expression: ts.Expression): boolean {
  if (
    ts.isPropertyAccessExpression(expression) ||
    ts.isElementAccessExpression(expression) ||
    ts.isCallExpression(expression)
  )
    return isConstant(expression.expression);
  return ts.isIdentifier(expression) && /^[A-Z][A-Z0-9_]*$/.test(expression.text);
}

function isMethodParameter(name: ts.Identifier): boolean {
  for (let node: ts.Node = name; !ts.isSourceFile(node); node = node.parent) {
    const parameter = ts.isMethodDeclaration(node) && node.parameters.find((one) => declares(one.name, name.text));
    if (parameter) return !namesFragments(parameter);
  }
  return false;
}

/** A parameter whose type lists what it may be, `of: 'organization_id' | 'body_id'` or `table: Table`, and is no plain text. */
function namesFragments({ name, type }: ts.ParameterDeclaration): boolean {
  if (!ts.isIdentifier(name) || !type) return false;
  const parts = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  return parts.every(
    (part) =>
      ts.isLiteralTypeNode(part) ||
      (ts.isTypeReferenceNode(part) && !/^(Promise|Record|Partial)$/.test(part.typeName.getText())),
  );
}

function declares(binding: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(binding)) return binding.text === name;
  return binding.elements.some((element) => ts.isBindingElement(element) && declares(element.name, name));
}

/** A sentence for a person that happens to use words of SQL: an error or a log line. */
function isMessage(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent)) return true;
  return ts.isCallExpression(parent) && /\b(log|Error|refuse|write|say)\b/.test(parent.expression.getText());
}
