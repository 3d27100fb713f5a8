import { useTranslation } from 'react-i18next';
import type { HomeItem } from '../../api';
import { TextLink } from '../../components/link';
import { DeadlineGlyph, type DeadlineState } from '../../components/marks/deadline-mark';
import { LineRow, Rows } from '../../components/rows';
import { inLanguage } from '../../lib/i18n';
import { now } from '../../lib/now';
import { useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';

const SOON_DAYS = 7;

/** What the reader owes, the most urgent first. */
export function OwnItems({ items }: { items: HomeItem[] }) {
  const { t } = useTranslation();
  const { dates, zone, today, daysUntil } = useDates();
  const language = useLanguage();
  return (
    <Rows>
      {items.map((item) => {
        const { date, time } = wallMoment(item.dueAt, zone);
        const days = daysUntil(date);
        const state: DeadlineState =
          Date.parse(item.dueAt) < now()
            ? 'late'
            : item.state === 'waiting'
              ? 'paused'
              : days < SOON_DAYS
                ? 'soon'
                : 'open';
        const when =
          days < 0
            ? dates.due(days)
            : days <= 1
              ? `${dates.relative(days)} ${dates.time(time)}`
              : dates.day(date, { year: date.slice(0, 4) !== today.slice(0, 4) });
        const details = [
          item.meeting && inLanguage(item.meeting.title, language),
          item.state !== 'open' && t(`itemState.${item.state}`),
          item.progress > 0 && t('number.percent', { value: item.progress }),
        ].filter(Boolean);
        return (
          <LineRow
            key={item.id}
            lead={<DeadlineGlyph layer="inside" state={state} />}
            title={
              <TextLink look="title" to="/action-items/$itemId" params={{ itemId: item.id }}>
                {inLanguage(item.title, language)}
              </TextLink>
            }
            detail={details.length > 0 ? details.join(' · ') : undefined}
            end={when}
            tone={state === 'late' ? 'late' : state === 'soon' ? 'soon' : undefined}
          />
        );
      })}
    </Rows>
  );
}
