import type { ReactNode } from 'react';
import classes from './facts-bar.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  /** A second line under the value. */
  detail?: ReactNode;
  /** The one or two values that matter most stand in serif. */
  serif?: boolean;
  tone?: 'bole' | 'ochre';
}

/** Fewer stand together at the left, more are spread over the width. */
const FEW = 4;

/** What one must know of a thing, between two rules under its title. */
export function FactsBar({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.bar} data-few={facts.length < FEW || undefined}>
      {facts.map((fact) => (
        <div key={fact.label} className={classes.fact}>
          <dt className={classes.label}>{fact.label}</dt>
          <dd>
            <div className={fact.serif ? classes.serif : classes.value} data-tone={fact.tone}>
              {fact.value}
            </div>
            {fact.detail && <div className={classes.detail}>{fact.detail}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
