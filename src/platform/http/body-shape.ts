import type { FastifyRequest } from 'fastify';
import { malformedBody } from './http.errors.js';

/** Deeper than any body of ours; validation recurses, so what is nested without end must not reach it. */
const DEEPEST = 32;

/** Every body is one object, not nested without end. @throws malformedBody for any other JSON. */
export async function refuseStrangeBody({ body, headers }: FastifyRequest): Promise<void> {
  if (body === undefined || (body === null && !carriesBody(headers))) return;
  if (typeof body !== 'object' || body === null || Array.isArray(body) || isDeeperThan(body, DEEPEST))
    throw malformedBody();
}

const carriesBody = (headers: FastifyRequest['headers']) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Level by level: a walk that recursed would meet the same end of the stack. */
export function isDeeperThan(value: object, levels: number): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === levels) return true;
    level = level
      .flatMap((one) => Object.values(one) as unknown[])
      .filter((one) => typeof one === 'object' && one !== null);
  }
  return false;
}
