import { Modal, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../../components/form/form-frame';
import { useSave } from '../../../components/form/use-save';
import { sendChange } from '../../../lib/api';
import { isProblem } from '../../../lib/problem';

interface Waiting {
  go: () => void;
  stop: (reason: unknown) => void;
}

/**
 * Sensitive changes ask for the password when it was not typed lately. `guarded` runs the change, asks when the server
 * wants it, and runs the change again; `prompt` has to stand on the page.
 */
export function usePasswordPrompt() {
  const [refused, setRefused] = useState<unknown>(null);
  const waiting = useRef<Waiting | null>(null);

  const guarded = useCallback(async <Result,>(change: () => Promise<Result>): Promise<Result> => {
    try {
      return await change();
    } catch (error) {
      if (!isProblem(error, 'password_needed')) throw error;
      await new Promise<void>((go, stop) => {
        waiting.current = { go, stop };
        setRefused(error);
      });
      return change();
    }
  }, []);

  const settle = (how: 'go' | 'stop') => {
    if (how === 'go') waiting.current?.go();
    else waiting.current?.stop(refused);
    waiting.current = null;
    setRefused(null);
  };

  const prompt = refused !== null && <Prompt onConfirmed={() => settle('go')} onClose={() => settle('stop')} />;
  return { guarded, prompt };
}

function Prompt({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value ? null : t('signIn.passwordMissing')) },
  });
  const save = useSave({
    form,
    send: (values) => sendChange('/api/me/password-confirmation', { method: 'POST', body: values }),
    onSaved: onConfirmed,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('passwordPrompt.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <FormFrame save={save} submitLabel={t('passwordPrompt.submit')} onCancel={onClose}>
        <PasswordInput
          label={t('signIn.password')}
          description={t('passwordPrompt.why')}
          autoComplete="current-password"
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          {...form.getInputProps('password')}
        />
      </FormFrame>
    </Modal>
  );
}
