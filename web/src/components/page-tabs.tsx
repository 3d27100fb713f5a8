import type { ReactNode } from 'react';
import classes from './page-tabs.module.css';

/** Views of one page, each with an address of its own. Holds links; the one that is open is marked by the router. */
export function PageTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={classes.tabs} aria-label={label} data-no-print>
      {children}
    </nav>
  );
}
