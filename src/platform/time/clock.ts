import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';

/** The only reader of the system clock. SQL reads the same moment through `app.now()`. */
@Injectable()
export class Clock {
  private readonly offsetMs: number;

  constructor(@Inject(SETTINGS_TOKEN) settings: Pick<Settings, 'clockOffsetSeconds'>) {
    this.offsetMs = settings.clockOffsetSeconds * 1000;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
}
