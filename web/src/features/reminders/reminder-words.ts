import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { yearOf } from '../../lib/calendar-days';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import type { Reason, Reminder } from './reminder.types';

/** "Meeting in 7 days", "Overdue, week 3", "Invitation": what a mail is, from its kind and step. */
export function useReminderTitle(): (reminder: Pick<Reminder, 'kind' | 'step' | 'occurrence'>) => string {
  const { t, i18n } = useTranslation();
  return ({ kind, step, occurrence }) => {
    const key = kind.replaceAll('.', '_');
    const days = /^d(\d+)$/.exec(step)?.[1];
    if (days === '0') return t(`reminderTitle.${key}_today` as ParseKeys);
    if (days === '1') return t(`reminderTitle.${key}_tomorrow` as ParseKeys);
    if (days) return t(`reminderTitle.${key}_days` as ParseKeys, { days });
    if (step === 'overdue') return t('reminderTitle.overdue', { week: occurrence });
    if (step === 'coordinator') return t('reminderTitle.coordinator', { week: occurrence });
    // who loses a seat with the whole meeting is told of the meeting
    if (step === 'cancelled') return t('reminderTitle.assignment_cancelled');
    const whole = `reminderTitle.${key}`;
    return i18n.exists(whole) ? t(whole as ParseKeys) : kind;
  };
}

/** Why a mail did not go, or will not. */
export function useReasonWords(): (reason: Reason) => string {
  const { t, i18n } = useTranslation();
  const { dates } = useDates();
  return ({ code, params }) => {
    const key = `reminderReason.${code}`;
    if (!i18n.exists(key)) return code.replaceAll('_', ' ');
    const written = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? dates.day(value) : value,
      ]),
    );
    return t(key as ParseKeys, { to: '', ...written });
  };
}

/**
 * What became of a mail and why, in one line. Brief where rows stand under each other: what their state and hour say already is
 * not said again in each.
 */
export function useFate({ brief = false } = {}): (reminder: Reminder) => string {
  const { t } = useTranslation();
  const { dates, zone, today } = useDates();
  const reasonWords = useReasonWords();
  const moment = (instant: string) => {
    const wall = wallMoment(instant, zone);
    if (wall.date === today) return dates.time(wall.time);
    return dates.instant(instant, zone, { year: yearOf(wall.date) !== yearOf(today), width: 'short' });
  };
  return ({ state, recipient, dueAt, sentAt, nextAt, attempts, answer, reason, maybeTwice }) => {
    if (state === 'sent' && sentAt) {
      const taken = brief
        ? moment(sentAt) !== moment(dueAt) && t('reminders.sentAt', { moment: moment(sentAt) })
        : t('reminders.taken', { moment: moment(sentAt) });
      return [taken, maybeTwice && t('reminders.maybeTwice')].filter(Boolean).join('. ');
    }
    if (state === 'planned' && !recipient.hasEmail) return t('reminders.noAddress');
    const tried = attempts > 0 && state !== 'planned' ? t('reminders.tried', { count: attempts }) : null;
    const next =
      nextAt && (state === 'retry' || state === 'uncertain') ? t('reminders.next', { moment: moment(nextAt) }) : null;
    return [reason && reasonWords(reason), answer, tried, next].filter(Boolean).join('; ');
  };
}
