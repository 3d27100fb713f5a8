import type { Language, Said } from '../i18n/language.js';
import { fill } from '../i18n/language.js';
import { resolveWallTime } from '../time/wall-time.rules.js';
import { wrongField } from './validation.js';

/** Something the reader should know about what was saved although nothing was wrong with it. */
export interface Notice {
  code: string;
  /** The field it is about. */
  field: string;
  message: string;
}

export interface WallClock {
  date: string;
  time: string;
  zone: string;
}

const SKIPPED: Said = {
  en: 'The clocks in {zone} go forward over {time}. The next time that exists is {next}.',
  tr: '{zone} saatleri {time} üzerinden ileri alınıyor; böyle bir an yok. Geçerli ilk saat {next}.',
};

const REPEATED: Said = {
  en: 'The clocks in {zone} go back and {time} comes twice. The first one was taken.',
  tr: '{zone} saatleri geri alındığı için {time} iki kez yaşanıyor. İlki esas alındı.',
};

/**
 * The instant of a wall time that somebody typed. An hour that comes twice is taken first, and a notice says so.
 * @throws wrongField naming the next valid time when the clock change skips the hour.
 */
export function statedInstant(field: string, clock: WallClock, language: Language): { instant: Date; notices: Notice[] } {
  const found = resolveWallTime(clock.date, clock.time, clock.zone);
  if (found.kind === 'skipped') {
    const { date, time } = found.nextValid;
    const next = date === clock.date ? time : `${date} ${time}`;
    throw wrongField(field, 'hour_skipped', SKIPPED, { time: clock.time, zone: clock.zone, next });
  }
  if (found.kind === 'exact') return { instant: found.instant, notices: [] };
  const message = fill(REPEATED[language], { time: clock.time, zone: clock.zone });
  return { instant: found.instant, notices: [{ code: 'hour_repeated', field, message }] };
}
