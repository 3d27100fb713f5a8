import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView, NewMeetingState } from '../../api';
import { EditDrawer } from '../../components/form/edit-drawer';
import { MeetingForm } from './meeting-form';
import { MoveForm } from './move-form';
import { StateForm } from './state-form';

export type Act = 'edit' | 'move' | 'confirm' | NewMeetingState['state'];

/** The states a person sets; the others come with a date. */
const SETTABLE: readonly string[] = ['held', 'postponed', 'cancelled'];

interface MeetingActionsProps {
  meeting: MeetingView;
  /** The page's main act, before the others. */
  children?: ReactNode;
}

/** What may be done with a meeting next: only what its state allows and the reader may. */
export function MeetingActions({ meeting, children }: MeetingActionsProps) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const { can, date, state } = meeting;
  const mayMove = can.dates.length > 0;
  const over = state === 'held' || state === 'cancelled';
  const mayConfirm = date !== null && state !== 'confirmed' && !over && can.dates.includes('confirmed');
  const states = can.states.filter((one): one is NewMeetingState['state'] => SETTABLE.includes(one));
  const close = () => setAct(null);
  return (
    <>
      {children}
      {mayMove && !over && (
        <Button variant="default" onClick={() => setAct('move')}>
          {date ? t('move.title') : t('move.first')}
        </Button>
      )}
      {can.edit && (
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('meeting.more')}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAct('edit')}>{t('meeting.edit')}</Menu.Item>
            {mayMove && over && <Menu.Item onClick={() => setAct('move')}>{t('move.correct')}</Menu.Item>}
            {mayConfirm && <Menu.Item onClick={() => setAct('confirm')}>{t('move.confirm')}</Menu.Item>}
            {states.map((one) => (
              <Menu.Item key={one} onClick={() => setAct(one)}>
                {t(`stateForm.${one}.title`)}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => window.print()}>{t('meeting.print')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <ActDrawer meeting={meeting} act={act} onClose={close} />
    </>
  );
}

/** The form of one act, beside the page. */
export function ActDrawer({ meeting, act, onClose }: { meeting: MeetingView; act: Act | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <EditDrawer title={act === null ? '' : titleOf(act, meeting, t)} opened={act !== null} onClose={onClose}>
      {({ onDirty, close }) => {
        const form = { meeting, onDirty, onCancel: close, onSaved: onClose };
        if (act === 'edit') return <MeetingForm {...form} />;
        if (act === 'move' || act === 'confirm') return <MoveForm {...form} confirming={act === 'confirm'} />;
        return act && <StateForm {...form} state={act} />;
      }}
    </EditDrawer>
  );
}

function titleOf(act: Act, { date, state }: MeetingView, t: TFunction): string {
  if (act === 'edit') return t('meeting.edit');
  if (act === 'confirm') return t('move.confirm');
  if (act !== 'move') return t(`stateForm.${act}.title`);
  if (state === 'held' || state === 'cancelled') return t('move.correct');
  return date ? t('move.title') : t('move.first');
}
