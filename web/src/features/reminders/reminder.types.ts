import type * as api from '../../api';
import type { ReminderState } from '../../components/marks/reminder-mark';
import type { Page } from '../../lib/pages';

export const GROUPS = [
  'planned',
  'sent',
  'failed',
  'skipped',
  'cancelled',
  'moved',
] as const satisfies readonly api.ReminderView['group'][];
export type ReminderGroup = (typeof GROUPS)[number];

export type Reason = api.ReasonView;
export type ReminderMail = api.ReminderMailView;
export type Policy = api.PolicyView;
export type SuppressedAddress = api.SuppressedAddressView;

/** The API names states by text; the marks know them all. */
interface InState {
  state: ReminderState;
}

export type Reminder = Omit<api.ReminderView, 'state'> & InState;
export type ReminderDetail = Omit<api.ReminderDetail, 'state'> & InState;
export type ReminderPage = Page<Reminder> & Pick<api.ReminderPage, 'counts'>;
