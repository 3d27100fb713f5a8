import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AttentionView, NearestCase } from '../../api';
import { TextLink } from '../../components/link';
import { CounterRow, Rows, type RowTone } from '../../components/rows';
import { Section } from '../../components/section';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';

type Key = AttentionView['key'];

/** Late is red, what waits for somebody is ochre, the rest is as it is. */
const TONES: Record<Key, RowTone> = {
  sessions_missing: undefined,
  not_closed: 'soon',
  without_head: undefined,
  over_quota: 'soon',
  declined: undefined,
  unanswered: undefined,
  clashes: 'late',
  overdue_items: 'late',
  mails_failed: 'late',
  invitations_failed: 'late',
};

const TITLES: Record<Key, ParseKeys> = {
  sessions_missing: 'attention.sessions',
  not_closed: 'attention.notClosed',
  without_head: 'attention.withoutHead',
  over_quota: 'attention.overQuota',
  declined: 'attention.declined',
  unanswered: 'attention.replies',
  clashes: 'attention.clashes',
  overdue_items: 'attention.overdue',
  mails_failed: 'attention.mailsFailed',
  invitations_failed: 'attention.invitationsFailed',
};

interface AttentionProps {
  counters: AttentionView[];
  dayOfYear: number;
}

/** What waits for the office: each with its number, its nearest case and the list behind it. */
export function Attention({ counters, dayOfYear }: AttentionProps) {
  const { t } = useTranslation();
  const nearest = useNearest();
  const end = useEnd(dayOfYear);
  const total = counters.reduce((sum, { count }) => sum + count, 0);
  const lists = counters.filter(({ count }) => count > 0).length;
  return (
    <Section
      title={t('attention.title')}
      note={total > 0 ? t('attention.total', { total, count: lists }) : t('attention.nothing')}
    >
      <Rows>
        {counters.map((counter) => (
          <CounterRow
            key={counter.key}
            count={counter.count}
            tone={TONES[counter.key]}
            title={<ListLink counter={counter} />}
            nearest={counter.nearest && nearest(counter.key, counter.nearest)}
            end={counter.nearest && end(counter.key, counter.nearest)}
          />
        ))}
      </Rows>
    </Section>
  );
}

/** The list whose total is this number. */
function ListLink({ counter: { key, list } }: { counter: AttentionView }) {
  const { t } = useTranslation();
  const title = t(TITLES[key]);
  switch (key) {
    case 'sessions_missing':
      return (
        <TextLink look="title" to="/attention/sessions" search={{ year: Number(list.query.year) }}>
          {title}
        </TextLink>
      );
    case 'not_closed':
      return (
        <TextLink look="title" to="/meetings" search={{ view: 'unclosed' }}>
          {title}
        </TextLink>
      );
    case 'without_head':
      return (
        <TextLink look="title" to="/meetings" search={{ delegation: 'without_head' }}>
          {title}
        </TextLink>
      );
    case 'over_quota':
      return (
        <TextLink look="title" to="/meetings" search={{ delegation: 'over_quota' }}>
          {title}
        </TextLink>
      );
    case 'declined':
      return (
        <TextLink look="title" to="/attention/declined">
          {title}
        </TextLink>
      );
    case 'unanswered':
      return (
        <TextLink look="title" to="/attention/replies">
          {title}
        </TextLink>
      );
    case 'clashes':
      return (
        <TextLink look="title" to="/attention/clashes">
          {title}
        </TextLink>
      );
    case 'overdue_items':
      return (
        <TextLink look="title" to="/action-items" search={{ due: 'overdue' }}>
          {title}
        </TextLink>
      );
    case 'mails_failed':
      return (
        <TextLink look="title" to="/reminders" search={{ state: 'failed' }}>
          {title}
        </TextLink>
      );
    case 'invitations_failed':
      return (
        <TextLink look="title" to="/settings/members">
          {title}
        </TextLink>
      );
  }
}

/** The nearest case by name. */
function useNearest(): (key: Key, nearest: NearestCase) => string {
  const { t } = useTranslation();
  const { nearRange } = useDates();
  const language = useLanguage();
  return (key, { meetings, person, series, item, invited }) => {
    const names = meetings.map(({ title }) => inLanguage(title, language));
    const name = person?.name ?? '';
    switch (key) {
      case 'sessions_missing':
        return series
          ? `${inLanguage(series.title, language)} (${t('calendar.announcedOf', { announced: series.announced, promised: series.promised })})`
          : '';
      case 'not_closed':
      case 'without_head':
      case 'over_quota':
        return names[0] ?? '';
      case 'declined':
        return [name, names[0]].filter(Boolean).join(', ');
      case 'unanswered':
        return t('attention.oldest', { name, meeting: names[0] ?? '' });
      case 'clashes': {
        const [first, second] = meetings.map(
          ({ title, startDate, endDate }) => `${inLanguage(title, language)} ${nearRange(startDate, endDate)}`,
        );
        return t('attention.clash', { name, first: first ?? '', second: second ?? '' });
      }
      case 'overdue_items':
        return [item && inLanguage(item.title, language), name || t('attention.noOwner')].filter(Boolean).join(', ');
      case 'mails_failed':
        return t('attention.mailTo', { name });
      case 'invitations_failed':
        return t('attention.mailTo', { name: invited ?? '' });
    }
  };
}

/** Its time, at the right. */
function useEnd(dayOfYear: number): (key: Key, nearest: NearestCase) => string | null {
  const { t } = useTranslation();
  const { dates, daysUntil } = useDates();
  return (key, { date }) => {
    if (key === 'sessions_missing') return t('attention.dayOfYear', { day: dayOfYear });
    if (!date) return key === 'unanswered' ? t('attention.notAsked') : null;
    if (key === 'not_closed') return dates.day(date, { width: 'short' });
    const days = daysUntil(date);
    if (key === 'unanswered') return t('attention.asked', { when: dates.relative(days) });
    return key === 'overdue_items' ? dates.due(days) : dates.relative(days);
  };
}
