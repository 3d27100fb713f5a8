import type { ChangedMeeting, MeetingView, NewMeeting } from '../../api';
import type { CalendarDate } from '../../lib/calendar-days';
import { dateValuesOf, statedDate, type DateValues } from './date-values.rules';
import { ownerFields, ownerValue, type OwnerValue } from './owner-choices.rules';

/** A meeting as the form has it while it is typed. */
export interface MeetingValues extends Record<string, unknown> {
  owner: OwnerValue | null;
  label: { en: string; tr: string };
  kind: NewMeeting['kind'];
  numberLabel: string;
  mode: NewMeeting['mode'] | null;
  city: string;
  country: string | null;
  venue: string;
  date: DateValues;
  /** It is over and took place; asked for days that are past only. */
  held: boolean;
  letterDate: string | null;
  letterNumber: string;
  quota: string;
  notes: string;
  seriesId: string | null;
  /** Said so: left open, a session joins the only series of its body. */
  noSeries: boolean;
  replacesId: string | null;
  /** Of a postponed or cancelled one. */
  stateReason: string;
}

export function meetingValues(
  meeting: MeetingView | null,
  given: { owner: OwnerValue | null; zone: string },
): MeetingValues {
  return {
    owner: meeting ? ownerOf(meeting) : given.owner,
    label: { en: meeting?.label.en ?? '', tr: meeting?.label.tr ?? '' },
    kind: meeting?.kind ?? 'session',
    numberLabel: meeting?.numberLabel ?? '',
    mode: meeting ? meeting.mode : 'in_person',
    city: meeting?.city ?? '',
    country: meeting?.country ?? null,
    venue: meeting?.venue ?? '',
    date: dateValuesOf(meeting?.date ?? null, given.zone),
    held: false,
    letterDate: meeting?.letterDate ?? null,
    letterNumber: meeting?.letterNumber ?? '',
    quota: meeting?.quota?.toString() ?? '',
    notes: meeting?.notes ?? '',
    seriesId: meeting?.series?.id ?? null,
    noSeries: false,
    replacesId: meeting?.replaces?.id ?? null,
    stateReason: meeting?.stateReason ?? '',
  };
}

function ownerOf({ body, organization, mechanism }: MeetingView): OwnerValue | null {
  if (body) return ownerValue('body', body.id);
  if (mechanism) return ownerValue('mechanism', mechanism.id);
  return organization ? ownerValue('organization', organization.id) : null;
}

/** What a new meeting is sent as. The form has asked for the days before. */
export function newMeeting(values: MeetingValues, today: CalendarDate): NewMeeting {
  const date = statedDate(values.date);
  if (!date) throw new Error('The form sends no meeting without days.');
  const held = isOver(values, today) && values.held;
  // Left open, a session joins the only series of its body.
  const { seriesId, ...facts } = factsOf(values);
  return {
    ...facts,
    ...(seriesId || values.noSeries ? { seriesId } : {}),
    label: labelOf(values),
    kind: values.kind,
    ...ownerFields(values.owner),
    date,
    ...(held ? { held } : {}),
  };
}

/** Only what was changed here: two people who edit different fields do not undo each other. */
export function changedMeeting(before: MeetingValues, now: MeetingValues): ChangedMeeting {
  const [old, facts] = [factsOf(before), factsOf(now)];
  const change: ChangedMeeting = Object.fromEntries(
    Object.entries(facts).filter(([field, value]) => old[field as keyof typeof old] !== value),
  );
  if (before.kind !== now.kind) change.kind = now.kind;
  if (before.stateReason !== now.stateReason) change.stateReason = now.stateReason.trim();
  if (JSON.stringify(before.label) !== JSON.stringify(now.label)) change.label = labelOf(now);
  return before.owner === now.owner ? change : { ...change, ...ownerFields(now.owner) };
}

export function isOver(values: MeetingValues, today: CalendarDate): boolean {
  return values.date.endDate !== null && values.date.endDate < today;
}

const labelOf = ({ label }: MeetingValues) => ({ en: textOrNull(label.en), tr: textOrNull(label.tr) });

function factsOf(values: MeetingValues) {
  return {
    numberLabel: textOrNull(values.numberLabel),
    mode: values.mode as NonNullable<typeof values.mode>,
    city: textOrNull(values.city),
    country: values.country,
    venue: textOrNull(values.venue),
    letterDate: values.letterDate,
    letterNumber: textOrNull(values.letterNumber),
    quota: values.quota.trim() ? Number(values.quota) : null,
    notes: textOrNull(values.notes),
    seriesId: values.seriesId,
    replacesId: values.replacesId,
  };
}

const textOrNull = (text: string): string | null => text.trim() || null;
