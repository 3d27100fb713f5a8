import { Select, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../api';
import { FormFrame } from '../../components/form/form-frame';
import { useEditing } from '../../components/form/use-editing';
import { ErrorState, RowsSkeleton } from '../../components/states';
import { sendChange } from '../../lib/api';
import { LANGUAGES, languageName, type Language } from '../../lib/i18n';
import { officeQuery } from '../identity/office.queries';
import type { Role } from '../identity/session';
import { invitationsQuery, ROLES } from '../identity/settings/members.queries';
import { usePasswordPrompt } from '../identity/settings/password-prompt';
import { PersonWithoutAccountSelect, usePersonOfAddress } from './person-select';
import type { Person } from './person.types';

interface InvitationFormProps {
  /** Who is asked, where that is known from where the form was opened. */
  person?: Person;
  onSaved: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** Asks somebody by mail, in the office's language unless the person is written to in another. */
export function InvitationForm(props: InvitationFormProps) {
  const office = useQuery(officeQuery);
  if (office.data) return <Fields {...props} officeLanguage={office.data.language} />;
  return office.error ? (
    <ErrorState error={office.error} retry={() => void office.refetch()} />
  ) : (
    <RowsSkeleton rows={4} />
  );
}

/** Making an administrator may ask for the password first. */
function Fields({
  person,
  officeLanguage,
  onSaved,
  onCancel,
  onDirty,
}: InvitationFormProps & { officeLanguage: Language }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { guarded, prompt } = usePasswordPrompt();
  const { form, save } = useEditing({
    thing: null as (InvitationView & { version: number }) | null,
    toValues: () => ({
      personId: person?.id ?? (null as string | null),
      name: person?.name ?? '',
      email: person?.email ?? '',
      role: 'delegate' as Role,
      language: person?.language ?? officeLanguage,
    }),
    validate: {
      name: isNotEmpty(t('people.nameMissing')),
      email: (value) => isEmail(t('people.emailWrong'))(value.trim()),
    },
    send: (values, { idempotencyKey }): Promise<InvitationView> => {
      const { personId: _, ...rest } = values;
      const body = { ...rest, name: values.name.trim(), email: values.email.trim(), ...(personId ? { personId } : {}) };
      return guarded(() =>
        sendChange<InvitationView>('/api/members/invitations', { method: 'POST', body, idempotencyKey }),
      );
    },
    onSaved: () => {
      void client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
      onSaved();
    },
    onDirty,
  });
  const { values } = form;
  const [chosen, setChosen] = useState<Person | null>(person ?? null);
  const [refusedAddress, refuseAddress] = useState<string | null>(null);
  const [address] = useDebouncedValue(values.email, 200);
  const ofAddress = usePersonOfAddress(address);
  const byAddress = values.personId === null && values.email !== refusedAddress && address === values.email;
  const personId: string | null = values.personId ?? (byAddress ? (ofAddress?.id ?? null) : null);
  const choose = (next: Person | null) => {
    // what stood there from the one chosen before is no typing that would be lost
    const isFree = (value: string, former: string | null | undefined) => value.trim() === '' || value === former;
    if (next && isFree(values.name, chosen?.name)) form.setFieldValue('name', next.name);
    if (next?.email && isFree(values.email, chosen?.email)) form.setFieldValue('email', next.email);
    if (next) form.setFieldValue('language', next.language);
    form.setFieldValue('personId', next?.id ?? null);
    refuseAddress(next ? null : values.email);
    setChosen(next);
  };
  return (
    <>
      <FormFrame save={save} submitLabel={t('officeMembers.inviteSubmit')} onCancel={onCancel}>
        <PersonWithoutAccountSelect
          label={t('officeMembers.person')}
          description={
            personId !== null && values.personId === null
              ? t('officeMembers.personByAddress')
              : t('officeMembers.personHelp')
          }
          placeholder={t('officeMembers.personExample')}
          data-autofocus={person === undefined || undefined}
          error={form.errors['personId']}
          value={personId}
          onChoose={choose}
        />
        <TextInput
          label={t('people.name')}
          required
          maxLength={200}
          autoComplete="off"
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
          description={t(`roleHelp.${values.role}`)}
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
