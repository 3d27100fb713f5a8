import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { countsOf, isShort, type YearMatrixRow } from './year.rules';
import classes from './calendar.module.css';

interface YearSummaryProps {
  year: number;
  rows: readonly YearMatrixRow[];
  /** Of the whole office; without it, of the rows in sight. */
  missing: number | undefined;
}

const COUNTED = ['confirmed', 'tentative', 'window', 'held', 'postponed', 'cancelled'] as const;

/** "20 meetings · 8 confirmed · 5 tentative · 4 series with sessions not announced" */
export function YearSummary({ year, rows, missing }: YearSummaryProps) {
  const { t } = useTranslation();
  const { meetings, byState } = countsOf(rows);
  const short = missing ?? rows.filter((row) => isShort(row.series)).length;
  const words = t('calendar.seriesMissing', { count: short });
  return (
    <p className={classes.summary}>
      <strong>{t('calendar.meetings', { count: meetings })}</strong>
      {COUNTED.map((state) => {
        const count = byState[state];
        return count ? <span key={state}> · {t(`calendar.state.${state}`, { count })}</span> : null;
      })}
      {short > 0 && (
        <>
          {' · '}
          {missing === undefined ? (
            <span className={classes.missing}>{words}</span>
          ) : (
            <TextLink className={classes.missing} to="/attention/sessions" search={{ year }}>
              {words}
            </TextLink>
          )}
        </>
      )}
    </p>
  );
}
