import { useTranslation } from 'react-i18next';
import type { NewReply } from '../../api';
import { ReplyGlyph, type Reply } from '../../components/marks/reply-mark';
import classes from './reply-buttons.module.css';

export const ANSWERS = ['accepted', 'unsure', 'declined'] as const satisfies NewReply['reply'][];

interface ReplyButtonsProps {
  question: string;
  reply: Reply;
  onReply: (reply: NewReply['reply']) => void;
  disabled?: boolean;
  /** Under each other, where the column is as narrow as a phone. */
  stacked?: boolean;
  /** In the words of somebody else: "Will attend". */
  forOther?: boolean;
}

/** The three answers side by side, the given one marked. */
export function ReplyButtons({ question, reply, onReply, disabled, stacked, forOther }: ReplyButtonsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.reply} disabled={disabled}>
      <legend className={classes.question}>{question}</legend>
      <div className={classes.buttons} data-stacked={stacked || undefined}>
        {ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            className={classes.answer}
            aria-pressed={reply === answer}
            onClick={() => onReply(answer)}
          >
            <ReplyGlyph reply={answer} size={17} />
            <span>{forOther ? t(`reply.${answer}`) : t(`replyForm.${answer}`)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
