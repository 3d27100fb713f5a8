import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '../../api';
import { ConfirmButton } from '../../components/confirm-button';
import { EditDrawer } from '../../components/form/edit-drawer';
import { LedgerTable, type Column } from '../../components/ledger-table';
import { TextLink } from '../../components/link';
import { More } from '../../components/more';
import { ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { sendChange } from '../../lib/api';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { useMay } from '../identity/use-may';
import { Invitations } from '../identity/settings/invitations-section';
import { membersQuery, ROLES } from '../identity/settings/members.queries';
import { usePasswordPrompt } from '../identity/settings/password-prompt';
import { SettingsFrame } from '../identity/settings/settings-frame';
import { InvitationForm } from './invitation-form';
import { MemberPersonForm } from './member-person-form';
import classes from '../identity/settings/settings.module.css';

/** Who works in this office, who is asked to, and as what. */
export function MembersPage() {
  const { t } = useTranslation();
  const mayEdit = useMay('members:write');
  const [inviting, setInviting] = useState(false);
  const members = useInfiniteQuery(membersQuery);
  const rows = members.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <SettingsFrame
      title={t('settings.members')}
      lead={t('officeMembers.lead')}
      actions={mayEdit && <Button onClick={() => setInviting(true)}>{t('officeMembers.invite')}</Button>}
    >
      <div className={classes.members}>
        {members.data ? (
          <>
            <MembersTable members={rows} />
            <More list={members} shown={rows.length} total={members.data.pages[0]?.total} />
          </>
        ) : members.error ? (
          <ErrorState error={members.error} retry={() => void members.refetch()} />
        ) : (
          <RowsSkeleton rows={4} />
        )}
      </div>
      {members.data && <Invitations mayEdit={mayEdit} onInvite={() => setInviting(true)} />}
      <EditDrawer title={t('officeMembers.invite')} opened={inviting} onClose={() => setInviting(false)}>
        {({ onDirty, close }) => (
          <InvitationForm onDirty={onDirty} onCancel={close} onSaved={() => setInviting(false)} />
        )}
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
      guarded(() =>
        sendChange<MemberView>(`/api/members/${member.id}`, {
          method: 'PATCH',
          body: { role },
          version: member.version,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
  const [joining, setJoining] = useState<MemberView | null>(null);
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
          {!member.person && (
            <div className={classes.late}>
              {t('officeMembers.noPerson')}
              {member.can.edit && (
                <>
                  {' · '}
                  <TextButton onClick={() => setJoining(member)}>{t('officeMembers.join')}</TextButton>
                </>
              )}
            </div>
          )}
        </>
      ),
    },
    { key: 'email', header: t('people.email'), phone: 'rest', address: true, cell: (member) => member.email },
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
            act={() =>
              guarded(() => sendChange(`/api/members/${member.id}`, { method: 'DELETE', version: member.version }))
            }
            onDone={() => void client.invalidateQueries({ queryKey: membersQuery.queryKey })}
          />
        ) : null,
    },
  ];
  const shown = columns.filter(
    (column) => column.key !== 'end' || members.some((member) => member.can.edit && !member.isMe),
  );
  return (
    <>
      {members.some((member) => !member.person) && <p className={classes.note}>{t('officeMembers.noPersonHelp')}</p>}
      {changing.error && <ErrorState error={changing.error} />}
      <LedgerTable label={t('settings.members')} columns={shown} rows={members} rowKey={(member) => member.id} />
      {prompt}
      <EditDrawer
        title={t('officeMembers.joinTitle', { name: joining?.name ?? '' })}
        opened={joining !== null}
        onClose={() => setJoining(null)}
      >
        {({ onDirty, close }) =>
          joining && (
            <MemberPersonForm member={joining} onDirty={onDirty} onCancel={close} onSaved={() => setJoining(null)} />
          )
        }
      </EditDrawer>
    </>
  );
}
