import { Select, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../api';
import { FormFrame } from '../../../components/form/form-frame';
import { useEditing } from '../../../components/form/use-editing';
import { sendChange } from '../../../lib/api';
import { LANGUAGES, languageName, type Language } from '../../../lib/i18n';
import { useLanguage } from '../../../lib/use-dates';
import type { Role } from '../session';
import { invitationsQuery, ROLES } from './members.queries';
import { usePasswordPrompt } from './password-prompt';

interface InvitationFormProps {
  onSaved: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** Asks somebody by mail. Making an administrator may ask for the password first. */
export function InvitationForm({ onSaved, onCancel, onDirty }: InvitationFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { guarded, prompt } = usePasswordPrompt();
  const { form, save } = useEditing({
    thing: null as (InvitationView & { version: number }) | null,
    toValues: () => ({ name: '', email: '', role: 'delegate' as Role, language: language as Language }),
    validate: {
      name: isNotEmpty(t('people.nameMissing')),
      email: (value) => isEmail(t('people.emailWrong'))(value.trim()),
    },
    send: (values, { idempotencyKey }) =>
      guarded(() =>
        sendChange<InvitationView>('/api/members/invitations', {
          method: 'POST',
          body: { ...values, name: values.name.trim(), email: values.email.trim() },
          idempotencyKey,
        }),
      ),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
      onSaved();
    },
    onDirty,
  });
  return (
    <>
      <FormFrame save={save} submitLabel={t('officeMembers.inviteSubmit')} onCancel={onCancel}>
        <TextInput
          label={t('people.name')}
          required
          maxLength={200}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('people.email')}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <Select
          label={t('officeMembers.role')}
          description={t(`roleHelp.${form.values.role}`)}
          data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.getInputProps('role')}
        />
        <Select
          label={t('people.mailsIn')}
          data={LANGUAGES.map((one) => ({ value: one, label: languageName(one) }))}
          {...form.getInputProps('language')}
        />
      </FormFrame>
      {prompt}
    </>
  );
}
