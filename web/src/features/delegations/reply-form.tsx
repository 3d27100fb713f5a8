import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MyMeetingView } from '../../api';
import type { Reply } from '../../components/marks/reply-mark';
import { AnswerForm } from './answer-form';
import { myMeetingQuery, readDelegationsAgain, replyOwn } from './delegation.queries';
import classes from './reply-form.module.css';

interface ReplyFormProps {
  meetingId: string;
  my: { reply: Reply; replyNote: string | null };
  /** When the meeting is, where a phone shows the question before all else that is told of it. */
  day?: ReactNode;
}

/** The reader's own answer. */
export function ReplyForm({ meetingId, my, day }: ReplyFormProps) {
  const client = useQueryClient();
  return (
    <>
      {day && <div className={classes.when}>{day}</div>}
      <AnswerForm
        my={my}
        send={(answer, attempt) => replyOwn(meetingId, answer, attempt)}
        onSaved={(saved: MyMeetingView) => {
          client.setQueryData(myMeetingQuery(meetingId).queryKey, saved);
          void readDelegationsAgain(client);
        }}
      />
    </>
  );
}
