import { Button, Drawer } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../components/language-switch';
import { AccountDropdown, type AccountView } from './account-menu';
import type { NavItem } from './navigation';
import { NavLink } from './rail';
import classes from './shell.module.css';

interface BottomBarProps {
  account: AccountView;
  items: readonly NavItem[];
}

/** The bar of a phone: the four places one goes to most, and More for the rest. */
export function BottomBar({ account, items }: BottomBarProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <nav className={classes.bottom} aria-label={t('shell.navigation')}>
        {items
          .filter((item) => item.onPhone)
          .map((item) => (
            <NavLink key={item.label} item={item} className={classes.tab} iconSize={22} short />
          ))}
        <button type="button" className={classes.tab} aria-haspopup="dialog" onClick={() => setOpened(true)}>
          <IconMenu2 size={22} stroke={1.6} aria-hidden />
          <span>{t('nav.more')}</span>
        </button>
      </nav>
      <Drawer opened={opened} onClose={close} position="bottom" size="auto" title={t('nav.more')}>
        <div className={classes.more}>
          {items
            .filter((item) => !item.onPhone)
            .map((item) => (
              <NavLink key={item.label} item={item} className={classes.moreItem} iconSize={22} onClick={close} />
            ))}
          <div className={classes.moreFoot}>
            <LanguageSwitch full />
            <AccountDropdown account={account}>
              <Button variant="default">{account.name}</Button>
            </AccountDropdown>
          </div>
        </div>
      </Drawer>
    </>
  );
}
