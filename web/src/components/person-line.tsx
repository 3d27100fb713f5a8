import type { ReactNode } from 'react';
import classes from './person-line.module.css';

interface PersonLineProps {
  name: ReactNode;
  title?: string | null;
  /** Always written, since people of other institutions sit in our delegation. */
  institution: string;
}

export function PersonLine({ name, title, institution }: PersonLineProps) {
  return (
    <div className={classes.person}>
      <div className={classes.name}>{name}</div>
      <div className={classes.detail}>{[title, institution].filter(Boolean).join(', ')}</div>
    </div>
  );
}
