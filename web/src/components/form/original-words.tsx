import { useTranslation } from 'react-i18next';
import classes from './form.module.css';

/** Below a field that shows sentences of the catalogue in Turkish: the same in the words of their source. */
export function OriginalWords({ sentences }: { sentences: readonly string[] }) {
  const { t } = useTranslation();
  if (sentences.length === 0) return null;
  return (
    <div className={classes.original}>
      {t('notes.original')}
      {sentences.map((sentence) => (
        <div key={sentence} lang="en">
          {sentence}
        </div>
      ))}
    </div>
  );
}
