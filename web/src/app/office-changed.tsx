import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { forgetOfficeChanged } from '../lib/office-changed';

/** Nothing was saved, and the page stays as it is until the reader decides, so that typed text can be copied. */
export function OfficeChanged() {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={forgetOfficeChanged}
      title={t('officeChanged.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <p>{t('officeChanged.text')}</p>
      <Button mt={16} onClick={() => location.assign('/')}>
        {t('officeChanged.reload')}
      </Button>
    </Modal>
  );
}
