import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { StartRefused } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';

/** Shorter keys are refused by those who verify (RFC 8301). */
const SHORTEST = 1024;

/** Every header that says something; RFC 8058 wants both of the one click among them, and the library's own list lacks one. */
const SIGNED = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-Language',
  'Auto-Submitted',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
];

export interface Signature {
  domainName: string;
  keySelector: string;
  /** Read once: a text would be read for each mail. */
  privateKey: KeyObject;
  headerFieldNames: string;
}

/** How mails are signed with DKIM as they go; null where the mail server does it. @throws StartRefused for a key that is none */
export function signatureOf({
  dkimDomain,
  dkimSelector,
  dkimPrivateKey,
}: Pick<Settings, 'dkimDomain' | 'dkimSelector' | 'dkimPrivateKey'>): Signature | null {
  if (dkimDomain === null || dkimSelector === null || dkimPrivateKey === null) return null;
  const privateKey = keyOf(dkimPrivateKey);
  return { domainName: dkimDomain, keySelector: dkimSelector, privateKey, headerFieldNames: SIGNED.join(':') };
}

function keyOf(given: string): KeyObject {
  const pem = given.includes('-----BEGIN') ? given.replaceAll('\\n', '\n') : fileAt(given);
  const key = parsed(pem);
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < SHORTEST)
    throw new StartRefused(`DKIM_PRIVATE_KEY must be an RSA key of at least ${SHORTEST} bits.`);
  return key;
}

function fileAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused(`DKIM_PRIVATE_KEY is no key, and no file that can be read (${code}).`);
  }
}

/** The error of the library is not told on: it may quote the key. */
function parsed(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new StartRefused(
      'DKIM_PRIVATE_KEY holds no private key that can be read. It must be PEM without a password.',
    );
  }
}
