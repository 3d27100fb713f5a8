import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

/** What the shell shows of who is signed in. */
export interface AccountView {
  name: string;
  role: string;
  office: string;
  officeId: string;
  offices: { id: string; name: string }[];
  switchOffice: (officeId: string) => void;
  signOut: () => void;
}

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

export function AccountMenu({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  return (
    <AccountDropdown account={account}>
      <button type="button" className={classes.account} aria-label={t('shell.account', { name: account.name })}>
        <span className={classes.accountName}>{account.name}</span>
        <span className={classes.accountRole}>{account.role}</span>
      </button>
    </AccountDropdown>
  );
}

/** Offices, look, and the way out. */
export function AccountDropdown({ account, children }: { account: AccountView; children: ReactElement }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {account.offices.length > 1 && (
          <>
            <Menu.Label>{t('shell.offices')}</Menu.Label>
            {account.offices.map((office) => (
              <Menu.Item
                key={office.id}
                role="menuitemradio"
                aria-checked={office.id === account.officeId}
                fw={office.id === account.officeId ? 600 : 400}
                onClick={() => office.id !== account.officeId && account.switchOffice(office.id)}
              >
                {office.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('shell.look')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            fw={scheme === colorScheme ? 600 : 400}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`shell.scheme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={account.signOut}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
