/** Cost of one hash (OWASP): 19 MiB, two passes, one lane. */
export const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

export interface StoredHash {
  memory: number;
  passes: number;
  parallelism: number;
  salt: Buffer;
  tag: Buffer;
}

/** The PHC string, which other programs read too: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`. */
export function writeHash(salt: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** The cost stands in the string, so that hashes of an older cost stay readable. */
export function readHash(text: string): StoredHash {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text);
  if (!found) throw new Error('This is no argon2id hash.');
  const [, memory, passes, parallelism, salt, tag] = found as unknown as string[];
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt!, 'base64'),
    tag: Buffer.from(tag!, 'base64'),
  };
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
