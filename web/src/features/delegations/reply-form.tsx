import { useQueryClient } from '@tanstack/react-query';
import type { MyMeetingView } from '../../api';
import type { Reply } from '../../components/marks/reply-mark';
import { AnswerForm } from './answer-form';
import { myMeetingQuery, readDelegationsAgain, replyOwn } from './delegation.queries';

interface ReplyFormProps {
  meetingId: string;
  my: { reply: Reply; replyNote: string | null };
}

/** The reader's own answer. */
export function ReplyForm({ meetingId, my }: ReplyFormProps) {
  const client = useQueryClient();
  return (
    <AnswerForm
      my={my}
      send={(answer, attempt) => replyOwn(meetingId, answer, attempt)}
      onSaved={(saved: MyMeetingView) => {
        client.setQueryData(myMeetingQuery(meetingId).queryKey, saved);
        void readDelegationsAgain(client);
      }}
    />
  );
}
