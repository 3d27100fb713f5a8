import type { FastifyRequest } from 'fastify';
import type { SessionIdentity } from './access.js';

/** Tells who a request comes from, or null. Identity implements it; the platform only asks. */
export abstract class Authenticator {
  abstract authenticate(request: FastifyRequest): Promise<SessionIdentity | null>;
}
