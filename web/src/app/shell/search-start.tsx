import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search-start.module.css';

const Search = lazy(() => import('./search').then((module) => ({ default: module.Search })));

interface SearchStartProps {
  opened: boolean;
  onClose: () => void;
}

/**
 * The search, whose dialog is loaded when it is first asked for. Until the field of the dialog has the focus, another one that is not
 * seen takes what is typed, so that no key is lost on the way.
 */
export function SearchStart({ opened, onClose }: SearchStartProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [taken, setTaken] = useState(false);
  const close = () => {
    setTaken(false);
    setQuery('');
    onClose();
  };
  return (
    <>
      {opened && !taken && (
        <input
          className={classes.early}
          aria-label={t('search.prompt')}
          autoComplete="off"
          autoFocus
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        />
      )}
      <Suspense>
        <Search opened={opened} query={query} onQuery={setQuery} onTaken={() => setTaken(true)} onClose={close} />
      </Suspense>
    </>
  );
}
