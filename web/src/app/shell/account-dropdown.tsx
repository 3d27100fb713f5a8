import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from './account-view';

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Offices, look, and the way out. Loaded with the first press, which opens it. */
export function AccountDropdown({ account, children }: { account: AccountView; children: ReactElement }) {
  const [opened, setOpened] = useState(true);
  return (
    <Menu position="top-start" width={240} withinPortal={false} opened={opened} onChange={setOpened}>
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
      <Menu.RadioGroup value={account.officeId} onChange={(id) => id !== account.officeId && account.switchOffice(id)}>
        {account.offices.map((office) => (
          <Menu.RadioItem key={office.id} value={office.id}>
            {office.name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
    </>
  );
}

function LookItems({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (value: string) => {
    const scheme = SCHEMES.find((known) => known === value) ?? 'auto';
    setColorScheme(scheme);
    account.rememberLook(scheme);
  };
  return (
    <>
      <Menu.Label>{t('shell.look')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={choose}>
        {SCHEMES.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick={false}>
            {t(`shell.scheme.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function SignOutItem({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  return <Menu.Item onClick={account.signOut}>{t('shell.signOut')}</Menu.Item>;
}
