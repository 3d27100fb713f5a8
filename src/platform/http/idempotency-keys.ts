import { Injectable, StreamableFile } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { IdempotencyKeyRepository } from './idempotency-key.repository.js';
import type { TenantTx } from '../database/tenant-tx.js';
import type { HeyetRequest } from './access.js';
import { invalidKey, keyReused } from './http.errors.js';

/** Repeats the answer of a write whose Idempotency-Key was seen in the last 24 hours instead of doing it twice. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly repository: IdempotencyKeyRepository) {}

  /** @throws keyReused when the key came before with another request. */
  async once(tx: TenantTx, request: HeyetRequest, reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    if (key === undefined) return work();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw invalidKey();
    const hash = fingerprint(request);
    await this.repository.lock(tx, key);
    const known = await this.repository.find(tx, key);
    if (known) {
      if (!known.requestHash.equals(hash)) throw keyReused();
      void reply.status(known.status);
      return known.body ?? undefined;
    }
    const body = await work();
    // a file is no answer that a row could repeat: it is made anew
    if (!(body instanceof StreamableFile)) await this.repository.keep(tx, key, hash, reply.statusCode, body);
    return body;
  }
}

function fingerprint(request: HeyetRequest): Buffer {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(JSON.stringify(request.body ?? null))
    .digest();
}
