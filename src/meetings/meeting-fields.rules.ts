import { wrongField } from '../platform/http/validation.js';
import type { Said } from '../platform/i18n/language.js';
import { assertNamed } from '../platform/i18n/name.rules.js';
import type { Meeting } from './meeting.entity.js';
import type { MeetingChange } from './meeting.repository.js';
import type { ChangedMeeting } from './meetings.dto.js';
import type { MeetingDetail } from './meetings.queries.js';

const ONE_OWNER: Said = {
  en: 'A meeting is of one body, one organization or one mechanism.',
  tr: 'Toplantı tek bir organa, kuruluşa ya da mekanizmaya bağlı olmalı.',
};

/** What a meeting is of. */
export type Owner = Pick<Meeting, 'bodyId' | 'organizationId' | 'mechanismId'>;

/** What a meeting is when nothing is said of it. */
export const NOTHING_KNOWN = {
  seriesId: null,
  numberLabel: null,
  stateReason: null,
  mode: null,
  venue: null,
  city: null,
  country: null,
  letterDate: null,
  letterNumber: null,
  quota: null,
  notes: null,
  replacesId: null,
  calendarSequence: 0,
  catalogueId: null,
  source: 'office',
  sourceDetail: {},
  confirmedBy: null,
  confirmedAt: null,
} as const;

const FACTS = [
  'seriesId',
  'numberLabel',
  'mode',
  'venue',
  'city',
  'country',
  'letterDate',
  'letterNumber',
  'quota',
  'notes',
  'replacesId',
] as const;
const PLACE = ['mode', 'venue', 'city', 'country'] as const;

/** The facts a client named; what it left out stays as it is. */
export function meetingFacts(input: ChangedMeeting): MeetingChange {
  return Object.fromEntries(FACTS.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]));
}

/** @throws InvalidInput where the meeting takes place as planned: nothing is to be explained. */
export function reasonFor({ state }: Meeting, reason: string): string {
  if (state === 'postponed' || state === 'cancelled') return reason;
  throw wrongField('stateReason', 'no_reason', {
    en: 'Only a meeting that is postponed or cancelled has a reason.',
    tr: 'Yalnızca ertelenen ya da iptal edilen toplantının gerekçesi olur.',
  });
}

export const namesOwner = (input: ChangedMeeting): boolean =>
  Boolean(input.bodyId ?? input.organizationId ?? input.mechanismId);

/** @throws InvalidInput for none and for more than one. */
export function ownerOf(input: ChangedMeeting): Owner {
  const owner = {
    bodyId: input.bodyId ?? null,
    organizationId: input.organizationId ?? null,
    mechanismId: input.mechanismId ?? null,
  };
  if (Object.values(owner).filter(Boolean).length !== 1) throw wrongField('bodyId', 'one_owner', ONE_OWNER);
  return owner;
}

/** The label in both languages, where a language that is not named stays. @throws InvalidInput when neither is left. */
export function labelled(
  now: Pick<Meeting, 'labelEn' | 'labelTr'>,
  label: ChangedMeeting['label'],
): Pick<Meeting, 'labelEn' | 'labelTr'> {
  const labelEn = label?.en === undefined ? now.labelEn : label.en;
  const labelTr = label?.tr === undefined ? now.labelTr : label.tr;
  assertNamed({ en: labelEn, tr: labelTr }, 'label');
  return { labelEn, labelTr };
}

/** Whether those who go have to be told where. */
export const placeChanges = (meeting: Meeting, change: MeetingChange): boolean =>
  PLACE.some((field) => change[field] !== undefined && change[field] !== meeting[field]);

/** A meeting as its history tells it: names beside ids, and nothing that stands elsewhere. */
export function told(detail: MeetingDetail): object {
  const { label, numberLabel, kind, state, body, organization, mechanism, series, date, mode, venue, city, country } =
    detail;
  const { letterDate, letterNumber, quota, notes, replaces, source, stateReason: reason } = detail;
  const where = { mode, venue, city, country };
  const known = { letterDate, letterNumber, quota, notes, replaces, source: source.source };
  return { label, numberLabel, kind, state, reason, body, organization, mechanism, series, date, ...where, ...known };
}
