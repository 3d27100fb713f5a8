import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeetingView, NewMeetingState } from '../../api';
import { FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { meetingSaved, setMeetingState } from './meetings.queries';

interface StateFormProps {
  meeting: MeetingView;
  state: NewMeetingState['state'];
  onSaved: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** Held, postponed or cancelled, and why. Says first what it will do to the date and to the people. */
export function StateForm({ meeting, state, onSaved, onCancel, onDirty }: StateFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const needsReason = state !== 'held';
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: meeting,
    toValues: () => ({ reason: '' }),
    validate: { reason: (reason: string) => (needsReason && !reason.trim() ? t('stateForm.reasonMissing') : null) },
    send: ({ reason }, attempt) => setMeetingState(meeting.id, { state, reason: orNull(reason) }, attempt),
    onSaved: (saved) => {
      void meetingSaved(client, saved);
      onSaved();
    },
    onDirty,
  });
  const going = meeting.delegation.assigned;
  return (
    <FormFrame
      save={save}
      submitLabel={t(`stateForm.${state}.submit`)}
      onCancel={onCancel}
      {...(state === 'cancelled' ? { cancelLabel: t('stateForm.cancelled.not') } : {})}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      <p>{t(`stateForm.${state}.help`)}</p>
      {needsReason && going > 0 && <p>{t('stateForm.told', { count: going })}</p>}
      {needsReason && (
        <Textarea
          label={t('stateForm.reason')}
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1000}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </FormFrame>
  );
}
