import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { cityIn } from '../../lib/places';
import { proseIn } from '../../lib/prose';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useCountryName } from '../people/countries';
import { seriesQuery } from './organizations.queries';
import type { Series } from './organization.types';
import classes from './series.module.css';

/** What the body promises for this year and what is announced of it. */
export function SeriesSection({ of }: { of: { bodyId?: string; organizationId?: string } }) {
  const { t } = useTranslation();
  const { today } = useDates();
  const year = yearOf(today);
  const series = useQuery(seriesQuery(of, year));
  if (series.error) {
    return (
      <Section title={t('series.title')}>
        <ErrorState error={series.error} retry={() => void series.refetch()} />
      </Section>
    );
  }
  return (
    <Section title={t('series.title')}>
      {!series.data ? (
        <RowsSkeleton rows={1} height={64} />
      ) : series.data.items.length > 0 ? (
        <ul>
          {series.data.items.map((one) => (
            <SeriesEntry key={one.id} series={one} year={year} />
          ))}
        </ul>
      ) : (
        <EmptyState>{t('series.empty')}</EmptyState>
      )}
    </Section>
  );
}

function SeriesEntry({ series, year }: { series: Series; year: number }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  const country = useCountryName();
  const { promised, announced, cadence } = series;
  const short = promised !== null && announced < promised;
  const place = cityIn({ city: series.usualCity, country: series.usualCountry }, language) ?? (series.usualCountry && country(series.usualCountry));
  const month = cadence.usualMonth && dates.month(cadence.usualMonth - 1);
  const details = [
    place && t('series.usually', { place }),
    month && t('series.usualMonth', { month }),
    series.datesAnnouncedBy && t('series.announcedBy', { name: proseIn(series.datesAnnouncedBy, series.inTurkish, language) }),
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
        <div className={classes.title}>{inLanguage(series.title, language)}</div>
        <div className={classes.detail}>
          {cadence.times && cadence.period === 'year'
            ? t('cadence.perYear', { count: cadence.times })
            : t(`cadence.${cadence.kind}`)}
          {cadence.statement && cadence.kind !== 'unspecified' && <>: {proseIn(cadence.statement, series.inTurkish, language)}</>}
        </div>
        <div className={classes.detail}>{details.filter(Boolean).join(' · ')}</div>
      </div>
    </li>
  );
}
