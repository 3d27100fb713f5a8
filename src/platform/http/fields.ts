import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsDefined, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { isPartialDate, isTerm } from '../time/partial-date.rules.js';
import { isLocalDate, isLocalTime, isZone } from '../time/wall-time.rules.js';

/** Field rules for DTOs. Each is required unless it stands under `@Optional()`, or `@Nullable()` for fields that may be emptied. */

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const CONTROL_BUT_BREAKS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** Something a reader sees: spaces of no width, joiners and fillers alone name nothing. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type Check = (value: unknown) => boolean;

const rule = (name: string, check: Check, context: Record<string, string | number> = {}) =>
  ValidateBy({ name, validator: { validate: check, defaultMessage: () => name } }, { context });

const length = (value: string) => [...value].length;
const isPlainText = (value: unknown, min: number, max: number, control: RegExp): boolean =>
  typeof value === 'string' &&
  value.isWellFormed() &&
  !control.test(value) &&
  value.trim() === value &&
  length(value) >= min &&
  length(value) <= max &&
  (min === 0 || VISIBLE.test(value));

/** One line of text of which something is seen, as `Line` takes it; for what does not come through the API. */
export const isLine = (value: unknown, max: number): boolean => isPlainText(value, 1, max, CONTROL);

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** The field may be left out; null counts as left out. */
export const Optional = () =>
  applyDecorators(
    ApiProperty({ required: false }),
    ValidateIf((_, value) => value !== undefined && value !== null),
  );

/** The field may be left out, and null empties it. */
export const Nullable = () =>
  applyDecorators(
    ApiProperty({ required: false, nullable: true }),
    ValidateIf((_, value) => value !== undefined && value !== null),
  );

/** One line of text, trimmed; no control characters, so it can never become a header of a mail. */
export const Line = (max: number, min = 1) =>
  applyDecorators(
    trimmed,
    rule('isLine', (v) => isPlainText(v, min, max, CONTROL), { min, max }),
    ApiProperty({ type: String, minLength: min, maxLength: max }),
  );

/** Text of several lines, trimmed. */
export const Text = (max: number, min = 1) =>
  applyDecorators(
    trimmed,
    rule('isText', (v) => isPlainText(v, min, max, CONTROL_BUT_BREAKS), { min, max }),
    ApiProperty({ type: String, minLength: min, maxLength: max }),
  );

/** Several lines of text. */
export const LineList = (max: number, most: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? one.trim() : one)) : value,
    ),
    rule('isArray', (v) => Array.isArray(v)),
    rule('arrayMaxSize', (v) => !Array.isArray(v) || v.length <= most),
    rule('isLine', (v) => !Array.isArray(v) || v.every((one) => isPlainText(one, 1, max, CONTROL)), { min: 1, max }),
    ApiProperty({ type: String, isArray: true, maxItems: most }),
  );

export const Id = () => applyDecorators(rule('isId', isId), ApiProperty({ type: String, format: 'uuid' }));
export const LocalDate = () =>
  applyDecorators(
    rule('isLocalDate', (v) => typeof v === 'string' && isLocalDate(v)),
    ApiProperty({ type: String, format: 'date' }),
  );
/** A date as precise as it is known. */
export const PartialDate = () =>
  applyDecorators(
    rule('isPartialDate', (v) => typeof v === 'string' && isPartialDate(v)),
    ApiProperty({ type: String, example: '2010-06' }),
  );
/** The length of one term of office, in years and months. */
export const TermLength = () =>
  applyDecorators(
    rule('isTerm', (v) => typeof v === 'string' && isTerm(v)),
    ApiProperty({ type: String, example: 'P2Y' }),
  );
export const LocalTime = () =>
  applyDecorators(
    rule('isLocalTime', (v) => typeof v === 'string' && isLocalTime(v)),
    ApiProperty({ type: String, example: '09:30' }),
  );
export const Zone = () =>
  applyDecorators(
    rule('isZone', (v) => typeof v === 'string' && isZone(v)),
    ApiProperty({ type: String, example: 'Europe/Paris' }),
  );
export const Country = () =>
  applyDecorators(
    rule('isCountry', (v) => typeof v === 'string' && /^[A-Z]{2}$/.test(v)),
    ApiProperty({ type: String, example: 'FR' }),
  );
export const MailAddress = () =>
  applyDecorators(
    trimmed,
    rule('isMailAddress', isMailAddress),
    ApiProperty({ type: String, format: 'email', maxLength: 254 }),
  );

export const OneOf = <T extends string>(values: readonly T[]) =>
  applyDecorators(
    rule('isIn', (v) => values.includes(v as T), { values: values.join(', ') }),
    ApiProperty({ enum: [...values] }),
  );

/** A whole number in a body. */
export const Whole = (min: number, max: number) =>
  applyDecorators(
    rule('isBetween', (v) => Number.isInteger(v) && (v as number) >= min && (v as number) <= max, { min, max }),
    ApiProperty({ type: 'integer', minimum: min, maximum: max }),
  );

/** A list of whole numbers. */
export const WholeList = (min: number, max: number, most: number) =>
  applyDecorators(
    rule('isArray', (v) => Array.isArray(v)),
    rule('arrayMaxSize', (v) => !Array.isArray(v) || v.length <= most),
    rule('isBetween', (v) => !Array.isArray(v) || v.every((one) => Number.isInteger(one) && one >= min && one <= max), {
      min,
      max,
    }),
    ApiProperty({ type: 'integer', isArray: true, minimum: min, maximum: max, maxItems: most }),
  );

/** A whole number in a query string. */
export const WholeInQuery = (min: number, max: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    Whole(min, max),
  );

export const Flag = () =>
  applyDecorators(
    rule('isBoolean', (v) => typeof v === 'boolean'),
    ApiProperty({ type: Boolean }),
  );

/** A password somebody types to sign in: any text of stated length, never trimmed. */
export const TypedPassword = () =>
  applyDecorators(
    rule('isPassword', (v) => typeof v === 'string' && v.isWellFormed() && length(v) >= 1 && length(v) <= 128),
    ApiProperty({ type: String, format: 'password', maxLength: 128 }),
  );

/** An object of another DTO class. */
export const Nested = (type: () => new () => object) =>
  applyDecorators(
    IsDefined(),
    rule('isRecord', (v) => typeof v === 'object' && v !== null && !Array.isArray(v)),
    ValidateNested(),
    Type(type),
    ApiProperty({ type: () => type() }),
  );

/** A list of objects of another DTO class. */
export const NestedList = (type: () => new () => object, max: number, min = 0) =>
  applyDecorators(
    rule('isArray', (v) => Array.isArray(v)),
    rule('arrayMaxSize', (v) => !Array.isArray(v) || v.length <= max),
    rule('arrayMinSize', (v) => !Array.isArray(v) || v.length >= min),
    rule(
      'isRecord',
      (v) => !Array.isArray(v) || v.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)),
    ),
    ValidateNested({ each: true }),
    Type(type),
    ApiProperty({ type: () => type(), isArray: true, maxItems: max }),
  );

export function isId(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}

/** One address of ASCII letters, without comma, quote, bracket or space, so that it can never name a second recipient. */
export function isMailAddress(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 254) return false;
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/.test(
    value,
  );
}
