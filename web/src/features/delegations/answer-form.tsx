import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewReply } from '../../api';
import { LeaveGuard } from '../../components/form/leave-guard';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave, type Attempt } from '../../components/form/use-save';
import { orNull } from '../../components/form/use-editing';
import { useLimitNote } from '../../components/form/use-limit-note';
import type { Reply } from '../../components/marks/reply-mark';
import { TextButton } from '../../components/text-button';
import { noteWith } from './answer.rules';
import { ReplyButtons } from './reply-buttons';
import classes from './reply-form.module.css';

interface AnswerFormProps<Saved> {
  my: { reply: Reply; replyNote: string | null };
  send: (answer: NewReply, attempt: Attempt) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  /** What a saved answer is told with, where more is to be said than that. */
  saved?: string;
  stacked?: boolean;
}

/** One press saves the answer, and a note may go with it. Who declines is asked why first, so that the office reads both at once. */
export function AnswerForm<Saved>({ my, send, onSaved, saved, stacked = false }: AnswerFormProps<Saved>) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(Boolean(my.replyNote));
  const form = useForm({ initialValues: { reply: my.reply, note: my.replyNote ?? '' } });
  const { reply, note } = form.getValues();
  const save = useSave({
    form,
    send: (values, attempt) => send({ reply: values.reply as NewReply['reply'], note: orNull(values.note) }, attempt),
    onSaved,
  });
  const saving = save.state.kind === 'saving';
  const declined = reply === 'declined';
  const declining = declined && form.isDirty('reply');
  const { onInput, limitNote } = useLimitNote();
  return (
    <form className={classes.form} onSubmit={save.submit} onInput={onInput} data-no-print>
      <LeaveGuard save={save} />
      {limitNote}
      <ReplyButtons
        question={t('replyForm.question')}
        reply={reply}
        disabled={saving}
        stacked={stacked}
        onReply={(answer) => {
          form.setValues({ reply: answer, note: noteWith(answer, my, note) });
          if (answer !== 'declined') save.submit();
        }}
      />
      {writing || declined ? (
        <div className={classes.note}>
          <Textarea
            label={declined ? t('replyForm.reason') : t('replyForm.note')}
            description={t('replyForm.noteHelp')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={1000}
            autoFocus={declining}
            {...form.getInputProps('note')}
          />
          {declining ? (
            <Button type="submit" loading={saving}>
              {t('replyForm.send')}
            </Button>
          ) : (
            form.isDirty('note') &&
            reply !== 'none' && (
              <Button type="submit" variant="default" loading={saving}>
                {note.trim() ? t('replyForm.saveNote') : t('replyForm.dropNote')}
              </Button>
            )
          )}
        </div>
      ) : (
        <TextButton onClick={() => setWriting(true)}>{t('replyForm.addNote')}</TextButton>
      )}
      <div className={classes.notice}>
        {save.state.kind === 'saved' && saved && !save.isUnsaved() ? (
          <p className={classes.saved} role="status">
            {saved}
          </p>
        ) : (
          <SaveNotice save={save} />
        )}
      </div>
    </form>
  );
}
