import { useEffect, useRef, type ReactNode } from 'react';
import classes from './page-tabs.module.css';

/** Views of one page, each with an address of its own. Holds links; the one that is open is marked by the router. */
export function PageTabs({ label, children }: { label: string; children: ReactNode }) {
  const tabs = useRef<HTMLElement>(null);
  // Where many are one row on a phone, the open one may stand outside of what is seen.
  useEffect(() => {
    const open = tabs.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (open && tabs.current) tabs.current.scrollLeft = open.offsetLeft - tabs.current.offsetLeft - 24;
  }, []);
  return (
    <nav ref={tabs} className={classes.tabs} aria-label={label} data-no-print>
      {children}
    </nav>
  );
}
