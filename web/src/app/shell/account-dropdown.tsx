import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from './account-menu';

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Offices, look, and the way out. Loaded with the first press, which opens it. */
export function AccountDropdown({ account, children }: { account: AccountView; children: ReactElement }) {
  const [opened, setOpened] = useState(true);
  return (
    <Menu position="top-start" width={240} opened={opened} onChange={setOpened}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <OfficeItems account={account} />
        <LookItems account={account} />
        <Menu.Divider />
        <SignOutItem account={account} />
      </Menu.Dropdown>
    </Menu>
  );
}

function OfficeItems({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  if (account.offices.length < 2) return null;
  return (
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
  );
}

function LookItems({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('shell.look')}</Menu.Label>
      {SCHEMES.map((scheme) => (
        <Menu.Item
          key={scheme}
          role="menuitemradio"
          aria-checked={scheme === colorScheme}
          fw={scheme === colorScheme ? 600 : 400}
          closeMenuOnClick={false}
          onClick={() => {
            setColorScheme(scheme);
            account.remember({ colorScheme: scheme });
          }}
        >
          {t(`shell.scheme.${scheme}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function SignOutItem({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  return <Menu.Item onClick={account.signOut}>{t('shell.signOut')}</Menu.Item>;
}
