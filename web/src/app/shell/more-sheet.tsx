import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../components/language-switch';
import { AccountMenu } from './account-menu';
import type { AccountView } from './account-view';
import type { NavItem } from './navigation';
import { NavLink } from './rail';
import classes from './shell.module.css';

interface MoreSheetProps {
  account: AccountView;
  items: readonly NavItem[];
  opened: boolean;
  onClose: () => void;
}

/** On a phone: the places that are not in the bar, the language and the account. */
export function MoreSheet({ account, items, opened, onClose }: MoreSheetProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="min(520px, 92dvh)"
      title={t('nav.more')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {items.map((item) => (
        <NavLink key={item.label} item={item} className={classes.moreItem} iconSize={22} onClick={onClose} />
      ))}
      <div className={classes.moreFoot}>
        <LanguageSwitch full onChosen={account.chooseLanguage} />
        <AccountMenu account={account} />
      </div>
    </Drawer>
  );
}
