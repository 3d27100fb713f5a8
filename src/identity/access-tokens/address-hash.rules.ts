import { createHash } from 'node:crypto';

/** Tells whether an address is still the one a link went to, without keeping it beside the link. */
export const addressHash = (address: string): Buffer =>
  createHash('sha256').update(address.trim().toLowerCase()).digest();
