import { Button, Modal, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from './states';
import classes from './confirm-button.module.css';

interface ConfirmButtonProps extends Pick<ButtonProps, 'variant' | 'color'> {
  /** On the button: "Remove the address". */
  label: string;
  /** Looks like a link inside a row of a list. */
  quiet?: boolean;
  /** One question that names what will be lost. */
  question: string;
  detail?: ReactNode;
  act: () => Promise<unknown>;
  onDone?: () => void;
}

/** Asks once before something that cannot be undone. The button that does it repeats what it does. */
export function ConfirmButton({ label, quiet, question, detail, act, onDone, ...look }: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const acting = useMutation({
    mutationFn: act,
    onSuccess: () => {
      setOpened(false);
      onDone?.();
    },
  });
  const close = () => {
    setOpened(false);
    acting.reset();
  };
  return (
    <>
      {quiet ? (
        <button type="button" className={classes.quiet} onClick={() => setOpened(true)}>
          {label}
        </button>
      ) : (
        <Button variant="default" {...look} onClick={() => setOpened(true)}>
          {label}
        </Button>
      )}
      <Modal opened={opened} onClose={close} title={question} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {detail && <div className={classes.detail}>{detail}</div>}
        {acting.error && <ErrorState error={acting.error} />}
        <div className={classes.buttons}>
          <Button loading={acting.isPending} onClick={() => acting.mutate()}>
            {label}
          </Button>
          <Button variant="subtle" onClick={close} data-autofocus>
            {t('action.cancel')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
