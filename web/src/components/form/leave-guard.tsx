import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Save } from './use-save';
import classes from './form.module.css';

/** Leaving the page with something typed, or with a save that waits for the connection, asks once. */
export function LeaveGuard({ save }: { save: Save }) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    // A drawer that closes changes only what stands after the path, and has asked already.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && save.isUnsaved(),
    enableBeforeUnload: save.isUnsaved,
    withResolver: true,
  });
  const { status, reset } = blocker;
  const settled = status === 'blocked' && !save.isUnsaved();
  useEffect(() => {
    if (settled) reset?.();
  }, [settled, reset]);
  if (status !== 'blocked') return null;
  return (
    <Modal
      opened
      onClose={blocker.reset}
      title={save.state.kind === 'waiting' ? t('form.leaveWaiting') : t('form.leave')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.buttons}>
        <Button onClick={blocker.reset} data-autofocus>
          {t('form.stay')}
        </Button>
        <Button variant="default" onClick={blocker.proceed}>
          {t('form.drop')}
        </Button>
      </div>
    </Modal>
  );
}
