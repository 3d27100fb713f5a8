import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../components/language-switch';
import { Wordmark } from '../../components/wordmark';
import type { AccountView } from './account-view';
import classes from './shell.module.css';

interface TopBarProps {
  account: AccountView;
  onSearch: (() => void) | undefined;
}

export function TopBar({ account, onSearch }: TopBarProps) {
  const { t } = useTranslation();
  const key = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
  return (
    <header className={classes.top}>
      <Link to="/" className={classes.topBrand}>
        <Wordmark />
        Heyet
      </Link>
      {onSearch ? (
        <button type="button" className={classes.find} onClick={onSearch}>
          <IconSearch size={16} stroke={1.8} aria-hidden />
          <span>{t('search.prompt')}</span>
          <kbd>{key}</kbd>
        </button>
      ) : (
        <span className={classes.find} />
      )}
      <LanguageSwitch onChosen={account.chooseLanguage} />
      {onSearch && (
        <button type="button" className={classes.iconButton} onClick={onSearch} aria-label={t('search.prompt')}>
          <IconSearch size={22} stroke={1.8} aria-hidden />
        </button>
      )}
    </header>
  );
}
