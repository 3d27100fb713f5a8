import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Wordmark } from '../../components/wordmark';
import { AccountMenu } from './account-menu';
import type { AccountView } from './account-view';
import type { NavItem } from './navigation';
import classes from './shell.module.css';

interface RailProps {
  account: AccountView;
  items: readonly NavItem[];
}

export function Rail({ account, items }: RailProps) {
  const { t } = useTranslation();
  return (
    <aside className={classes.rail} aria-label={t('shell.rail')}>
      <Link to="/" className={classes.brand}>
        <Wordmark />
        <span>
          <span className={classes.name}>Heyet</span>
          <span className={classes.office}>{account.office}</span>
        </span>
      </Link>
      <nav className={classes.items} aria-label={t('shell.navigation')}>
        {items.map((item) => (
          <NavLink key={item.label} item={item} className={classes.item} iconSize={18} />
        ))}
      </nav>
      <AccountMenu account={account} />
    </aside>
  );
}

interface NavLinkProps {
  item: NavItem;
  className: string | undefined;
  iconSize: number;
  onClick?: () => void;
}

export function NavLink({ item, className, iconSize, onClick }: NavLinkProps) {
  const { t } = useTranslation();
  const ItemIcon = item.icon;
  return (
    <Link
      to={item.to}
      params={item.params as never}
      className={className}
      activeOptions={{ exact: item.to === '/' }}
      onClick={onClick}
    >
      <ItemIcon size={iconSize} stroke={1.6} aria-hidden />
      <span>{t(item.label)}</span>
    </Link>
  );
}
