import type { ButtonHTMLAttributes } from 'react';
import classes from './confirm-button.module.css';

/** Something that happens on this page and looks like a link, where a button would shout. */
export function TextButton({ className = '', ...props }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...props} className={`${classes.quiet} ${className}`} />;
}
