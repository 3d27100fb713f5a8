import { useTranslation } from 'react-i18next';
import type { ActionItemRow } from '../../api';
import { TextLink } from '../../components/link';
import { DeadlineGlyph } from '../../components/marks/deadline-mark';
import { LineRow, Rows } from '../../components/rows';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';

/** Within so many days an item is due soon. */
const SOON_DAYS = 7;

/** Action items in short: what, from which meeting or whose, and how long until it is due. */
export function ItemRows({ items, withOwner = false }: { items: ActionItemRow[]; withOwner?: boolean }) {
  const { t } = useTranslation();
  const { dates, daysUntil, zone } = useDates();
  const language = useLanguage();
  return (
    <Rows>
      {items.map((item) => {
        const days = daysUntil(wallMoment(item.due.at, zone).date);
        const settled = item.state === 'done' || item.state === 'cancelled';
        const state = settled
          ? 'met'
          : item.state === 'waiting'
            ? 'paused'
            : days < 0
              ? 'late'
              : days <= SOON_DAYS
                ? 'soon'
                : 'open';
        return (
          <LineRow
            key={item.id}
            lead={<DeadlineGlyph layer="inside" state={state} />}
            title={
              <TextLink look="title" to="/action-items/$itemId" params={{ itemId: item.id }}>
                {inLanguage(item.title, language)}
              </TextLink>
            }
            detail={
              withOwner
                ? (item.owner?.name ?? t('items.noOwner'))
                : item.meeting && inLanguage(item.meeting.title, language)
            }
            end={dates.due(days)}
            tone={state === 'late' ? 'late' : state === 'soon' ? 'soon' : undefined}
          />
        );
      })}
    </Rows>
  );
}
