import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionItemView } from '../../api';
import { Notice } from '../../components/form/save-notice';
import { ErrorState } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { isStale } from '../../lib/problem';
import { useMay } from '../identity/use-may';
import { cancelItem, completeItem, editItem, itemSaved, progressItem, reopenItem } from './action-items.queries';
import { isSettled } from './due.rules';
import classes from './items.module.css';

type Act = 'complete' | 'reopen' | 'cancel';

interface Done {
  act: Act;
  /** As it was before: what undoing brings back. */
  before: ActionItemView;
}

export interface ItemActsState {
  run: (act: Act) => void;
  pending: boolean;
  /** What was done, with the way back; or why it was not. */
  outcome: ReactNode;
}

/** Done, reopened and cancelled at once, and undone at once: nobody is asked before. */
export function useItemActs(item: ActionItemView): ItemActsState {
  const { t } = useTranslation();
  const client = useQueryClient();
  const scope = useMay('action-items:write') ? 'office' : 'own';
  const [done, setDone] = useState<Done | null>(null);
  const send = { complete: completeItem, reopen: reopenItem, cancel: cancelItem };
  const acting = useMutation({
    mutationFn: (act: Act) => send[act](item, scope),
    onSuccess: async (saved, act) => {
      setDone({ act, before: item });
      await itemSaved(client, saved);
    },
    onError: (error) => isStale(error) && client.invalidateQueries({ queryKey: ['action-items', item.id] }),
  });
  const undoing = useMutation({
    mutationFn: ({ before }: Done) => {
      const { state, progress } = before;
      const attempt = { version: item.version, idempotencyKey: crypto.randomUUID() };
      if (scope === 'office') return editItem(item.id, { state, progress }, attempt);
      return progressItem(item.id, scope, { progress, ...(state === 'cancelled' ? {} : { state }) }, attempt);
    },
    onSuccess: async (saved) => {
      setDone(null);
      await itemSaved(client, saved);
    },
    onError: (error) => isStale(error) && client.invalidateQueries({ queryKey: ['action-items', item.id] }),
  });
  const error = acting.error ?? undoing.error;
  const outcome = error ? (
    isStale(error) ? (
      <Notice tone="ochre" title={t('items.changedMeanwhile')} />
    ) : (
      <ErrorState error={error} />
    )
  ) : done ? (
    <p className={classes.settledLine} data-tone={done.act === 'complete' ? undefined : 'ochre'} role="status">
      <span>{t(`items.outcome.${done.act}`)}</span>
      <TextButton disabled={undoing.isPending} onClick={() => undoing.mutate(done)}>
        {t('items.undo')}
      </TextButton>
    </p>
  ) : null;
  const run = (act: Act) => {
    undoing.reset();
    acting.mutate(act);
  };
  return { run, pending: acting.isPending || undoing.isPending, outcome };
}

interface ItemActsProps {
  item: ActionItemView;
  acts: ItemActsState;
  editButton: ReactNode;
}

export function ItemActs({ item, acts, editButton }: ItemActsProps) {
  const { t } = useTranslation();
  if (!item.can.progress) return null;
  const settled = isSettled(item);
  return (
    <>
      {!settled && (
        <Button loading={acts.pending} onClick={() => acts.run('complete')}>
          {t('items.complete')}
        </Button>
      )}
      {settled && (item.can.edit || item.state === 'done') && (
        <Button variant="default" loading={acts.pending} onClick={() => acts.run('reopen')}>
          {t('items.reopen')}
        </Button>
      )}
      {editButton}
      {!settled && item.can.edit && (
        <Button variant="default" disabled={acts.pending} onClick={() => acts.run('cancel')}>
          {t('items.cancel')}
        </Button>
      )}
    </>
  );
}
