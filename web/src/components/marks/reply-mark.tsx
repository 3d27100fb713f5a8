import { useTranslation } from 'react-i18next';
import { Glyph, Mark, type Tone } from './glyph';
import classes from './marks.module.css';

export type Reply = 'accepted' | 'unsure' | 'declined' | 'none';

export const REPLIES: readonly Reply[] = ['accepted', 'unsure', 'declined', 'none'];

const TONES: Record<Reply, Tone> = { accepted: 'turquoise', unsure: 'ochre', declined: 'bole', none: 'ink3' };

/** Circles: what people answered. */
export function ReplyGlyph({ reply, size }: { reply: Reply; size?: number }) {
  return (
    <Glyph tone={TONES[reply]} size={size ?? 14}>
      {shapeOf(reply)}
    </Glyph>
  );
}

function shapeOf(reply: Reply) {
  switch (reply) {
    case 'accepted':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
          <path className={classes.knockout} d="m4.7 8.3 2.3 2.3 4.3-4.8" strokeWidth="1.9" />
        </>
      );
    case 'unsure':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" strokeWidth="1.7" />
          <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" stroke="none" />
        </>
      );
    case 'declined':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" strokeWidth="1.7" />
          <path d="m5.6 5.6 4.8 4.8M10.4 5.6l-4.8 4.8" strokeWidth="1.8" />
        </>
      );
    case 'none':
      return <circle cx="8" cy="8" r="6.2" strokeWidth="1.6" strokeDasharray="2.7 2.17" />;
  }
}

export function ReplyMark({ reply, size, plain }: { reply: Reply; size?: number; plain?: boolean }) {
  const { t } = useTranslation();
  const tone = reply === 'none' ? 'ink2' : TONES[reply];
  return (
    <Mark
      glyph={<ReplyGlyph reply={reply} size={size ?? 14} />}
      word={t(`reply.${reply}`)}
      tone={plain ? undefined : tone}
    />
  );
}
