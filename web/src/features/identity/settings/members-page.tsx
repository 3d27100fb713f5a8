import { Button, Select, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationList, InvitationView, MemberList, MemberView } from '../../../api';
import { ConfirmButton } from '../../../components/confirm-button';
import { EditDrawer } from '../../../components/form/edit-drawer';
import { FormFrame } from '../../../components/form/form-frame';
import { useEditing } from '../../../components/form/use-editing';
import { LedgerTable, type Column } from '../../../components/ledger-table';
import { TextLink } from '../../../components/link';
import { Section } from '../../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../../components/states';
import { TextButton } from '../../../components/text-button';
import { readJson, sendChange } from '../../../lib/api';
import { isLanguage, LANGUAGES, languageName, type Language } from '../../../lib/i18n';
import { useDates, useLanguage } from '../../../lib/use-dates';
import { wallMoment } from '../../../lib/zones';
import type { Role } from '../session';
import { useMay } from '../use-may';
import { usePasswordPrompt } from './password-prompt';
import { SettingsFrame } from './settings-frame';
import classes from './settings.module.css';

const ROLES: readonly Role[] = ['administrator', 'coordinator', 'delegate', 'reader', 'external_delegate'];
const MEMBERS = ['members'];
const INVITATIONS = ['members', 'invitations'];

/** Who works in this office, who is asked to, and as what. */
export function MembersPage() {
  const { t } = useTranslation();
  const mayEdit = useMay('members:write');
  const [inviting, setInviting] = useState(false);
  const members = useQuery({
    queryKey: MEMBERS,
    queryFn: async ({ signal }) => (await readJson<MemberList>('/api/members', signal)).items,
  });
  return (
    <SettingsFrame
      title={t('settings.members')}
      lead={t('officeMembers.lead')}
      actions={mayEdit && <Button onClick={() => setInviting(true)}>{t('officeMembers.invite')}</Button>}
    >
      <div className={classes.members}>
        {members.data ? (
          <MembersTable members={members.data} />
        ) : members.error ? (
          <ErrorState error={members.error} retry={() => void members.refetch()} />
        ) : (
          <RowsSkeleton rows={4} />
        )}
      </div>
      <Invitations mayEdit={mayEdit} onInvite={() => setInviting(true)} />
      <EditDrawer title={t('officeMembers.invite')} opened={inviting} onClose={() => setInviting(false)}>
        {({ onDirty, close }) => <InvitationForm onDirty={onDirty} onCancel={close} onSaved={() => setInviting(false)} />}
      </EditDrawer>
    </SettingsFrame>
  );
}

function MembersTable({ members }: { members: MemberView[] }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const client = useQueryClient();
  const { guarded, prompt } = usePasswordPrompt();
  const changing = useMutation({
    mutationFn: ({ member, role }: { member: MemberView; role: string }) =>
      guarded(() => sendChange<MemberView>(`/api/members/${member.id}`, { method: 'PATCH', body: { role }, version: member.version })),
    onSettled: () => client.invalidateQueries({ queryKey: MEMBERS }),
  });
  const columns: Column<MemberView>[] = [
    {
      key: 'name',
      header: t('people.name'),
      phone: 'name',
      cell: (member) => (
        <>
          {member.person ? (
            <TextLink look="title" to="/people/$personId" params={{ personId: member.person.id }}>
              {member.name}
            </TextLink>
          ) : (
            <strong>{member.name}</strong>
          )}
          {member.isMe && <span> · {t('officeMembers.you')}</span>}
        </>
      ),
    },
    { key: 'email', header: t('people.email'), phone: 'rest', cell: (member) => member.email },
    {
      key: 'since',
      header: t('officeMembers.since'),
      phone: 'away',
      cell: (member) => dates.day(wallMoment(member.createdAt, zone).date),
    },
    {
      key: 'role',
      header: t('officeMembers.role'),
      phone: 'rest',
      width: '200px',
      cell: (member) =>
        member.can.edit ? (
          <Select
            aria-label={t('officeMembers.roleOf', { name: member.name })}
            data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            value={member.role}
            disabled={changing.isPending}
            onChange={(role) => role && role !== member.role && changing.mutate({ member, role })}
          />
        ) : (
          t(`role.${member.role}`)
        ),
    },
    {
      key: 'end',
      header: t('table.acts'),
      phone: 'end',
      align: 'end',
      cell: (member) =>
        member.can.edit && !member.isMe ? (
          <ConfirmButton
            quiet
            label={t('officeMembers.end')}
            question={t('officeMembers.endQuestion', { name: member.name })}
            detail={t('officeMembers.endDetail')}
            act={() => guarded(() => sendChange(`/api/members/${member.id}`, { method: 'DELETE' }))}
            onDone={() => void client.invalidateQueries({ queryKey: MEMBERS })}
          />
        ) : null,
    },
  ];
  const shown = columns.filter((column) => column.key !== 'end' || members.some((member) => member.can.edit && !member.isMe));
  return (
    <>
      {changing.error && <ErrorState error={changing.error} />}
      <LedgerTable label={t('settings.members')} columns={shown} rows={members} rowKey={(member) => member.id} />
      {prompt}
    </>
  );
}

function Invitations({ mayEdit, onInvite }: { mayEdit: boolean; onInvite: () => void }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const client = useQueryClient();
  const invitations = useQuery({
    queryKey: INVITATIONS,
    queryFn: async ({ signal }) => (await readJson<InvitationList>('/api/members/invitations', signal)).items,
  });
  const again = () => void client.invalidateQueries({ queryKey: INVITATIONS });
  const resending = useMutation({
    mutationFn: (id: string) => sendChange(`/api/members/invitations/${id}/resend`, { method: 'POST' }),
    onSettled: again,
  });
  const columns: Column<InvitationView>[] = [
    { key: 'name', header: t('people.name'), phone: 'name', cell: (one) => <strong>{one.name}</strong> },
    { key: 'email', header: t('people.email'), phone: 'rest', cell: (one) => one.email },
    { key: 'role', header: t('officeMembers.role'), phone: 'end', cell: (one) => t(`role.${one.role}`) },
    {
      key: 'until',
      header: t('officeMembers.validUntil'),
      phone: 'rest',
      cell: (one) =>
        one.expired ? (
          <span className={classes.late}>{t('officeMembers.expired')}</span>
        ) : (
          t('officeMembers.until', { day: dates.day(wallMoment(one.expiresAt, zone).date, { year: false }) })
        ),
    },
    {
      key: 'acts',
      header: t('table.acts'),
      phone: 'rest',
      align: 'end',
      cell: (one) => (
        <span className={classes.acts}>
          <TextButton disabled={resending.isPending} onClick={() => resending.mutate(one.id)}>
            {resending.isSuccess && resending.variables === one.id ? t('officeMembers.sentAgain') : t('officeMembers.sendAgain')}
          </TextButton>
          <ConfirmButton
            quiet
            label={t('officeMembers.withdraw')}
            question={t('officeMembers.withdrawQuestion', { name: one.name })}
            act={() => sendChange(`/api/members/invitations/${one.id}`, { method: 'DELETE' })}
            onDone={again}
          />
        </span>
      ),
    },
  ];
  if (!invitations.data) return invitations.error ? <ErrorState error={invitations.error} retry={() => void invitations.refetch()} /> : null;
  return (
    <Section title={t('officeMembers.invitations')} note={invitations.data.length || undefined}>
      {resending.error && <ErrorState error={resending.error} />}
      {invitations.data.length > 0 ? (
        <LedgerTable
          label={t('officeMembers.invitations')}
          columns={mayEdit ? columns : columns.slice(0, -1)}
          rows={invitations.data}
          rowKey={(one) => one.id}
        />
      ) : (
        <EmptyState link={mayEdit && <TextButton onClick={onInvite}>{t('officeMembers.inviteSomebody')}</TextButton>}>{t('officeMembers.noInvitations')}</EmptyState>
      )}
    </Section>
  );
}

interface InvitationFormProps {
  onSaved: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

function InvitationForm({ onSaved, onCancel, onDirty }: InvitationFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { guarded, prompt } = usePasswordPrompt();
  const { form, save } = useEditing({
    thing: null as (InvitationView & { version: number }) | null,
    toValues: () => ({ name: '', email: '', role: 'delegate' as Role, language: language as Language }),
    validate: { name: isNotEmpty(t('people.nameMissing')), email: (value) => isEmail(t('people.emailWrong'))(value.trim()) },
    send: (values, { idempotencyKey }) =>
      guarded(() =>
        sendChange<InvitationView>('/api/members/invitations', {
          method: 'POST',
          body: { ...values, name: values.name.trim(), email: values.email.trim() },
          idempotencyKey,
        }),
      ),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: INVITATIONS });
      onSaved();
    },
    onDirty,
  });
  return (
    <>
      <FormFrame save={save} submitLabel={t('officeMembers.inviteSubmit')} onCancel={onCancel}>
        <TextInput label={t('people.name')} required maxLength={200} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('people.email')} type="email" required maxLength={254} autoComplete="off" {...form.getInputProps('email')} />
        <Select
          label={t('officeMembers.role')}
          description={t(`roleHelp.${form.values.role}`)}
          data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.getInputProps('role')}
        />
        <Select
          label={t('people.mailsIn')}
          data={LANGUAGES.filter(isLanguage).map((one) => ({ value: one, label: languageName(one) }))}
          {...form.getInputProps('language')}
        />
      </FormFrame>
      {prompt}
    </>
  );
}
