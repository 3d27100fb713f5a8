import { useTranslation } from 'react-i18next';
import type { ActionItemView } from '../../api';
import { FactsBar, type Fact } from '../../components/facts-bar';
import { TextLink } from '../../components/link';
import { inLanguage } from '../../lib/i18n';
import { now } from '../../lib/now';
import { useDates, useLanguage } from '../../lib/use-dates';
import { zoneCity } from '../../lib/zones';
import { groupOf } from './due.rules';
import { ItemProgress } from './item-due';

/** What one must know of an item. Who may not open people and meetings reads their names. */
export function ItemFacts({ item, withLinks }: { item: ActionItemView; withLinks: boolean }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const facts: Fact[] = [useOwnerFact(item, withLinks), useDueFact(item)];
  const meeting = useMeetingFact(item, withLinks);
  if (meeting) facts.push(meeting);
  facts.push({ label: t('items.priority'), value: t(`priority.${item.priority}`) });
  if (item.letterNumber || item.letterDate) {
    const [value, detail] = [item.letterDate && dates.day(item.letterDate), item.letterNumber].filter(
      (part) => part !== null,
    );
    facts.push({ label: t('items.letter'), value, ...(detail ? { detail } : {}) });
  }
  facts.push({ label: t('items.progress'), value: <ItemProgress progress={item.progress} /> });
  return <FactsBar facts={facts} />;
}

function useOwnerFact({ owner }: ActionItemView, withLinks: boolean): Fact {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!owner) return { label: t('items.owner'), value: t('items.noOwner'), tone: 'ochre' };
  const value = withLinks ? (
    <TextLink to="/people/$personId" params={{ personId: owner.id }}>
      {owner.name}
    </TextLink>
  ) : (
    owner.name
  );
  return {
    label: t('items.owner'),
    value,
    detail: owner.institution.acronym ?? inLanguage(owner.institution.name, language),
  };
}

function useDueFact(item: ActionItemView): Fact {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const { due } = item;
  const elsewhere = due.zone !== zone;
  const hour = elsewhere
    ? t('date.placeTime', { time: dates.time(due.time), place: zoneCity(due.zone, dates.language) })
    : dates.time(due.time);
  const group = groupOf(item, now());
  return {
    label: t('items.due'),
    value: dates.day(due.date),
    detail: elsewhere
      ? `${dates.weekday(due.date, 'short')} ${hour} · ${dates.here(due.at, due.date, zone)}`
      : `${dates.weekday(due.date)} ${hour}`,
    serif: true,
    ...(group === 'overdue' ? { tone: 'bole' as const } : group === 'week' ? { tone: 'ochre' as const } : {}),
  };
}

/** Where it comes from: a meeting, else a body. */
function useMeetingFact({ meeting, body }: ActionItemView, withLinks: boolean): Fact | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const bodyName = body && inLanguage(body.name, language);
  if (meeting) {
    const label = inLanguage(meeting.title, language);
    const value = withLinks ? (
      <TextLink to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
        {label}
      </TextLink>
    ) : (
      label
    );
    return { label: t('items.meeting'), value, ...(bodyName ? { detail: bodyName } : {}) };
  }
  if (!body) return null;
  const value = withLinks ? (
    <TextLink to="/organizations/bodies/$bodyId" params={{ bodyId: body.id }}>
      {bodyName}
    </TextLink>
  ) : (
    bodyName
  );
  return { label: t('items.body'), value };
}
