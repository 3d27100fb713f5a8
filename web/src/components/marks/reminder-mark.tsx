import { useTranslation } from 'react-i18next';
import { Glyph, Mark, type Tone } from './glyph';

/** The states of one row in the reminder ledger. */
export type ReminderState =
  | 'planned'
  | 'sending'
  | 'sent'
  | 'retry'
  | 'failed'
  | 'uncertain'
  | 'held'
  | 'superseded'
  | 'cancelled'
  | 'expired'
  | 'dead'
  | 'skipped'
  | 'spared';

export const REMINDER_STATES: readonly ReminderState[] = [
  'planned',
  'sending',
  'sent',
  'retry',
  'failed',
  'uncertain',
  'held',
  'superseded',
  'cancelled',
  'expired',
  'dead',
  'skipped',
  'spared',
];

const TONES: Record<ReminderState, Tone> = {
  planned: 'ink',
  sending: 'cobalt',
  sent: 'turquoise',
  retry: 'ochre',
  failed: 'bole',
  uncertain: 'ochre',
  held: 'ochre',
  superseded: 'ink2',
  cancelled: 'ink2',
  expired: 'ochre',
  dead: 'bole',
  skipped: 'ochre',
  spared: 'ink2',
};

/** Signs without a ground: what happened to a mail. */
export function ReminderGlyph({ state, size }: { state: ReminderState; size?: number }) {
  return (
    <Glyph tone={TONES[state]} size={size ?? 14}>
      {shapeOf(state)}
    </Glyph>
  );
}

function shapeOf(state: ReminderState) {
  switch (state) {
    case 'planned':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" strokeWidth="1.7" />
          <path d="M8 4.3V8l2.5 1.7" strokeWidth="1.6" />
        </>
      );
    case 'sending':
      return <path d="M1.5 8h12M9 3.5 13.5 8 9 12.5" strokeWidth="2" />;
    case 'sent':
      return <path d="m1.8 8.6 4 4L14.2 3.4" strokeWidth="2.4" />;
    case 'retry':
      return <path d="M13.6 8A5.7 5.7 0 1 1 11.6 3.6M12.2.8v3.4H8.8" strokeWidth="1.8" />;
    case 'failed':
      return <path d="m2.8 2.8 10.4 10.4M13.2 2.8 2.8 13.2" strokeWidth="2.4" />;
    case 'dead':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" strokeWidth="1.7" />
          <path d="m5.4 5.4 5.2 5.2M10.6 5.4l-5.2 5.2" strokeWidth="1.8" />
        </>
      );
    case 'uncertain':
      return (
        <>
          <path d="M4.3 5.5a3.7 3.7 0 1 1 5.2 3.4C8.4 9.4 8 9.9 8 11.1" strokeWidth="2" />
          <path d="M8 13.2v2" strokeWidth="2.2" />
        </>
      );
    case 'held':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" strokeWidth="1.7" />
          <path d="M6.3 5.3v5.4M9.7 5.3v5.4" strokeWidth="1.7" />
        </>
      );
    case 'superseded':
      return <path d="M2 5h9.5M8.5 1.8 11.7 5 8.5 8.2M14 11H4.5M7.5 7.8 4.3 11l3.2 3.2" strokeWidth="1.6" />;
    case 'cancelled':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" strokeWidth="1.7" />
          <path d="M3.8 12.2 12.2 3.8" strokeWidth="1.7" />
        </>
      );
    case 'expired':
      return (
        <path
          d="M3.5 1.5h9M3.5 14.5h9M4.5 1.5c0 4 3.5 5 3.5 6.5S4.5 10.5 4.5 14.5M11.5 1.5c0 4-3.5 5-3.5 6.5s3.5 2.5 3.5 6.5"
          strokeWidth="1.6"
        />
      );
    case 'spared':
      return <path d="M2.5 8h11" strokeWidth="2.4" />;
    case 'skipped':
      return (
        <path d="M1.5 3.5 7 8l-5.5 4.5zM7.5 3.5 13 8l-5.5 4.5zM14.3 3.5v9" fill="currentColor" strokeWidth="1.3" />
      );
  }
}

export function ReminderMark({ state, size }: { state: ReminderState; size?: number }) {
  const { t } = useTranslation();
  return (
    <Mark
      glyph={<ReminderGlyph state={state} size={size ?? 14} />}
      word={t(`reminderState.${state}`)}
      tone={TONES[state]}
      strong
    />
  );
}
