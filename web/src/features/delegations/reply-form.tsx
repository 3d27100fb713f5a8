import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyMeetingView, NewReply } from '../../api';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave } from '../../components/form/use-save';
import { orNull } from '../../components/form/use-editing';
import type { Reply } from '../../components/marks/reply-mark';
import { TextButton } from '../../components/text-button';
import { myMeetingQuery, readDelegationsAgain, replyOwn } from './delegation.queries';
import { ReplyButtons } from './reply-buttons';
import classes from './reply-form.module.css';

interface ReplyFormProps {
  meetingId: string;
  my: { reply: Reply; replyNote: string | null };
}

/** The reader's own answer. One press saves it; a note may go with it. */
export function ReplyForm({ meetingId, my }: ReplyFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [writing, setWriting] = useState(Boolean(my.replyNote));
  const form = useForm({ initialValues: { reply: my.reply, note: my.replyNote ?? '' } });
  const { reply, note } = form.getValues();
  const save = useSave({
    form,
    send: (values, attempt) => replyOwn(meetingId, { reply: values.reply as NewReply['reply'], note: orNull(values.note) }, attempt),
    onSaved: (saved: MyMeetingView) => {
      client.setQueryData(myMeetingQuery(meetingId).queryKey, saved);
      void readDelegationsAgain(client);
    },
  });
  const saving = save.state.kind === 'saving';
  return (
    <form className={classes.form} onSubmit={save.submit} data-no-print>
      <ReplyButtons
        question={t('replyForm.question')}
        reply={reply}
        disabled={saving}
        onReply={(answer) => {
          form.setFieldValue('reply', answer);
          save.submit();
        }}
      />
      {writing ? (
        <div className={classes.note}>
          <Textarea label={t('replyForm.note')} description={t('replyForm.noteHelp')} autosize minRows={1} maxRows={6} maxLength={1000} {...form.getInputProps('note')} />
          {form.isDirty('note') && reply !== 'none' && (
            <Button type="submit" variant="default" loading={saving}>
              {note.trim() ? t('replyForm.saveNote') : t('replyForm.dropNote')}
            </Button>
          )}
        </div>
      ) : (
        <TextButton onClick={() => setWriting(true)}>{t('replyForm.addNote')}</TextButton>
      )}
      <div className={classes.notice}>
        <SaveNotice save={save} />
      </div>
    </form>
  );
}
