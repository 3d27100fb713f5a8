import type { ReactNode } from 'react';
import classes from './marks.module.css';

export type Tone = 'cobalt' | 'turquoise' | 'ochre' | 'bole' | 'held' | 'ink' | 'ink2' | 'ink3';

interface GlyphProps {
  tone: Tone;
  size?: number | undefined;
  children: ReactNode;
}

/** A shape alone, drawn in a field of 16 by 16; whoever shows it puts the word beside it or in the name. */
export function Glyph({ tone, size = 13, children }: GlyphProps) {
  return (
    <svg
      className={`${classes.glyph} ${classes[tone]}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

interface MarkProps {
  glyph: ReactNode;
  word: string;
  /** The word takes the colour of the mark where it stands alone, and stays quiet inside a line of text. */
  tone?: Tone | undefined;
  strong?: boolean | undefined;
}

export function Mark({ glyph, word, tone, strong }: MarkProps) {
  const names = [classes.mark, tone && classes[tone], strong && classes.strong].filter(Boolean).join(' ');
  return (
    <span className={names}>
      {glyph}
      <span>{word}</span>
    </span>
  );
}
