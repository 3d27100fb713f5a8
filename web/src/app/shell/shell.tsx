import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficeChanged } from '../../lib/office-changed';
import { ConnectionBanner } from '../connection-banner';
import type { AccountView } from './account-view';
import { BottomBar } from './bottom-bar';
import type { NavItem } from './navigation';
import { Rail } from './rail';
import { SearchStart } from './search-start';
import { TopBar } from './top-bar';
import classes from './shell.module.css';

const OfficeChanged = lazy(() => import('../office-changed').then((module) => ({ default: module.OfficeChanged })));

interface ShellProps {
  account: AccountView;
  navigation: readonly NavItem[];
  /** Who sees only what is their own has nothing to search in. */
  searchable: boolean;
  /** What was just changed for the reader everywhere, above the page. */
  notice?: ReactNode;
  children: ReactNode;
}

/** What stands around every page: the rail, the bar, and below them the page. */
export function Shell({ account, navigation, searchable, notice, children }: ShellProps) {
  const { t } = useTranslation();
  const [searching, setSearching] = useState<'never' | 'open' | 'closed'>('never');
  const officeChanged = useOfficeChanged();
  const before = useRef<Element | null>(null);
  const search = searchable
    ? () => {
        if (searching !== 'open') before.current = document.activeElement;
        setSearching('open');
      }
    : undefined;
  const leave = () => {
    setSearching('closed');
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  useSearchKey(search);
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <Rail account={account} items={navigation} />
      <div className={classes.column}>
        <TopBar account={account} onSearch={search} />
        <ConnectionBanner />
        {notice}
        <main id="main" tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      <BottomBar account={account} items={navigation} />
      <Suspense>{officeChanged && <OfficeChanged />}</Suspense>
      {searching !== 'never' && <SearchStart opened={searching === 'open'} onClose={leave} />}
    </div>
  );
}

function useSearchKey(open: (() => void) | undefined): void {
  useEffect(() => {
    if (!open) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
