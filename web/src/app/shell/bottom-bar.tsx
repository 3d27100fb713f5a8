import { IconMenu2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from './account-view';
import type { NavItem } from './navigation';
import { NavLink } from './rail';
import classes from './shell.module.css';

const MoreSheet = lazy(() => import('./more-sheet').then((module) => ({ default: module.MoreSheet })));

interface BottomBarProps {
  account: AccountView;
  items: readonly NavItem[];
}

/** The bar of a phone: the four places one goes to most, and More for the rest. */
export function BottomBar({ account, items }: BottomBarProps) {
  const { t } = useTranslation();
  const [more, setMore] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <>
      <nav className={classes.bottom} aria-label={t('shell.navigation')}>
        {items
          .filter((item) => item.onPhone)
          .map((item) => (
            <NavLink key={item.label} item={item} className={classes.tab} iconSize={22} />
          ))}
        <button type="button" className={classes.tab} aria-haspopup="dialog" onClick={() => setMore('open')}>
          <IconMenu2 size={22} stroke={1.6} aria-hidden />
          <span>{t('nav.more')}</span>
        </button>
      </nav>
      {more !== 'never' && (
        <Suspense>
          <MoreSheet
            account={account}
            items={items.filter((item) => !item.onPhone)}
            opened={more === 'open'}
            onClose={() => setMore('closed')}
          />
        </Suspense>
      )}
    </>
  );
}
