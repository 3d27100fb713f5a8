import { dictionary } from '@zxcvbn-ts/language-common';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

/** The most common passwords of public leaks that are long enough to pass the length rule; about 18,000. */
const COMMON = new Set(dictionary['passwords-common'].filter((one) => one.length >= SHORTEST_PASSWORD));

/** OWASP ASVS 5, 6.2: length and commonness are the only rules; nobody is made to add a digit. */
export function isAcceptablePassword(value: unknown): boolean {
  if (typeof value !== 'string' || !value.isWellFormed()) return false;
  const length = [...value].length;
  return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD && !COMMON.has(value.toLowerCase());
}

/** A password somebody chooses, in a DTO. */
export const NewPassword = () =>
  applyDecorators(
    ValidateBy({
      name: 'isPassword',
      validator: { validate: isAcceptablePassword, defaultMessage: () => 'isPassword' },
    }),
    ApiProperty({ type: String, format: 'password', minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD }),
  );
