import type { SourceDetail } from '../platform/database/source-mark.js';
import { givenFields } from '../platform/http/given-fields.js';
import { fill, type Language, type Said } from '../platform/i18n/language.js';
import { wrongField } from '../platform/http/validation.js';
import type { ChangedSeries, NewSeries } from './series.dto.js';
import type { Series } from './series.entity.js';
import { restated, type Vouching } from './series-lists.rules.js';

/** What a series is when nothing is said of it. */
export const NOTHING_STATED = {
  titleEn: null,
  titleTr: null,
  bodyId: null,
  organizationId: null,
  mechanismTypeId: null,
  cadenceTimes: null,
  cadencePeriod: null,
  usualMonth: null,
  cadenceStatement: null,
  datesAnnouncedBy: null,
  usualCity: null,
  usualCountry: null,
  hostRule: null,
  participants: [],
  topics: [],
  duties: [],
  notes: [],
} satisfies Partial<Series>;

type Lists = Pick<Series, 'participants' | 'topics' | 'duties'>;

/** The fields a client named; what it left out stays as it is, and so does the source of each item that stays. */
export function seriesFields(input: ChangedSeries | NewSeries, before: Lists, vouching: Vouching): Partial<Series> {
  const { title, cadence, datesAnnouncedBy, usualCity, usualCountry, hostRule } = input;
  const fields = {
    titleEn: title?.en,
    titleTr: title?.tr,
    ...(cadence && {
      cadenceKind: cadence.kind,
      cadenceTimes: cadence.times ?? null,
      cadencePeriod: cadence.period ?? null,
      usualMonth: cadence.usualMonth ?? null,
      cadenceStatement: cadence.statement ?? null,
    }),
    ...{ datesAnnouncedBy, usualCity, usualCountry, hostRule },
    notes: input.notes ?? undefined,
    ...listsOf(input, before, vouching),
  };
  return givenFields(fields);
}

function listsOf({ participants, topics, duties }: ChangedSeries, before: Lists, vouching: Vouching): Partial<Lists> {
  const seats = participants?.map(({ institutionId, role }) => ({ institutionId, role: role as string }));
  const names = topics?.map(({ en, tr }) => ({ en: en ?? null, tr: tr ?? null }));
  const texts = duties?.map((text) => ({ text }));
  if (seats)
    assertOnce(
      'participants',
      seats.map((one) => JSON.stringify(one)),
    );
  if (names) assertTopics(names);
  if (texts)
    assertOnce(
      'duties',
      texts.map((one) => one.text),
    );
  return {
    ...(seats && {
      participants: restated<(typeof seats)[number]>(before.participants.filter(isInstitution), seats, vouching),
    }),
    ...(names && { topics: restated<(typeof names)[number]>(before.topics, names, vouching) }),
    ...(texts && { duties: restated<(typeof texts)[number]>(before.duties, texts, vouching) }),
  };
}

const isInstitution = (one: Lists['participants'][number]): one is typeof one & { institutionId: string } =>
  one.institutionId !== null;

function assertTopics(names: { en: string | null; tr: string | null }[]): void {
  if (names.some(({ en, tr }) => !en && !tr)) {
    throw wrongField('topics', 'name_needed', {
      en: 'Each topic needs a name in English or in Turkish.',
      tr: 'Her konunun İngilizce veya Türkçe bir adı olmalı.',
    });
  }
  assertOnce(
    'topics',
    names.map((one) => JSON.stringify(one)),
  );
}

function assertOnce(field: string, items: string[]): void {
  if (new Set(items).size === items.length) return;
  throw wrongField(field, 'twice', { en: 'One of these stands here twice.', tr: 'Bunlardan biri iki kez yazılmış.' });
}

/** What became of the meetings of a series that was given to another body. */
export function meetingsStayText(count: number, language: Language): string {
  return fill(count === 1 ? ONE_STAYS[language] : MEETINGS_STAY[language], { count });
}

const MEETINGS_STAY: Said = {
  en: '{count} meetings stay in this series and keep the body they were recorded under. To move one, edit the meeting.',
  tr: '{count} toplantı bu dizide kalıyor ve kaydedildiği organın altında duruyor. Birini taşımak için o toplantıyı düzenleyin.',
};
const ONE_STAYS: Said = {
  en: 'One meeting stays in this series and keeps the body it was recorded under. To move it, edit the meeting.',
  tr: 'Bir toplantı bu dizide kalıyor ve kaydedildiği organın altında duruyor. Taşımak için o toplantıyı düzenleyin.',
};

/** Facts of a series that may be known from elsewhere than the rest of it, and the columns each is kept in. */
const MARKED: Record<string, readonly (keyof Series)[]> = {
  cadence: ['cadenceKind', 'cadenceTimes', 'cadencePeriod', 'usualMonth', 'cadenceStatement'],
  datesAnnouncedBy: ['datesAnnouncedBy'],
  usualPlace: ['usualCity', 'usualCountry'],
  hostRule: ['hostRule'],
};

/** Of a fact that is written over, the old source says nothing any more. */
export function sourcesLeft(before: Series, change: Partial<Series>): SourceDetail {
  const { fields, ...detail } = before.sourceDetail;
  if (!fields) return detail;
  const changes = (column: keyof Series) => change[column] !== undefined && change[column] !== before[column];
  const left = Object.entries(fields).filter(([fact]) => !MARKED[fact]?.some(changes));
  return left.length > 0 ? { ...detail, fields: Object.fromEntries(left) } : detail;
}
