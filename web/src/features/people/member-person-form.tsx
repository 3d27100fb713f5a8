import { isNotEmpty } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '../../api';
import { FormFrame } from '../../components/form/form-frame';
import { useEditing } from '../../components/form/use-editing';
import { sendChange } from '../../lib/api';
import { membersQuery } from '../identity/settings/members.queries';
import { PersonWithoutAccountSelect } from './person-select';

interface MemberPersonFormProps {
  member: MemberView;
  onSaved: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** Says who a member is among the people, for those who were invited without it. */
export function MemberPersonForm({ member, onSaved, onCancel, onDirty }: MemberPersonFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: member,
    toValues: (from: MemberView | null) => ({ personId: from?.person?.id ?? (null as string | null) }),
    validate: { personId: isNotEmpty(t('officeMembers.personMissing')) },
    send: ({ personId }, { version, idempotencyKey }) =>
      sendChange<MemberView>(`/api/members/${member.id}/person`, {
        method: 'PUT',
        body: { personId },
        version: version ?? member.version,
        idempotencyKey,
      }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: membersQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['persons'] });
      void client.invalidateQueries({ queryKey: ['me'] });
      onSaved();
    },
    onDirty,
  });
  return (
    <FormFrame
      save={save}
      submitLabel={t('officeMembers.joinSubmit')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      <PersonWithoutAccountSelect
        label={t('officeMembers.person')}
        description={t('officeMembers.joinHelp')}
        placeholder={t('officeMembers.personExample')}
        required
        data-autofocus
        error={form.errors['personId']}
        value={form.values.personId}
        onChoose={(person) => form.setFieldValue('personId', person?.id ?? null)}
      />
    </FormFrame>
  );
}
