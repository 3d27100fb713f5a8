import type { ReminderView } from '../../api';

/** One mail to several people: the same step of the same kind at the same moment with the same fate. */
export interface ReminderGroup {
  key: string;
  first: ReminderView;
  names: string[];
}

export function groupReminders(reminders: readonly ReminderView[]): ReminderGroup[] {
  const groups = new Map<string, ReminderGroup>();
  for (const reminder of reminders) {
    const { kind, step, occurrence, state, dueAt } = reminder;
    const key = [dueAt.slice(0, 10), kind, step, occurrence, state].join('|');
    const group = groups.get(key);
    if (group) group.names.push(reminder.recipient.name);
    else groups.set(key, { key, first: reminder, names: [reminder.recipient.name] });
  }
  return [...groups.values()];
}
