import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { TenantDatabase } from '../database/tenant-database.js';
import type { TenantTx } from '../database/tenant-tx.js';
import { ACCESS, type Access, type HeyetRequest } from './access.js';
import { keyNotTaken } from './http.errors.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import type { FastifyReply } from 'fastify';

/** One request of a member is one tenant and one transaction, read-only for a GET that records nothing. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: TenantDatabase,
    private readonly keys: IdempotencyKeys,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const access = this.reflector.get<Access>(ACCESS, context.getHandler());
    const request = context.switchToHttp().getRequest<HeyetRequest>();
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (access.kind === 'signed-in' && !reads) refuseKey(request);
    if (access.kind !== 'permission') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { actor } = request.session!;
    const handle = async (tx: TenantTx) => {
      request.tx = tx;
      return lastValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined });
    };
    const work = (tx: TenantTx) => (reads ? handle(tx) : this.keys.once(tx, request, reply, () => handle(tx)));
    const options = { readOnly: reads && !access.records, oneMoment: access.records, requestId: request.id };
    return from(this.database.run(actor!, work, options));
  }
}

/**
 * Answers are kept with an office, and an account has none. Kept without one they would hold a cheap hash of a typed password,
 * and repeat an answer whose new cookie is gone.
 */
function refuseKey(request: HeyetRequest): void {
  if (request.headers['idempotency-key'] !== undefined) throw keyNotTaken();
}
