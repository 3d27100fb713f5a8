import { Button, Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

let changed = false;
const listeners = new Set<() => void>();

/** Another tab moved the session to another office; what this tab shows belongs to the former one. */
export function noteOfficeChanged(): void {
  changed = true;
  for (const listener of listeners) listener();
}

function forget(): void {
  changed = false;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Nothing was saved, and the page stays as it is until the reader decides, so that typed text can be copied. */
export function OfficeChangedNotice() {
  const { t } = useTranslation();
  const opened = useSyncExternalStore(subscribe, () => changed);
  return (
    <Modal opened={opened} onClose={forget} title={t('officeChanged.title')}>
      <p>{t('officeChanged.text')}</p>
      <Button mt={16} onClick={() => location.assign('/')}>
        {t('officeChanged.reload')}
      </Button>
    </Modal>
  );
}
