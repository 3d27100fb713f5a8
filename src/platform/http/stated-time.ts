import type { Language, Said } from '../i18n/language.js';
import { fill } from '../i18n/language.js';
import { zoneCity } from '../places/place-names.js';
import { dayText, timeText } from '../time/date-text.js';
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
  en: 'The clocks in {place} go forward over {time}. The next time that exists is {next}.',
  tr: '{place} saatleri {time} üzerinden ileri alınıyor; böyle bir an yok. Geçerli ilk saat {next}.',
};

const REPEATED: Said = {
  en: 'The clocks in {place} go back and {time} comes twice. The first one was taken.',
  tr: '{place} saatleri geri alındığı için {time} iki kez yaşanıyor. İlki esas alındı.',
};

/**
 * The instant of a wall time that somebody typed. An hour that comes twice is taken first, and a notice says so.
 * @throws wrongField naming the next valid time when the clock change skips the hour.
 */
export function statedInstant(
  field: string,
  clock: WallClock,
  language: Language,
): { instant: Date; notices: Notice[] } {
  const found = resolveWallTime(clock.date, clock.time, clock.zone);
  if (found.kind === 'skipped') {
    throw wrongField(field, 'hour_skipped', {
      en: skipped(clock, found.nextValid, 'en'),
      tr: skipped(clock, found.nextValid, 'tr'),
    });
  }
  if (found.kind === 'exact') return { instant: found.instant, notices: [] };
  const message = fill(REPEATED[language], spoken(clock, language));
  return { instant: found.instant, notices: [{ code: 'hour_repeated', field, message }] };
}

/** As it is said: the place by its city, the hour as the language writes it. */
const spoken = ({ time, zone }: WallClock, language: Language) => ({
  place: zoneCity(zone, language),
  time: timeText(time, language),
});

function skipped(clock: WallClock, { date, time }: Pick<WallClock, 'date' | 'time'>, language: Language): string {
  const hour = timeText(time, language);
  const next = date === clock.date ? hour : `${dayText(date, language)}, ${hour}`;
  return fill(SKIPPED[language], { ...spoken(clock, language), next });
}
