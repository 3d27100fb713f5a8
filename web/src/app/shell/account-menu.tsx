import { IconSelector } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { AccountView } from './account-view';
import classes from './shell.module.css';

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
      <IconSelector size={16} stroke={1.8} aria-hidden className={classes.accountSign} />
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
