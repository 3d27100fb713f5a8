import type { Lane, LaneSpan } from '../../components/time-lanes/time-lanes.types';
import { addDays, daysBetween, type CalendarDate } from '../../lib/calendar-days';
import { inLanguage, type Language } from '../../lib/i18n';
import { firstDay, lastDay, type PartialDate } from '../../lib/partial-dates';
import { acronymOf } from './organizations.queries';
import { TERM_ROLES, type Body, type NameThroughTime, type Term } from './organization.types';

/** Words of the lanes, in the reader's language; the rules decide only which stand where. */
export interface LaneWords {
  language: Language;
  country: (code: string) => string;
  name: string;
  mandate: string;
  role: (role: Term['role']) => string;
  /** "2001–2003", "since 2010", "until June 2014", "dates not stated". */
  period: (from: PartialDate | null, to: PartialDate | null) => string;
  mandateUntil: (day: CalendarDate) => string;
  day: (day: CalendarDate) => string;
  renewal: string;
  notDated: (holder: string) => string;
  notKnown: (year: string) => string;
  disputed: string;
}

/** A holder has to be asked for again once the last term has run out, but not about what ended long ago. */
const RECENT_DAYS = 3 * 366;
/** A mandate that ends within a year asks for its renewal. */
const RENEWAL_DAYS = 366;

/** The names a body had, its mandate, and every role that somebody held in it at a known time. */
export function bodyLanes(body: Body, today: CalendarDate, words: LaneWords): Lane[] {
  return [nameLane(body, words), mandateLane(body, today, words), ...termLanes(body.terms, today, words)].filter(
    (lane): lane is Lane => lane !== null,
  );
}

function nameLane({ names, established }: Body, words: LaneWords): Lane | null {
  if (names.length < 2 && !established) return null;
  return {
    key: 'name',
    label: words.name,
    spans: names.map((name, index) => nameSpan(name, index === names.length - 1, words)),
  };
}

function nameSpan(name: NameThroughTime, isOwn: boolean, words: LaneWords): LaneSpan {
  const own = inLanguage(name.name, words.language);
  const acronym = acronymOf(name, words.language);
  const text = acronym && acronym !== own ? `${acronym}, ${own}` : own;
  return {
    key: name.id,
    from: name.from && firstDay(name.from),
    // A name lasts until the day the next one begins.
    to: name.to && firstDay(name.to),
    text,
    short: acronym ?? undefined,
    full: `${text}, ${words.period(name.from, name.to)}`,
    years: words.period(name.from, name.to),
    tone: isOwn ? 'plain' : 'former',
  };
}

function mandateLane({ established, mandateEnd }: Body, today: CalendarDate, words: LaneWords): Lane | null {
  if (!mandateEnd) return null;
  const text = words.mandateUntil(mandateEnd);
  const spans: LaneSpan[] = [
    {
      key: 'mandate',
      from: established && firstDay(established),
      to: mandateEnd,
      text,
      short: words.day(mandateEnd),
      full: text,
      years: text,
      tone: 'plain',
    },
  ];
  if (daysBetween(today, mandateEnd) <= RENEWAL_DAYS) {
    spans.push({
      key: 'renewal',
      from: addDays(mandateEnd, 1),
      to: null,
      text: words.renewal,
      full: words.renewal,
      years: '',
      tone: 'open',
    });
  }
  return { key: 'mandate', label: words.mandate, spans };
}

/** One lane for each role. Roles that nobody dates and many can hold stand in the list of terms only. */
export function termLanes(terms: Term[], today: CalendarDate, words: LaneWords): Lane[] {
  return TERM_ROLES.flatMap((role) => {
    const held = terms.filter((term) => term.role === role);
    if (!held.some((term) => term.isDated || term.exclusive || role === 'chair')) return [];
    return [
      {
        key: role,
        label: words.role(role),
        spans: [...held.map((term) => termSpan(term, words)), ...vacancy(held, today, words)],
      },
    ];
  });
}

function termSpan(term: Term, words: LaneWords): LaneSpan {
  const { institution, country, isOurs } = term.holder;
  const holder = holderName(term, words.language, words.country);
  const period = words.period(term.from, term.to);
  // The colour says "ours"; only a country or another institution has to be named in the bar.
  const named = !isOurs || !institution || country !== null;
  const years = shortYears(term.from, term.to);
  const text = term.isDated ? (named ? `${holder} ${years}` : years) : words.notDated(holder);
  return {
    key: term.id,
    from: term.from && firstDay(term.from),
    to: term.to && lastDay(term.to),
    text: term.disputed ? `${text} ?` : text,
    full: [`${holder}, ${period}`, term.disputed && words.disputed].filter(Boolean).join('. '),
    years: period,
    tone: isOurs ? 'ours' : 'others',
    ...(term.disputed ? { disputed: true } : {}),
    ...(term.isDated ? {} : { undated: true }),
  };
}

/** Of a role that one at a time holds: who, since the last known term ended? */
function vacancy(held: Term[], today: CalendarDate, words: LaneWords): LaneSpan[] {
  if (!held.every((term) => term.exclusive && term.isDated && term.to)) return [];
  const last = held
    .map((term) => lastDay(term.to ?? ''))
    .sort()
    .at(-1);
  if (!last || last >= today || daysBetween(last, today) > RECENT_DAYS) return [];
  const from = addDays(last, 1);
  const text = words.notKnown(from.slice(0, 4));
  return [{ key: 'vacancy', from, to: addDays(today, 120), text, full: text, years: from.slice(0, 4), tone: 'open' }];
}

export function holderName({ holder }: Term, language: Language, country: (code: string) => string): string {
  if (holder.institution) return holder.institution.acronym ?? inLanguage(holder.institution.name, language);
  return holder.country ? country(holder.country) : '';
}

/** "2001–03", "2024–25", "1998–2003", "2023–". */
function shortYears(from: PartialDate | null, to: PartialDate | null): string {
  const [first, last] = [from?.slice(0, 4) ?? '', to?.slice(0, 4) ?? ''];
  if (first === last) return first;
  if (first && last && first.slice(0, 2) === last.slice(0, 2)) return `${first}–${last.slice(2)}`;
  return `${first}–${last}`;
}
