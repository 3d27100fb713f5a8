import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../api';
import { Notice } from '../../components/form/save-notice';
import { ActDrawer, type Act } from './meeting-actions';

/** Asked of a meeting whose days are past while nobody said how it ended; who may close it can do so here. */
export function UnclosedNotice({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  if (!meeting.isUnclosed) return null;
  const { state, can } = meeting;
  const mayBeHeld = can.states.includes('held');
  return (
    <>
      <Notice
        tone="ochre"
        title={t(state === 'window' ? 'unclosed.window' : 'unclosed.title')}
        text={can.edit && !mayBeHeld ? t('unclosed.daysFirst') : ''}
      >
        {can.edit && (
          <>
            <Button variant="default" onClick={() => setAct(mayBeHeld ? 'held' : 'confirm')}>
              {t(mayBeHeld ? 'unclosed.held' : 'unclosed.heldOn')}
            </Button>
            <Button variant="default" onClick={() => setAct('cancelled')}>
              {t('unclosed.cancelled')}
            </Button>
          </>
        )}
      </Notice>
      <ActDrawer meeting={meeting} act={act} onClose={() => setAct(null)} />
    </>
  );
}
