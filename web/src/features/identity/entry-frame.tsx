import { useEffect, useRef, type ReactNode } from 'react';
import { LanguageSwitch } from '../../components/language-switch';
import { Wordmark } from '../../components/wordmark';
import { takeArrival } from '../../lib/arrival';
import { useTitle } from '../../lib/document-title';
import { YearPattern } from './year-pattern';
import classes from './entry-frame.module.css';

/**
 * The pages before the door: one decision at the left, a year of meetings at the right. They ask nothing on leaving: an address, a name
 * and a password are typed again in a moment, most are kept by the browser, and a question here would stand between a reader and the door.
 */
export function EntryFrame({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (takeArrival()) heading.current?.focus();
  }, []);
  return (
    <div className={classes.frame}>
      <main className={classes.side}>
        <div className={classes.column}>
          <div className={classes.brand}>
            <Wordmark size={34} />
            <span>Heyet</span>
          </div>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
          {children}
        </div>
        <footer className={classes.foot}>
          <LanguageSwitch full />
        </footer>
      </main>
      <YearPattern />
    </div>
  );
}
