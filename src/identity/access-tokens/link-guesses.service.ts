import { Injectable } from '@nestjs/common';
import { notFound, Problem } from '../../platform/errors/problem.js';
import { tooManyAttempts } from '../identity.errors.js';
import { ThrottlingService } from '../throttling/throttling.service.js';

/** Secrets that name nothing, from one address within an hour, before the next ones are refused unanswered. */
const FREE_GUESSES = 20;
const HOUR = 3600;

/** Slows down who tries secrets of mailed links, of whatever kind. Only misses are counted: 256 bits are not guessed, and a whole institution may share one address. */
@Injectable()
export class LinkGuesses {
  constructor(private readonly throttling: ThrottlingService) {}

  /** Runs what a link opens. A link that names nothing is counted to the address it came from, outside the transaction that found nothing. */
  async counted<T>(from: string, open: () => Promise<T>): Promise<T> {
    try {
      return await open();
    } catch (error) {
      throw namesNothing(error) ? await this.missed(from) : error;
    }
  }

  /** How a miss is answered: as nothing, or that there were too many. */
  async missed(from: string): Promise<Problem> {
    const seconds = await this.throttling.use(`links from ${from}`, FREE_GUESSES, HOUR);
    return seconds > 0 ? tooManyAttempts({ seconds }, { retryAfterSeconds: seconds }) : notFound();
  }
}

/** What a link opens answers so for an unknown secret alone; one that was used or is too old says that it expired. */
const namesNothing = (error: unknown): boolean => error instanceof Problem && error.kind.code === 'not_found';
