import { COUNTED_CADENCES, type CadenceKind, type ParticipantRole, type SeriesDetail } from './organization.types';

import { ownerNamed, ownerValueOf, type SeriesOwnerValue } from './series-owner.rules';

/** Periods in which a source may count sessions. */
export const PERIODS = ['week', 'month', 'half_year', 'year', 'two_years', 'term'] as const;

/** A series as the form has it while it is typed. */
export type SeriesValues = {
  title: { en: string; tr: string };
  /** Whose it is; asked of a series that is there already, a new one is of the page it is added on. */
  owner: SeriesOwnerValue | null;
  cadence: {
    kind: CadenceKind;
    times: number | '';
    period: string | null;
    usualMonth: string | null;
    statement: string;
  };
  datesAnnouncedBy: string;
  usualCity: string;
  usualCountry: string | null;
  hostRule: string;
  participants: { institutionId: string | null; role: ParticipantRole }[];
  topics: { en: string; tr: string }[];
  /** One on each line. */
  duties: string;
  notes: string;
};

export function seriesValues(series: SeriesDetail | null): SeriesValues {
  return {
    title: { en: series?.title.en ?? '', tr: series?.title.tr ?? '' },
    owner: series && ownerValueOf(series),
    cadence: {
      kind: series?.cadence.kind ?? 'times_per_period',
      times: series?.cadence.times ?? '',
      period: series?.cadence.period ?? (series ? null : 'year'),
      usualMonth: series?.cadence.usualMonth?.toString() ?? null,
      statement: series?.cadence.statement ?? '',
    },
    datesAnnouncedBy: series?.datesAnnouncedBy ?? '',
    usualCity: series?.usualCity ?? '',
    usualCountry: series?.usualCountry ?? null,
    hostRule: series?.hostRule ?? '',
    // An institution that was deleted cannot be given again.
    participants: (series?.participants ?? []).flatMap(({ institutionId, role }) =>
      institutionId ? [{ institutionId, role: role as ParticipantRole }] : [],
    ),
    topics: (series?.topics ?? []).map(({ name }) => ({ en: name.en ?? '', tr: name.tr ?? '' })),
    duties: (series?.duties ?? []).map(({ text }) => text).join('\n'),
    notes: series?.notes.join('\n') ?? '',
  };
}

/** What is sent: lists whole, so that the server sees what stayed. */
export function givenSeries({ title, owner, cadence, participants, topics, duties, notes, ...facts }: SeriesValues) {
  const counted = COUNTED_CADENCES.includes(cadence.kind);
  return {
    title: names(title),
    ...ownerNamed(owner),
    cadence: {
      kind: cadence.kind,
      times: counted && cadence.times !== '' ? cadence.times : null,
      period: counted ? cadence.period : null,
      usualMonth: cadence.usualMonth === null ? null : Number(cadence.usualMonth),
      statement: textOrNull(cadence.statement),
    },
    datesAnnouncedBy: textOrNull(facts.datesAnnouncedBy),
    usualCity: textOrNull(facts.usualCity),
    usualCountry: facts.usualCountry,
    hostRule: textOrNull(facts.hostRule),
    participants,
    topics: topics.map(names),
    duties: linesIn(duties),
    notes: linesIn(notes),
  };
}

const textOrNull = (text: string): string | null => text.trim() || null;
const names = ({ en, tr }: { en: string; tr: string }) => ({ en: textOrNull(en), tr: textOrNull(tr) });
const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
