import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { staleVersion } from '../errors/problem.js';
import type { HeyetRequest } from './access.js';
import { badRequest, versionMissing } from './http.errors.js';

/** The version a change is based on, from `If-Match: "3"`. A change without one is refused with 428. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<HeyetRequest>().headers['if-match'];
  if (header === undefined) throw versionMissing();
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
  if (!match) throw badRequest();
  return Number(match[1]);
});

/** @throws staleVersion with the current state when somebody else changed the thing since. */
export function assertVersion(thing: { version: number }, expected: number, current: unknown = thing): void {
  if (thing.version !== expected) throw staleVersion({}, { current });
}
