import type { FastifyRequest } from 'fastify';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** Forms, as mail programs send them; only handlers that say so take one. Browsers send them across sites without asking. */
export const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;

const FORM_LIMIT = 1024;

/** A form as it came, not taken apart. */
export class FormBody {
  constructor(readonly text: string) {}
}

/** Replaces the framework's own reading of forms, which every route would take. */
export function readForms(adapter: FastifyAdapter): void {
  for (const type of FORM_TYPES)
    adapter.useBodyParser(type, false, { bodyLimit: FORM_LIMIT }, (_request, body, done) =>
      done(null, new FormBody(body.toString())),
    );
}

/** The form of a request; empty when it sent none. */
export const formIn = ({ body }: FastifyRequest): string => (body instanceof FormBody ? body.text : '');
