import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useTitle } from '../lib/document-title';
import { takeArrival } from '../lib/arrival';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** For the window's title, where the heading is a date or a sentence. */
  documentTitle?: string;
  trail?: ReactNode[];
  /** The state and what it stands on, directly under the title. */
  state?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** On the line of the title: the way to its neighbours. */
  beside?: ReactNode;
  /** `line` where something else on the page speaks louder. */
  size?: 'title' | 'year' | 'line';
}

/** The heading of a page. It takes the focus when the page was reached by a link, so that readers of the screen start here. */
export function PageHeader({
  title,
  documentTitle,
  trail = [],
  state,
  lead,
  actions,
  beside,
  size = 'title',
}: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(documentTitle ?? title);
  useEffect(() => {
    if (takeArrival()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {trail.length > 0 && (
          <nav className={classes.trail}>
            {trail.map((step, index) => (
              <Fragment key={index}>
                {index > 0 && <IconChevronRight size={13} stroke={2} aria-hidden />}
                {step}
              </Fragment>
            ))}
          </nav>
        )}
        <div className={classes.heading}>
          <h1 ref={heading} tabIndex={-1} className={classes[size]}>
            {title}
          </h1>
          {beside}
        </div>
        {state && <div className={classes.state}>{state}</div>}
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
