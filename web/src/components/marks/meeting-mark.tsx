import { useTranslation } from 'react-i18next';
import { Glyph, Mark, type Tone } from './glyph';
import classes from './marks.module.css';

/** `expected` is derived from the cadence; the others are the states of a meeting. */
export type MeetingState = 'expected' | 'window' | 'tentative' | 'confirmed' | 'held' | 'postponed' | 'cancelled';

export const MEETING_STATES: readonly MeetingState[] = [
  'expected',
  'window',
  'tentative',
  'confirmed',
  'held',
  'postponed',
  'cancelled',
];

const TONES: Record<MeetingState, Tone> = {
  expected: 'ink3',
  window: 'cobalt',
  tentative: 'cobalt',
  confirmed: 'cobalt',
  held: 'held',
  postponed: 'ochre',
  cancelled: 'ink3',
};

interface MeetingGlyphProps {
  state: MeetingState;
  size?: number;
  /** An expected session whose alert is open stands in ochre. */
  alert?: boolean;
}

/** Squares: meetings. The fill says how firm the date is. */
export function MeetingGlyph({ state, size, alert }: MeetingGlyphProps) {
  return (
    <Glyph tone={alert ? 'ochre' : TONES[state]} size={size}>
      {shapeOf(state)}
    </Glyph>
  );
}

function shapeOf(state: MeetingState) {
  switch (state) {
    case 'expected':
      return <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2.5" strokeWidth="1.7" strokeDasharray="3 2.1" />;
    case 'window':
      return (
        <>
          <rect x="1.5" y="1.5" width="13" height="13" rx="2" strokeWidth="1.8" />
          <path d="M2 8.4 8.4 2M2 13.6 13.6 2M7.6 14 14 7.6" strokeWidth="1.7" />
        </>
      );
    case 'tentative':
      return <rect x="2" y="2" width="12" height="12" rx="2" strokeWidth="2.4" />;
    case 'confirmed':
      return <rect x="1" y="1" width="14" height="14" rx="2.5" fill="currentColor" stroke="none" />;
    case 'held':
      return (
        <>
          <rect x="1" y="1" width="14" height="14" rx="2.5" fill="currentColor" stroke="none" />
          <path className={classes.knockout} d="m4.4 8.3 2.5 2.5 4.7-5.3" strokeWidth="1.9" />
        </>
      );
    case 'postponed':
      return (
        <>
          <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2.2" strokeWidth="1.7" />
          <path d="M4.4 8h6.5M8.4 5.3 11.2 8l-2.8 2.7" strokeWidth="1.6" />
        </>
      );
    case 'cancelled':
      return (
        <>
          <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2.2" strokeWidth="1.5" />
          <path d="m2.3 2.3 11.4 11.4M13.7 2.3 2.3 13.7" strokeWidth="1.4" />
        </>
      );
  }
}

export function useMeetingWord(): (state: MeetingState) => string {
  const { t } = useTranslation();
  return (state) => t(`meetingState.${state}`);
}

/** The mark with its word: quiet in a list, in its colour and strong where it heads a page. */
export function MeetingMark({ state, strong, size, alert }: MeetingGlyphProps & { strong?: boolean }) {
  const word = useMeetingWord();
  const tone = alert ? 'ochre' : TONES[state];
  return (
    <Mark
      glyph={<MeetingGlyph state={state} size={size ?? 13} alert={alert ?? false} />}
      word={word(state)}
      tone={strong || alert ? (tone === 'held' ? 'ink2' : tone) : undefined}
      strong={strong || alert}
    />
  );
}
