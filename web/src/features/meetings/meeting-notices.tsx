import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../api';
import { Notice } from '../../components/form/save-notice';
import { noticesQuery } from './meetings.queries';

/** What the reader should know of what was just saved, until it is put away: an hour that comes twice, for one. */
export function MeetingNotices({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: notices = [] } = useQuery(noticesQuery(meeting.id));
  if (notices.length === 0) return null;
  return (
    <Notice tone="ochre" title={notices.map((notice) => notice.message).join(' ')}>
      <Button variant="default" onClick={() => client.setQueryData(noticesQuery(meeting.id).queryKey, [])}>
        {t('meeting.noted')}
      </Button>
    </Notice>
  );
}
