import { useId, type ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** A figure or a few words beside the heading. */
  note?: ReactNode;
  /** One link at the right. */
  link?: ReactNode;
  children: ReactNode;
  level?: 2 | 3;
}

/** A heading over a strong rule, and what belongs to it. No box. */
export function Section({ title, note, link, children, level = 2 }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head} data-level={level}>
        <Heading id={id} className={classes.title}>
          {title}
        </Heading>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        {link && <span className={classes.link}>{link}</span>}
      </div>
      {children}
    </section>
  );
}
