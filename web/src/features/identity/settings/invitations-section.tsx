import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../api';
import { ConfirmButton } from '../../../components/confirm-button';
import { LedgerTable, type Column } from '../../../components/ledger-table';
import { Section } from '../../../components/section';
import { EmptyState, ErrorState } from '../../../components/states';
import { TextButton } from '../../../components/text-button';
import { sendChange } from '../../../lib/api';
import { useDates } from '../../../lib/use-dates';
import { wallMoment } from '../../../lib/zones';
import { InvitationMailLine } from './invitation-mail';
import { invitationsQuery } from './members.queries';
import { usePasswordPrompt } from './password-prompt';
import classes from './settings.module.css';

/** Who was asked and did not answer yet. */
export function Invitations({ mayEdit, onInvite }: { mayEdit: boolean; onInvite: () => void }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const client = useQueryClient();
  const invitations = useQuery(invitationsQuery);
  const again = () => void client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  const { guarded, prompt } = usePasswordPrompt();
  const resending = useMutation({
    mutationFn: (id: string) => guarded(() => sendChange(`/api/members/invitations/${id}/resend`, { method: 'POST' })),
    onSettled: again,
  });
  const columns: Column<InvitationView>[] = [
    {
      key: 'name',
      header: t('people.name'),
      phone: 'name',
      width: '170px',
      cell: (one) => <strong>{one.name || one.email}</strong>,
    },
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
      key: 'mail',
      header: t('officeMembers.mail'),
      phone: 'rest',
      cell: (one) => <InvitationMailLine mail={one.mail} />,
    },
    {
      key: 'acts',
      header: t('table.acts'),
      phone: 'rest',
      align: 'end',
      cell: (one) => (
        <span className={classes.acts}>
          <TextButton disabled={resending.isPending} onClick={() => resending.mutate(one.id)}>
            {resending.isSuccess && resending.variables === one.id
              ? t('officeMembers.sentAgain')
              : t('officeMembers.sendAgain')}
          </TextButton>
          <ConfirmButton
            quiet
            label={t('officeMembers.withdraw')}
            question={t('officeMembers.withdrawQuestion', { name: one.name || one.email })}
            act={() => sendChange(`/api/members/invitations/${one.id}`, { method: 'DELETE' })}
            onDone={again}
          />
        </span>
      ),
    },
  ];
  if (!invitations.data)
    return invitations.error ? <ErrorState error={invitations.error} retry={() => void invitations.refetch()} /> : null;
  return (
    <Section title={t('officeMembers.invitations')} note={invitations.data.length || undefined}>
      {resending.error && <ErrorState error={resending.error} />}
      {prompt}
      {invitations.data.length > 0 ? (
        <LedgerTable
          label={t('officeMembers.invitations')}
          columns={mayEdit ? columns : columns.slice(0, -1)}
          rows={invitations.data}
          rowKey={(one) => one.id}
        />
      ) : (
        <EmptyState link={mayEdit && <TextButton onClick={onInvite}>{t('officeMembers.inviteSomebody')}</TextButton>}>
          {t('officeMembers.noInvitations')}
        </EmptyState>
      )}
    </Section>
  );
}
