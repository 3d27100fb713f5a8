import type { UseFormReturnType } from '@mantine/form';
import type { MeetingDateView, NewMeetingDate } from '../../api';
import { parseTime } from '../../lib/parse-time';

/** A date as the form has it while it is typed. */
export interface DateValues extends Record<string, unknown> {
  firmness: NewMeetingDate['firmness'];
  startDate: string | null;
  endDate: string | null;
  allDay: boolean;
  /** As typed: "9:30", "09.30". */
  startTime: string;
  endTime: string;
  zone: string | null;
}

/** `write` gives hours as the reader writes them; left out, as they are kept. */
export function dateValuesOf(date: MeetingDateView | null, zone: string, write = (time: string) => time): DateValues {
  return {
    firmness: date?.firmness ?? 'tentative',
    startDate: date?.startDate ?? null,
    endDate: date?.endDate ?? null,
    allDay: date !== null && date.startTime === null && date.firmness !== 'window',
    startTime: date?.startTime ? write(date.startTime) : '',
    endTime: date?.endTime ? write(date.endTime) : '',
    zone: date?.zone ?? zone,
  };
}

/** The date as the API takes it; null while a day is missing or an hour cannot be read. */
export function statedDate(values: DateValues): NewMeetingDate | null {
  const { firmness, startDate, endDate, zone } = values;
  if (!startDate || !endDate) return null;
  const days = { firmness, startDate, endDate, zone };
  if (!hasHours(values)) return { ...days, startTime: null, endTime: null };
  const [startTime, endTime] = [parseTime(values.startTime), parseTime(values.endTime)];
  return startTime && endTime ? { ...days, startTime, endTime } : null;
}

/** A window has days and no hour, and so has a meeting of whole days. */
export function hasHours({ firmness, allDay }: Pick<DateValues, 'firmness' | 'allDay'>): boolean {
  return firmness !== 'window' && !allDay;
}

type Said = 'dateMissing' | 'endBeforeStart' | 'timeWrong';

/** What can be told before anything is sent, by field. The server knows more: hours that the clock change skips, for one. */
export function dateMistakes(values: DateValues): Partial<Record<keyof DateValues & string, Said>> {
  const mistakes: Partial<Record<keyof DateValues & string, Said>> = {};
  if (!values.startDate) mistakes.startDate = 'dateMissing';
  if (!values.endDate) mistakes.endDate = 'dateMissing';
  if (values.startDate && values.endDate && values.endDate < values.startDate) mistakes.endDate = 'endBeforeStart';
  if (!hasHours(values)) return mistakes;
  if (!parseTime(values.startTime)) mistakes.startTime = 'timeWrong';
  if (!parseTime(values.endTime)) mistakes.endTime = 'timeWrong';
  return mistakes;
}

const CHECKED = ['startDate', 'endDate', 'startTime', 'endTime', 'zone'] as const;

/** Changes parts of a date; what was said against the date as it was is taken back, since the parts are checked together. */
export function changeOfDate<Values extends { date: DateValues }>(
  form: UseFormReturnType<Values>,
): (change: Partial<DateValues>) => void {
  return (change) => {
    const { date } = form.getValues();
    form.setFieldValue('date', { ...date, ...change } as never);
    for (const field of CHECKED) form.clearFieldError(`date.${field}`);
  };
}

/** True when what is typed are other days or hours than those in force; how sure they are is another matter. */
export function movesFrom(date: MeetingDateView | null, values: DateValues): boolean {
  const stated = statedDate(values);
  if (!date || !stated) return false;
  const fields = ['startDate', 'endDate', 'startTime', 'endTime'] as const;
  return (
    fields.some((field) => stated[field] !== date[field]) || (date.startTime !== null && stated.zone !== date.zone)
  );
}
