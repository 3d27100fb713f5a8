import type { MantineColorScheme } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Language } from '../../lib/i18n';
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
  /** Language and look go to the profile too. */
  remember: (choice: { language: Language } | { colorScheme: MantineColorScheme }) => void;
}

const AccountDropdown = lazy(() =>
  import('./account-dropdown').then((module) => ({ default: module.AccountDropdown })),
);

/** At the foot of the rail: who is signed in, and behind it what belongs to the account. */
export function AccountMenu({ account }: { account: AccountView }) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={classes.account}
      aria-haspopup="menu"
      onClick={wanted ? undefined : () => setWanted(true)}
    >
      <span className={classes.accountName}>{account.name}</span>
      <span className={classes.accountRole}>{account.role}</span>
    </button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <AccountDropdown account={account}>{button}</AccountDropdown>
    </Suspense>
  ) : (
    button
  );
}
