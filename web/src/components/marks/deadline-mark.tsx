import { useTranslation } from 'react-i18next';
import { Glyph, Mark, type Tone } from './glyph';
import classes from './marks.module.css';

/** Outside: set by the letter or the organizer. Inside: our own, earlier. */
export type DeadlineLayer = 'outside' | 'inside';
export type DeadlineState = 'open' | 'soon' | 'paused' | 'met' | 'late';

const TONES: Record<DeadlineState, Tone> = {
  open: 'ink',
  soon: 'ochre',
  paused: 'ochre',
  met: 'turquoise',
  late: 'bole',
};

const DIAMOND = 'M8 .9 15.1 8 8 15.1.9 8z';
const INNER = 'M8 2.2 13.8 8 8 13.8 2.2 8z';

interface DeadlineProps {
  layer: DeadlineLayer;
  state: DeadlineState;
  size?: number;
}

/** Diamonds: deadlines. Solid is theirs, hollow is ours. */
export function DeadlineGlyph({ layer, state, size }: DeadlineProps) {
  return (
    <Glyph tone={TONES[state]} size={size ?? 14}>
      {shapeOf(layer, state)}
    </Glyph>
  );
}

function shapeOf(layer: DeadlineLayer, state: DeadlineState) {
  const solid = <path d={DIAMOND} fill="currentColor" stroke="none" />;
  const hollow = <path d={INNER} strokeWidth="1.8" />;
  const line = layer === 'outside' ? classes.knockout : undefined;
  switch (state) {
    case 'open':
    case 'soon':
      return layer === 'outside' ? solid : hollow;
    case 'met':
      return (
        <>
          {layer === 'outside' ? solid : hollow}
          <path className={line} d="m5.3 8.2 2 2 3.5-4" strokeWidth="1.7" />
        </>
      );
    case 'paused':
      return (
        <>
          {layer === 'outside' ? solid : hollow}
          <path className={line} d="M6.7 5.8v4.4M9.3 5.8v4.4" strokeWidth="1.5" />
        </>
      );
    case 'late':
      return (
        <>
          {solid}
          <path className={classes.knockout} d="M8 4.4v4.3M8 10v1.7" strokeWidth="1.8" />
        </>
      );
  }
}

export function useDeadlineWord(): (layer: DeadlineLayer, state: DeadlineState) => string {
  const { t } = useTranslation();
  return (layer, state) => (state === 'open' ? t(`deadline.${layer}`) : t(`deadline.${state}`));
}

export function DeadlineMark({ layer, state, size, word }: DeadlineProps & { word?: string }) {
  const wordOf = useDeadlineWord();
  const tone = state === 'open' ? undefined : TONES[state];
  return (
    <Mark
      glyph={<DeadlineGlyph layer={layer} state={state} size={size ?? 14} />}
      word={word ?? wordOf(layer, state)}
      tone={tone}
      strong={state === 'late' || state === 'soon'}
    />
  );
}
