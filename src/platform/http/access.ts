import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../database/actor.js';
import type { TenantTx } from '../database/tenant-tx.js';

/** What a handler asks of its caller. Every handler declares one, or the app does not boot. */
export type Access =
  | { kind: 'public'; form: boolean }
  | { kind: 'signed-in' }
  | { kind: 'permission'; permission: string; records: boolean };

export const ACCESS = Symbol('access');

const access = (value: Access) => SetMetadata(ACCESS, value);

/**
 * The caller's role in the office must carry this permission, `meetings:write`. Runs in one tenant transaction, read-only for
 * GET unless it `records` that it was asked.
 */
export const Requires =
  (permission: `${string}:${string}`, { records = false } = {}): MethodDecorator =>
  (target, key, descriptor) => {
    access({ kind: 'permission', permission, records })(target, key, descriptor);
    ApiCookieAuth('session')(target, key, descriptor);
  };

/** Any session will do, also one without an office. No tenant transaction is opened. */
export const SignedIn = (): MethodDecorator => (target, key, descriptor) => {
  access({ kind: 'signed-in' })(target, key, descriptor);
  ApiCookieAuth('session')(target, key, descriptor);
};

/**
 * Open to everybody; the document says so by an empty `security`. One that takes a `form` is for programs, and takes it from any
 * site: what it may do must hang on nothing that a browser sends along unasked.
 */
export const Public =
  ({ form = false } = {}): MethodDecorator =>
  (target, key, descriptor) => {
    access({ kind: 'public', form })(target, key, descriptor);
    (ApiSecurity as unknown as (none: object) => MethodDecorator)({})(target, key, descriptor);
  };

/** A signed-in user's session. `actor` is null when the session works in no active office. */
export interface SessionIdentity {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  language: 'en' | 'tr';
  zone: string;
  tenantId: string | null;
  actor: Actor | null;
  /** True when there is no actor because the office is suspended. */
  suspended: boolean;
  /** When the password was last typed in this session. */
  passwordConfirmedAt: Date;
}

export type HeyetRequest = FastifyRequest & { session?: SessionIdentity; tx?: TenantTx };

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<HeyetRequest>();

/** The open transaction of a `@Requires` handler. */
export const Tx = createParamDecorator((_: unknown, context: ExecutionContext): TenantTx => {
  const { tx } = requestOf(context);
  if (!tx) throw new Error('Only a handler with @Requires has a transaction.');
  return tx;
});

/** The caller's session, in handlers with `@SignedIn` or `@Requires`. */
export const Session = createParamDecorator((_: unknown, context: ExecutionContext): SessionIdentity => {
  const { session } = requestOf(context);
  if (!session) throw new Error('A public handler has no session.');
  return session;
});

export const LINK_HEADER = 'heyet-link';

const documentLink: PropertyDecorator = (target, key) =>
  ApiHeader({
    name: LINK_HEADER,
    required: true,
    description: 'The secret of a mailed link: what follows # in its address.',
  })(target, key, Object.getOwnPropertyDescriptor(target, key)!);

/** The secret of a mailed link. It comes in a header, since proxies write addresses into their logs; empty when there is none. */
export const LinkSecret = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const secret = requestOf(context).headers[LINK_HEADER];
    return typeof secret === 'string' ? secret : '';
  },
  [documentLink as ParameterDecorator],
);
