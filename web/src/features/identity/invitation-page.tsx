import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave } from '../../components/form/use-save';
import { RowsSkeleton } from '../../components/states';
import { chooseLanguage, currentLanguage } from '../../lib/i18n';
import { acceptInvitation, invitationQuery, secretOfAddress, type Invitation } from './account-links';
import { DeadLink } from './dead-link';
import { EntryFrame } from './entry-frame';
import { NewPassword, usePasswordRule } from './new-password';
import classes from './entry-frame.module.css';

/** Where the mailed invitation leads. Opening it changes nothing; the button joins the office. */
export function InvitationPage() {
  const { t } = useTranslation();
  const [secret] = useState(secretOfAddress);
  const invitation = useQuery({ ...invitationQuery(secret), enabled: secret !== '' });
  if (!secret || invitation.error) return <DeadLink error={invitation.error} retry={() => void invitation.refetch()} />;
  if (!invitation.data) {
    return (
      <EntryFrame title={t('invitation.title')}>
        <RowsSkeleton rows={2} />
      </EntryFrame>
    );
  }
  return <AcceptForm secret={secret} invitation={invitation.data} />;
}

function AcceptForm({ secret, invitation }: { secret: string; invitation: Invitation }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const rule = usePasswordRule();
  const { hasAccount, office } = invitation;
  const form = useForm({
    initialValues: { name: invitation.name ?? '', password: '' },
    validate: {
      name: (value) => (hasAccount || value.trim() ? null : t('invitation.nameMissing')),
      password: (value) => (hasAccount ? (value ? null : t('signIn.passwordMissing')) : rule(value)),
    },
  });
  const save = useSave({
    form,
    send: ({ name, password }) => acceptInvitation(secret, hasAccount ? { password } : { name: name.trim(), password }),
    onSaved: () => {
      client.clear();
      // The screen goes on in the language of this page; mails keep that of the person or the invitation.
      void chooseLanguage(currentLanguage());
      location.assign('/');
    },
  });
  const lead = t(hasAccount ? 'invitation.leadAccount' : 'invitation.lead', {
    email: invitation.email,
    role: t(`role.${invitation.role}`),
  });
  return (
    <EntryFrame title={t('invitation.titleOffice', { office })} lead={lead}>
      <form className={classes.form} onSubmit={save.submit} noValidate>
        <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
        {hasAccount ? (
          <PasswordInput
            label={t('signIn.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            {...form.getInputProps('password')}
          />
        ) : (
          <>
            <TextInput label={t('invitation.name')} autoComplete="name" {...form.getInputProps('name')} />
            <NewPassword form={form} />
          </>
        )}
        {save.state.kind !== 'saved' && <SaveNotice save={save} />}
        <Button type="submit" size="md" loading={save.state.kind === 'saving' || save.state.kind === 'saved'}>
          {t('invitation.submit')}
        </Button>
      </form>
    </EntryFrame>
  );
}
