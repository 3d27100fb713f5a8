import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGES, languageName, type Language } from '../lib/i18n';
import { useLanguage } from '../lib/use-dates';
import classes from './language-switch.module.css';

interface LanguageSwitchProps {
  full?: boolean;
  /** Takes the choice to the profile of whoever is signed in. */
  onChosen?: (language: Language, former: Language) => void;
}

/** Both languages, the one that is spoken in bold. Short in the bar, by full name before the door. */
export function LanguageSwitch({ full = false, onChosen }: LanguageSwitchProps) {
  const { t } = useTranslation();
  const current = useLanguage();
  return (
    <div className={classes.switch} role="group" aria-label={t('shell.language')}>
      {[...LANGUAGES].reverse().map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          className={classes.choice}
          onClick={() => {
            if (language !== current) void chooseLanguage(language).then(() => onChosen?.(language, current));
          }}
        >
          {full ? (
            languageName(language)
          ) : (
            <>
              {language.toLocaleUpperCase('en')}
              <span className={classes.unseen}>, {languageName(language)}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
