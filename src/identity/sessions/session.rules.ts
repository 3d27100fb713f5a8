import { createHash, randomBytes } from 'node:crypto';

/** Days after which a session ends: when it is not used, and in any case. */
export const ABSOLUTE_DAYS = 30;

/** A secret of 256 bits. Only its hash is stored: whoever reads the table can sign in nowhere. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** 32 bytes in base64url. */
export const isSecret = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text);

/** `__Host-` binds a cookie to this host and to https; loopback http, which cannot have that, keeps a plain name. */
export const cookieName = (https: boolean): string => (https ? '__Host-heyet_session' : 'heyet_session');

export function cookieOptions(https: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: https, maxAge: ABSOLUTE_DAYS * 86_400 };
}
