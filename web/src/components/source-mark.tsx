import { useTranslation } from 'react-i18next';
import type { SourceMarkView } from '../api';
import { useDates } from '../lib/use-dates';
import { wallMoment } from '../lib/zones';
import classes from './source-mark.module.css';

/** What stands behind a source; the API leaves its form open. */
interface SourceDetail {
  seedLines?: number[];
  ref?: string;
  /** What the entry was before the office wrote over it. */
  was?: SourceMarkView['source'];
}

/** What a fact stands on, and who vouched for it as it stands; where nobody has since it was changed, who changed it. */
export function SourceMark({ mark }: { mark: SourceMarkView }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const detail = mark.detail as SourceDetail;
  const lines = detail.seedLines?.length
    ? t('source.lines', { lines: detail.seedLines.join(', '), count: detail.seedLines.length })
    : null;
  const said = (word: 'confirmed' | 'changed', name: string | null, at: string | null) =>
    name && at && t(`source.${word}`, { name, day: dates.day(wallMoment(at, zone).date) });
  const word = said('confirmed', mark.confirmedBy, mark.confirmedAt) || said('changed', mark.changedBy, mark.changedAt);
  return (
    <span className={classes.mark}>
      <span className={classes.dot} data-source={mark.confirmedAt ? 'confirmed' : mark.source} aria-hidden="true" />
      <span>
        {t(`source.${mark.source}`)}
        {mark.source === 'seed' && lines && <>, {lines}</>}
        {mark.source === 'public' && detail.ref && (
          <>: {detail.ref === 'general' ? t('source.general') : <PageLink address={detail.ref} />}</>
        )}
        {mark.source === 'office' && detail.was && detail.was !== 'office' && (
          <>, {t('source.was', { source: t(`source.${detail.was}`) })}</>
        )}
        {word && <> · {word}</>}
      </span>
    </span>
  );
}

/** Pages are kept without their scheme; only what looks like an address becomes a link. */
function PageLink({ address }: { address: string }) {
  const host = address.split('/')[0] ?? address;
  if (!/^[\w.-]+\.[a-z]{2,}$/i.test(host)) return <>{address}</>;
  return (
    <a href={`https://${address}`} target="_blank" rel="noreferrer noopener" className={classes.page}>
      {host.replace(/^www\./, '')}
    </a>
  );
}
