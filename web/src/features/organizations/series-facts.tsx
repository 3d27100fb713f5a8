import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceMarkView } from '../../api';
import { Section } from '../../components/section';
import { SourceMark } from '../../components/source-mark';
import { cityIn } from '../../lib/places';
import { useProse } from '../../lib/prose';
import { useDates } from '../../lib/use-dates';
import { useCountryName } from '../people/countries';
import type { Series, SeriesDetail } from './organization.types';
import { PERIODS } from './series-values.rules';
import classes from './series-facts.module.css';

/** "2 times a year", "at least once in a term of office", or what kind of promise it is when no number is named. */
export function useCadence(): (cadence: Series['cadence']) => string {
  const { t } = useTranslation();
  return ({ kind, times, period }) => {
    if (times === null || period === null) return t(`cadence.${kind}`);
    const known = PERIODS.find((one) => one === period);
    const often =
      period === 'year'
        ? t('cadence.perYear', { count: times })
        : t('cadence.perPeriod', { count: times, period: known ? t(`cadencePeriod.${known}`) : period });
    return kind === 'at_least' ? t('cadence.atLeast', { often }) : often;
  };
}

/** How often, when, where and by whom it is announced: each as it is stated, with what it stands on. What is not stated says so. */
export function SeriesFacts({ series }: { series: SeriesDetail }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const country = useCountryName();
  const prose = useProse();
  const cadence = useCadence();
  const { statement, usualMonth } = series.cadence;
  const said = (text: string | null) => text && prose(text, series.source);
  const place = [
    cityIn({ city: series.usualCity, country: series.usualCountry }, dates.language),
    series.usualCountry && country(series.usualCountry),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <Section title={t('series.stated')}>
      <dl className={classes.facts}>
        <Stated
          label={t('series.cadence')}
          value={cadence(series.cadence)}
          detail={said(statement)}
          mark={markOf(series.source, 'cadence')}
        />
        <Stated
          label={t('series.month')}
          value={usualMonth && dates.month(usualMonth - 1)}
          mark={markOf(series.source, 'cadence')}
        />
        <Stated label={t('series.placeUsual')} value={place} mark={markOf(series.source, 'usualPlace')} />
        <Stated label={t('series.hostRule')} value={said(series.hostRule)} mark={markOf(series.source, 'hostRule')} />
        <Stated
          label={t('series.announcer')}
          value={said(series.datesAnnouncedBy)}
          mark={markOf(series.source, 'datesAnnouncedBy')}
        />
      </dl>
    </Section>
  );
}

interface StatedProps {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  mark: SourceMarkView;
}

function Stated({ label, value, detail, mark }: StatedProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        {value ? (
          <>
            <div>{value}</div>
            {detail && <div className={classes.detail}>{detail}</div>}
            <SourceMark mark={mark} />
          </>
        ) : (
          <span className={classes.open}>{t('series.notStated')}</span>
        )}
      </dd>
    </div>
  );
}

/** What one fact stands on: its own source, which goes when the fact is changed, or that of the whole series. */
function markOf(source: SourceMarkView, fact: string): SourceMarkView {
  const own = (source.detail.fields as Record<string, { source: SourceMarkView['source'] }> | undefined)?.[fact];
  return own ? { ...source, source: own.source, detail: own, changedBy: null, changedAt: null } : source;
}
