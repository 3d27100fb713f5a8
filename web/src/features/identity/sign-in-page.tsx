import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave } from '../../components/form/use-save';
import { TextLink } from '../../components/link';
import { EntryFrame } from './entry-frame';
import { safeNext } from './next-address';
import { signIn } from './session';
import classes from './entry-frame.module.css';

export function SignInPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.trim() ? null : t('signIn.emailMissing')),
      password: (value) => (value ? null : t('signIn.passwordMissing')),
    },
  });
  const save = useSave({
    form,
    send: (values) => signIn({ email: values.email.trim(), password: values.password }),
    onSaved: () => {
      client.clear();
      location.assign(safeNext(new URLSearchParams(location.search).get('next')));
    },
  });
  return (
    <EntryFrame title={t('signIn.title')} lead={t('signIn.lead')}>
      <form className={classes.form} onSubmit={save.submit} noValidate>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          placeholder={t('signIn.emailExample')}
          size="md"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          {...form.getInputProps('password')}
        />
        {save.state.kind !== 'saved' && <SaveNotice save={save} />}
        <Button type="submit" size="md" loading={save.state.kind === 'saving' || save.state.kind === 'saved'}>
          {t('signIn.submit')}
        </Button>
        <div className={classes.links}>
          <TextLink to="/reset">{t('signIn.forgot')}</TextLink>
        </div>
      </form>
    </EntryFrame>
  );
}
