import { useTranslation } from 'react-i18next';
import { probe, useConnectionLost } from '../lib/connection';
import classes from './banner.module.css';

/** Nobody answers. Says so, promises what is true, and goes by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const lost = useConnectionLost();
  return (
    <div role="status" data-no-print>
      {lost && (
        <div className={classes.banner}>
          <span>
            <strong>{t('connection.lost')}</strong> {t('connection.kept')}
          </span>
          <button type="button" className={classes.act} onClick={() => void probe()}>
            {t('connection.tryNow')}
          </button>
        </div>
      )}
    </div>
  );
}
