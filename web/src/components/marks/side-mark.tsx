import { useTranslation } from 'react-i18next';
import { Mark } from './glyph';
import classes from './marks.module.css';

export type Side = 'ours' | 'theirs' | 'both';

/** Two halves, ours at the left: who has to move. */
export function SideMark({ side }: { side: Side }) {
  const { t } = useTranslation();
  return <Mark glyph={<SideGlyph side={side} />} word={t(`side.${side}`)} />;
}

function SideGlyph({ side }: { side: Side }) {
  const fill = (half: Side) => (side === half || side === 'both' ? 'currentColor' : 'none');
  return (
    <svg className={`${classes.glyph} ${classes.ink}`} width="18" height="10" viewBox="0 0 18 10" aria-hidden="true">
      <g stroke="var(--ink-2)">
        <rect x=".75" y=".75" width="8.25" height="8.5" fill={fill('ours')} strokeWidth="1.5" />
        <rect x="9" y=".75" width="8.25" height="8.5" fill={fill('theirs')} strokeWidth="1.5" />
      </g>
    </svg>
  );
}
