import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../../components/form/edit-drawer';
import { TextLink } from '../../components/link';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { cityIn } from '../../lib/places';
import { proseIn } from '../../lib/prose';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { useCountryName } from '../people/countries';
import { seriesQuery, type SeriesOwner } from './organizations.queries';
import { useCadence } from './series-facts';
import { SeriesForm } from './series-form';
import type { Series } from './organization.types';
import classes from './series.module.css';

/** What the body promises for this year and what is announced of it. */
export function SeriesSection({
  of,
  level,
}: {
  of: SeriesOwner;
  /** Inside a section of another thing: where there is no series, only the way to add one. */ level?: 3;
}) {
  const { t } = useTranslation();
  const { today } = useDates();
  const year = yearOf(today);
  const series = useQuery(seriesQuery(of, year));
  const heading = { title: t('series.title'), ...(level ? { level } : {}) };
  if (series.error) {
    return (
      <Section {...heading}>
        <ErrorState error={series.error} retry={() => void series.refetch()} />
      </Section>
    );
  }
  if (level && series.data?.items.length === 0) {
    return (
      <p className={classes.add} data-no-print>
        <AddSeries of={of} />
      </p>
    );
  }
  return (
    <Section {...heading}>
      {!series.data ? (
        <RowsSkeleton rows={1} height={64} />
      ) : series.data.items.length > 0 ? (
        <>
          <ul>
            {series.data.items.map((one) => (
              <SeriesEntry key={one.id} series={one} year={year} />
            ))}
          </ul>
          <p className={classes.add} data-no-print>
            <AddSeries of={of} />
          </p>
        </>
      ) : (
        <EmptyState link={<AddSeries of={of} />}>{t('series.empty')}</EmptyState>
      )}
    </Section>
  );
}

/** For those who keep the calendar. The new series opens on its own page. */
function AddSeries({ of }: { of: SeriesOwner }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayAdd = useMay('meetings:write');
  const [adding, setAdding] = useState(false);
  if (!mayAdd) return null;
  return (
    <>
      <TextButton onClick={() => setAdding(true)}>{t('series.add')}</TextButton>
      <EditDrawer title={t('series.add')} opened={adding} onClose={() => setAdding(false)}>
        {({ onDirty, close }) => (
          <SeriesForm
            series={null}
            of={of}
            onDirty={onDirty}
            onCancel={close}
            onSaved={({ id }) => void navigate({ to: '/organizations/series/$seriesId', params: { seriesId: id } })}
          />
        )}
      </EditDrawer>
    </>
  );
}

function SeriesEntry({ series, year }: { series: Series; year: number }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  const country = useCountryName();
  const written = useCadence();
  const { promised, announced, cadence } = series;
  const short = promised !== null && announced < promised;
  const place =
    cityIn({ city: series.usualCity, country: series.usualCountry }, language) ??
    (series.usualCountry && country(series.usualCountry));
  const month = cadence.usualMonth && dates.month(cadence.usualMonth - 1);
  const details = [
    place && t('series.usually', { place }),
    month && t('series.usualMonth', { month }),
    series.datesAnnouncedBy &&
      t('series.announcedBy', { name: proseIn(series.datesAnnouncedBy, series.inTurkish, language) }),
    series.hostRule && proseIn(series.hostRule, series.inTurkish, language),
  ];
  return (
    <li className={classes.series}>
      <div className={classes.figure} data-short={short || undefined}>
        <span className={classes.number}>{promised === null ? announced : `${announced} / ${promised}`}</span>
        <span className={classes.of}>
          {promised === null
            ? t('series.announcedFree', { year })
            : t('series.announcedOf', { year, announced, promised })}
        </span>
      </div>
      <div>
        <TextLink look="title" to="/organizations/series/$seriesId" params={{ seriesId: series.id }}>
          {inLanguage(series.title, language)}
        </TextLink>
        <div className={classes.detail}>
          {written(cadence)}
          {cadence.statement && cadence.kind !== 'unspecified' && (
            <>: {proseIn(cadence.statement, series.inTurkish, language)}</>
          )}
        </div>
        <div className={classes.detail}>{details.filter(Boolean).join(' · ')}</div>
      </div>
    </li>
  );
}
