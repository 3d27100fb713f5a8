import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActionItemView, ReminderPage } from '../../api';
import { Notice } from '../../components/form/save-notice';
import { readJson } from '../../lib/api';
import { withQuery } from '../../lib/pages';
import { useMay } from '../identity/use-may';

/** Why nobody reminds the owner: their last row of the ledger says so. */
export function OwnerMuted({ item: { id, owner, state } }: { item: ActionItemView }) {
  const { t } = useTranslation();
  const seesMails = useMay('reminders:read');
  const isOwed = state !== 'done' && state !== 'cancelled';
  const of = { subjectKind: 'action_item', subjectId: id, personId: owner?.id, order: 'latest', limit: 1 };
  const last = useQuery({
    queryKey: ['reminders', of],
    queryFn: ({ signal }) => readJson<ReminderPage>(withQuery('/api/reminders', of), signal),
    enabled: seesMails && isOwed && owner !== null,
  });
  if (!isOwed || !owner || last.data?.items[0]?.reason?.code !== 'muted') return null;
  return <Notice tone="ochre" title={t('items.ownerMuted', { name: owner.name })} />;
}
