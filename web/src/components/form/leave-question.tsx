import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './form.module.css';

interface LeaveQuestionProps {
  /** A save waits for the connection. */
  waiting: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Whether what was typed may be dropped. */
export function LeaveQuestion({ waiting, onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onStay}
      title={waiting ? t('form.leaveWaiting') : t('form.leave')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.buttons}>
        <Button onClick={onStay} data-autofocus>
          {t('form.stay')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('form.drop')}
        </Button>
      </div>
    </Modal>
  );
}
