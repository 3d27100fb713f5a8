import { Button, Drawer } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './edit-drawer.module.css';

interface EditDrawerProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** The form tells whether something was typed that is not saved. */
  children: (tools: { onDirty: (dirty: boolean) => void; close: () => void }) => ReactNode;
}

/** A form beside the page it belongs to. Leaving it with something typed asks once. */
export function EditDrawer({ title, opened, onClose, children }: EditDrawerProps) {
  const { t } = useTranslation();
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  // However it was closed, by a save too: the next form begins without the question.
  if (!opened && (dirty || asking)) {
    setDirty(false);
    setAsking(false);
  }
  const close = () => (dirty ? setAsking(true) : onClose());
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title={title}
      size={520}
      closeOnClickOutside={!dirty}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {asking && dirty && (
        <div className={classes.ask} role="alert">
          <p className={classes.question}>{t('form.leave')}</p>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('form.stay')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('form.drop')}
            </Button>
          </div>
        </div>
      )}
      {opened && children({ onDirty: setDirty, close })}
    </Drawer>
  );
}
