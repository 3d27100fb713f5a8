import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Problem, type FieldProblem } from '../errors/problem.js';
import { fill, type Language, type Said } from '../i18n/language.js';
import { invalidInput } from './http.errors.js';
import { RULES } from './field-rules.js';

/** A body or query that breaks field rules; tells each field, its rule, and the rule in words. */
export class InvalidInput extends Problem {
  constructor(
    private readonly found: { field: string; rule: string; said: Said; params: Record<string, string | number> }[],
  ) {
    super(invalidInput.kind);
  }

  fields(language: Language): FieldProblem[] {
    return this.found.map(({ field, rule, said, params }) => ({ field, rule, message: fill(said[language], params) }));
  }
}

/** For rules over several fields, which a service or rule finds. */
export function wrongField(
  field: string,
  rule: string,
  said: Said,
  params: Record<string, string | number> = {},
): InvalidInput {
  return new InvalidInput([{ field, rule, said, params }]);
}

const DEEPEST = 8;

/** Refuses unknown fields and wrong types; transforms nothing but nested classes. */
export const validationPipe = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  stopAtFirstError: true,
  exceptionFactory: (errors) => new InvalidInput(errors.flatMap((error) => flatten(error, '', 0)).slice(0, 50)),
});

function flatten(error: ValidationError, prefix: string, depth: number): ConstructorParameters<typeof InvalidInput>[0] {
  const field = prefix ? `${prefix}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((constraint) => {
    const rule = RULES[constraint] ?? RULES['invalid']!;
    const params = (error.contexts?.[constraint] ?? {}) as Record<string, string | number>;
    return { field: field.slice(0, 100), rule: rule.name, said: rule.said, params };
  });
  if (depth >= DEEPEST) return own;
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, field, depth + 1))];
}
