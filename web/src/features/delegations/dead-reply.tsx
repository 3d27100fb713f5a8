import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/states';
import { isProblem } from '../../lib/problem';
import { EntryFrame } from '../identity/entry-frame';

const TITLES: Record<string, ParseKeys> = {
  'reply.withdrawn': 'replyPage.withdrawnTitle',
  'reply.cancelled': 'replyPage.cancelledTitle',
  'reply.held': 'replyPage.heldTitle',
  office_suspended: 'replyPage.suspendedTitle',
};

/** A link that opens nothing any more says why, and whether its reader has to do anything. There is no way on from here: they have no account. */
export function DeadReply({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  if (error !== null && (!isProblem(error) || error.status === 429 || error.status >= 500)) {
    return (
      <EntryFrame title={t('error.title')}>
        <ErrorState error={error} retry={retry} />
      </EntryFrame>
    );
  }
  const code = isProblem(error) ? error.code : '';
  const isKnown = code.startsWith('reply.') || code in TITLES;
  return (
    <EntryFrame
      title={t(TITLES[code] ?? 'replyPage.expiredTitle')}
      lead={isProblem(error) && isKnown ? error.message : t('replyPage.lost')}
    />
  );
}
