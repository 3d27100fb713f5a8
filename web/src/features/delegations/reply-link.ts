import { queryOptions } from '@tanstack/react-query';
import type { NewReply, ReplyPage } from '../../api';
import type { Attempt } from '../../components/form/use-save';
import { readJson, sendChange } from '../../lib/api';
import { throughLink } from '../identity/account-links';

/** What the link of a mail shows. It is read once: the page keeps what it answers itself. */
export const replyPageQuery = (secret: string) =>
  queryOptions({
    queryKey: ['reply-link', secret],
    queryFn: ({ signal }) => readJson<ReplyPage>('/api/replies/link', signal, throughLink(secret)),
    gcTime: 0,
  });

export function replyThroughLink(secret: string, body: NewReply, { idempotencyKey }: Attempt): Promise<ReplyPage> {
  return sendChange('/api/replies/link', { method: 'POST', body, idempotencyKey, headers: throughLink(secret) });
}
