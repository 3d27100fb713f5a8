import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { Recipient } from '../../people/people.types.js';
import type { LinkPart } from '../reminders.types.js';
import { muteKindOf } from '../mutes/mutes.rules.js';

/** A mail is muted from long after it came. */
export const MUTE_LINK_DAYS = 365;

/** The part of a mail that leads to the page on which it is muted. */
export const MUTE_PART = 'mute';

/** What a secret says before anybody has checked it: the ledger's row, which says who and what, and the seal. */
export interface SealedRow {
  tenantId: string;
  rowId: string;
  seal: Buffer;
}

const ID_BYTES = 16;
const SEAL_BYTES = 16;

/** The link by which its recipient mutes further mails of this kind; null for a mail that may not be muted. */
export function muteLinkOf(
  row: { kind: string; step: string; recipient: Pick<Recipient, 'email'> },
  publicUrl: string,
): LinkPart | null {
  return row.recipient.email === null || muteKindOf(row) === null
    ? null
    : { part: MUTE_PART, page: `${publicUrl}/mute` };
}

/**
 * The secret of such a link: 64 letters of base64url, that name office and row and are sealed with the office's key for the address
 * they go to. Nothing is kept of it. 128 bits of HMAC-SHA-256 (RFC 2104, 5) are not guessed.
 */
export function sealMuteLink(key: KeyObject, tenantId: string, rowId: string, email: string): string {
  const named = Buffer.concat([bytesOf(tenantId), bytesOf(rowId)]);
  return Buffer.concat([named, sealOf(key, named, email)]).toString('base64url');
}

/** Null for what was never such a secret. */
export function readMuteLink(secret: string): SealedRow | null {
  if (!/^[\w-]{64}$/.test(secret)) return null;
  const bytes = Buffer.from(secret, 'base64url');
  return {
    tenantId: uuidOf(bytes.subarray(0, ID_BYTES)),
    rowId: uuidOf(bytes.subarray(ID_BYTES, 2 * ID_BYTES)),
    seal: bytes.subarray(2 * ID_BYTES),
  };
}

/** Whether it was sealed with this key, for this address: one that went to an address its reader has no more is not. */
export const isSealed = ({ tenantId, rowId, seal }: SealedRow, key: KeyObject, email: string): boolean =>
  timingSafeEqual(seal, sealOf(key, Buffer.concat([bytesOf(tenantId), bytesOf(rowId)]), email));

/** Where mail programs send the one click of RFC 8058. They know no fragment and no header of ours, so its secret is in the path. */
export const oneClickUrl = (publicUrl: string, secret: string): string =>
  `${publicUrl}/api/muted-reminders/one-click/${secret}`;

/** True for the body of that click, as a form of either kind that RFC 8058 (3.2) allows. */
export function isOneClick(contentType: string | undefined, body: string): boolean {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType ?? ''))
    return new URLSearchParams(body).get('List-Unsubscribe') === 'One-Click';
  return /\bname="?List-Unsubscribe"?[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i.test(body);
}

const sealOf = (key: KeyObject, named: Buffer, email: string): Buffer =>
  createHmac('sha256', key)
    .update('reminder_mute')
    .update(named)
    .update(email.trim().toLowerCase())
    .digest()
    .subarray(0, SEAL_BYTES);

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
