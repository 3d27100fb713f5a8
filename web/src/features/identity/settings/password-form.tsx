import { PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../../components/form/form-frame';
import { useSave } from '../../../components/form/use-save';
import { sendChange } from '../../../lib/api';
import { usePasswordRule } from '../new-password';

/** A new password ends all other sessions; the mail about it is the server's. */
export function PasswordForm() {
  const { t } = useTranslation();
  const rule = usePasswordRule();
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: { current: (value) => (value ? null : t('signIn.passwordMissing')), next: rule },
  });
  const save = useSave({
    form,
    send: (values) => sendChange('/api/me/password', { method: 'PUT', body: values }),
    onSaved: () => form.setValues({ current: '', next: '' }),
  });
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('signIn.showPassword') } };
  return (
    <FormFrame save={save} submitLabel={t('profile.changePassword')} quiet>
      <PasswordInput
        label={t('profile.currentPassword')}
        autoComplete="current-password"
        {...toggle}
        {...form.getInputProps('current')}
      />
      <PasswordInput
        label={t('password.new')}
        description={t('profile.passwordHelp')}
        autoComplete="new-password"
        maxLength={128}
        {...toggle}
        {...form.getInputProps('next')}
      />
    </FormFrame>
  );
}
