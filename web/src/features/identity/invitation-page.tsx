import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave } from '../../components/form/use-save';
import { acceptInvitation, secretOfAddress } from './account-links';
import { EntryFrame } from './entry-frame';
import { NewPassword, usePasswordRule } from './new-password';
import { BrokenLink } from './reset-password-page';
import classes from './entry-frame.module.css';

/** Where the mailed invitation leads. Opening it does nothing; the button joins the office. */
export function InvitationPage() {
  const { t } = useTranslation();
  const [secret] = useState(secretOfAddress);
  const rule = usePasswordRule();
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: { name: (value) => (value.trim() ? null : t('invitation.nameMissing')), password: rule },
  });
  const save = useSave({
    form,
    send: (values) => acceptInvitation(secret, { name: values.name.trim(), password: values.password }),
    onSaved: () => location.assign('/'),
  });
  if (!secret) return <BrokenLink />;
  return (
    <EntryFrame title={t('invitation.title')} lead={t('invitation.lead')}>
      <form className={classes.form} onSubmit={save.submit} noValidate>
        <TextInput label={t('invitation.name')} autoComplete="name" size="md" {...form.getInputProps('name')} />
        <NewPassword form={form} />
        <SaveNotice save={save} />
        <Button type="submit" size="md" loading={save.state.kind === 'saving'}>
          {t('invitation.submit')}
        </Button>
      </form>
    </EntryFrame>
  );
}
