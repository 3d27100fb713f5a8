import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeriesRow } from '../../api';
import { yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { mechanismsQuery, seriesQuery, type SeriesOwner } from '../organizations/organizations.queries';
import { ownerFields, type OwnerValue } from './owner-choices.rules';

type SeriesSelectProps = Omit<SelectProps, 'data'> & {
  owner: OwnerValue | null;
  /** The series it is in: it stays one to choose when it was given to another body since. */
  current?: SeriesChoice | null;
};
type SeriesChoice = Pick<SeriesRow, 'id' | 'title'>;

/** A series of the one whose meeting it is; nothing to choose where it has none. */
export function SeriesSelect({ owner, current = null, ...props }: SeriesSelectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const theirs = useSeriesOf(owner) ?? NONE;
  const found: SeriesChoice[] =
    current && props.value === current.id && !theirs.some(({ id }) => id === current.id)
      ? [current, ...theirs]
      : theirs;
  if (found.length === 0) return null;
  return (
    <Select
      clearable
      allowDeselect
      placeholder={t('meetingForm.noSeries')}
      data={found.map((series) => ({ value: series.id, label: inLanguage(series.title, language) }))}
      {...props}
    />
  );
}

const NONE: SeriesRow[] = [];

/** The series of a body, an organization or a mechanism; undefined until they are known. */
export function useSeriesOf(owner: OwnerValue | null): SeriesRow[] | undefined {
  const { today } = useDates();
  const of = useSeriesOwner(owner);
  const { data } = useQuery({ ...seriesQuery(of ?? {}, yearOf(today)), enabled: of !== null });
  // Of an organization the server also tells the series of its bodies.
  return of ? data?.items.filter(({ body }) => !of.organizationId || body === null) : undefined;
}

function useSeriesOwner(owner: OwnerValue | null): SeriesOwner | null {
  const { bodyId, organizationId, mechanismId } = ownerFields(owner);
  const { data: mechanisms } = useQuery({ ...mechanismsQuery, enabled: mechanismId !== null });
  if (bodyId) return { bodyId };
  if (organizationId) return { organizationId };
  const mechanism = mechanisms?.items.find((one) => one.id === mechanismId);
  return mechanism ? { mechanismTypeId: mechanism.type.id } : null;
}
