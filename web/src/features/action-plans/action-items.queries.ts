import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ActionItemPage, ActionItemView, ChangedActionItem, ChangedOwnItem, NewActionItem } from '../../api';
import type { Attempt } from '../../components/form/use-save';
import { readJson, sendChange } from '../../lib/api';
import { pagesQuery, withQuery } from '../../lib/pages';
import type { ItemsFilter } from './items-filter';

/** Whose items an address tells of: the office's, or only the reader's own, which is all that some roles may see. */
export type Scope = 'office' | 'own';

const PATH: Record<Scope, string> = { office: '/api/action-items', own: '/api/me/action-items' };

export const itemsQuery = ({ whose, ...filter }: ItemsFilter, mayReadAll: boolean) => {
  if (mayReadAll && whose !== 'mine')
    return pagesQuery<ActionItemPage>('action-items', withQuery(PATH.office, { ...filter }));
  const { state, due, q } = filter;
  return pagesQuery<ActionItemPage>('action-items', withQuery(PATH.own, { state, due, q }));
};

export const itemQuery = (id: string, scope: Scope) =>
  queryOptions({
    queryKey: ['action-items', id],
    queryFn: ({ signal }) => readJson<ActionItemView>(`${PATH[scope]}/${id}`, signal),
  });

export function createItem(body: NewActionItem, { idempotencyKey }: Attempt): Promise<ActionItemView> {
  return sendChange(PATH.office, { method: 'POST', body, idempotencyKey });
}

export function editItem(id: string, body: ChangedActionItem, attempt: Attempt): Promise<ActionItemView> {
  return sendChange(`${PATH.office}/${id}`, { method: 'PATCH', body, ...based(attempt) });
}

/** How far it is: told by the office, or by the owner of the item on his own address. */
export function progressItem(
  id: string,
  scope: Scope,
  body: ChangedOwnItem,
  attempt: Attempt,
): Promise<ActionItemView> {
  return sendChange(`${PATH[scope]}/${id}`, { method: 'PATCH', body, ...based(attempt) });
}

export function completeItem({ id, version }: ActionItemView, scope: Scope): Promise<ActionItemView> {
  if (scope === 'own') return sendChange(`${PATH.own}/${id}`, { method: 'PATCH', body: { state: 'done' }, version });
  return sendChange(`${PATH.office}/${id}/complete`, { method: 'POST', body: {}, version });
}

export function reopenItem({ id, version, progress }: ActionItemView, scope: Scope): Promise<ActionItemView> {
  if (scope === 'own')
    return sendChange(`${PATH.own}/${id}`, {
      method: 'PATCH',
      body: { state: progress > 0 ? 'in_progress' : 'open' },
      version,
    });
  return sendChange(`${PATH.office}/${id}/reopen`, { method: 'POST', version });
}

export function cancelItem({ id, version }: ActionItemView): Promise<ActionItemView> {
  return sendChange(`${PATH.office}/${id}`, { method: 'PATCH', body: { state: 'cancelled' }, version });
}

const based = ({ version, idempotencyKey }: Attempt) => ({ version: version ?? 0, idempotencyKey });

/** After a change: the page shows the new state at once, and what else tells of items is read again. */
export async function itemSaved(client: QueryClient, item: ActionItemView): Promise<void> {
  client.setQueryData(['action-items', item.id], item);
  const told = ['action-items', 'home', 'history', 'reminders'];
  await client.invalidateQueries({
    predicate: ({ queryKey }) => told.includes(String(queryKey[0])) && queryKey[1] !== item.id,
  });
}
