import { Injectable } from '@nestjs/common';
import type { SessionIdentity } from '../../platform/http/access.js';
import { Clock } from '../../platform/time/clock.js';
import { passwordNeeded } from '../identity.errors.js';
import { isPasswordFresh } from '../identity.policy.js';

/** Sensitive changes go on only when the password was typed in this session in the last 15 minutes. */
@Injectable()
export class PasswordFreshness {
  constructor(private readonly clock: Clock) {}

  /** @throws passwordNeeded */
  assert(session: SessionIdentity): void {
    if (!isPasswordFresh(session.passwordConfirmedAt, this.clock.now())) throw passwordNeeded();
  }
}
