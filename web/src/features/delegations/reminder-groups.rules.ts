import type { ReminderView } from '../../api';

/** One mail to several people: the same step of the same kind in the same minute with the same fate, for the same reason, and with a way to go or without. */
export interface ReminderGroup {
  key: string;
  first: ReminderView;
  names: string[];
}

export function groupReminders(reminders: readonly ReminderView[]): ReminderGroup[] {
  const groups = new Map<string, ReminderGroup>();
  for (const reminder of reminders) {
    const { kind, step, occurrence, state, reason } = reminder;
    const key = [minuteOf(reminder), kind, step, occurrence, state, reason?.code, reminder.recipient.hasEmail].join(
      '|',
    );
    const group = groups.get(key);
    if (group) group.names.push(reminder.recipient.name);
    else groups.set(key, { key, first: reminder, names: [reminder.recipient.name] });
  }
  return [...groups.values()];
}

/** As the row tells it: when it went out, or when it is to. */
const minuteOf = ({ sentAt, dueAt }: ReminderView): string => (sentAt ?? dueAt).slice(0, 16);
