import { Injectable } from '@nestjs/common';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { busy } from '../identity.errors.js';
import { COST, readHash, writeHash } from './argon2.rules.js';

const derive = promisify(argon2);

/** At most this many at once: each takes 19 MiB and a thread. */
const AT_ONCE = 4;
/** Past this many waiting, new ones are told to come back rather than left to time out. */
const WAITING = 500;

/** Hashes and checks passwords with argon2id. Callers hold no transaction meanwhile: it takes tens of milliseconds. */
@Injectable()
export class PasswordsService {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private readonly nobody = writeHash(randomBytes(16), randomBytes(COST.tagLength));

  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const tag = await this.inTurn(() => derive('argon2id', { message: bytesOf(password), nonce: salt, ...COST }));
    return writeHash(salt, tag);
  }

  /** With no hash (an unknown user) it takes as long and says no. */
  async matches(password: string, hash: string | null): Promise<boolean> {
    const { salt, tag, ...cost } = readHash(hash ?? this.nobody);
    const found = await this.inTurn(() =>
      derive('argon2id', { message: bytesOf(password), nonce: salt, ...cost, tagLength: tag.length }),
    );
    return timingSafeEqual(found, tag) && hash !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < AT_ONCE) this.running += 1;
    else await this.place();
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private place(): Promise<void> {
    if (this.queue.length >= WAITING) throw busy({}, { retryAfterSeconds: 5 });
    return new Promise((resolve) => this.queue.push(resolve));
  }
}

/** One password typed on two keyboards is one password: composed and decomposed letters are the same (NIST 800-63B). */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');
