import { createHash } from 'node:crypto';

/** The wording of a mail in one language, written once, with places between the characters OPEN and CLOSE. */
export interface Wording {
  /** Of html and text: what was sent can be shown again word for word after the product's wording has changed. */
  hash: string;
  html: string;
  text: string;
}

/** Characters of the private use area, which no mail is written in: they never clash with what stands around a place. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** What stands in a wording where `name` will be. */
export const placeOf = (name: string): string => `${OPEN}${name}${CLOSE}`;

export function makeWording(html: string, text: string): Wording {
  return {
    hash: createHash('sha256').update(html).update('\0').update(text).digest('base64url').slice(0, 22),
    html,
    text,
  };
}

type Pieces = readonly string[];
const pieces = new Map<string, { html: Pieces; text: Pieces }>();

/** Fills every place, escaped in HTML and as it is in plain text. A place without a part stays empty; parts are never read again for places. */
export function fillWording(wording: Wording, parts: Record<string, string>): { html: string; text: string } {
  let cut = pieces.get(wording.hash);
  if (!cut) {
    cut = { html: cutAtPlaces(wording.html), text: cutAtPlaces(wording.text) };
    if (pieces.size > 500) pieces.clear();
    pieces.set(wording.hash, cut);
  }
  return { html: join(cut.html, parts, escapeHtml), text: join(cut.text, parts, (part) => part) };
}

const cutAtPlaces = (wording: string): Pieces => wording.split(new RegExp(`[${OPEN}${CLOSE}]`));

function join(cut: Pieces, parts: Record<string, string>, escape: (part: string) => string): string {
  let filled = cut[0]!;
  for (let at = 1; at < cut.length; at += 2) filled += escape(parts[cut[at]!] ?? '') + cut[at + 1]!;
  return filled;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (part: string): string => part.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
