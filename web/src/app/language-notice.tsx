import { useTranslation } from 'react-i18next';
import type { LanguageChoice } from '../features/identity/use-language-choice';
import classes from './banner.module.css';

/** The switch changes more than this screen: says so, and takes it back in the words of the language before. */
export function LanguageNotice({ former, undo }: Pick<LanguageChoice, 'former' | 'undo'>) {
  const { t } = useTranslation();
  return (
    <div role="status" data-no-print>
      {former && (
        <div className={classes.banner}>
          <span>{t('shell.languageChosen')}</span>
          <button type="button" className={classes.act} lang={former} onClick={undo}>
            {t('shell.languageBack', { lng: former })}
          </button>
        </div>
      )}
    </div>
  );
}
