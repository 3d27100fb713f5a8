import { Injectable } from '@nestjs/common';
import { Sweep } from '../../platform/jobs/handles.js';
import { Clock } from '../../platform/time/clock.js';
import { SessionRepository } from './session.repository.js';

const EVERY_MS = 3_600_000;

/** Deletes what of accounts is over, about once an hour. */
@Injectable()
export class ForgetSessions {
  private next = 0;

  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  @Sweep('old sessions')
  async forget(_stopping: AbortSignal): Promise<void> {
    const now = this.clock.now().getTime();
    if (now < this.next) return;
    this.next = now + EVERY_MS;
    await this.sessions.forgetOld();
  }
}
