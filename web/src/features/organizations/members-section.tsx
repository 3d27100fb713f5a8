import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { EditDrawer } from '../../components/form/edit-drawer';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { CountrySelect } from '../people/country-select';
import { useCountryName } from '../people/countries';
import { EntryMarks } from './entry-marks';
import { readOrganizationsAgain, removeEntry, saveEntry } from './organizations.queries';
import { usePartialRule } from './use-partial-rule';
import { usePeriod } from './use-period';
import { MEMBERSHIP_ROLES, type Membership } from './organization.types';
import classes from './entries.module.css';

interface MembersSectionProps {
  members: Membership[];
  /** As stated, not counted; it may differ from the list. */
  stated?: number | null;
  of: { bodyId: string } | { organizationId: string };
  canEdit: boolean;
}

/** Who belongs to it, by role. What each membership stands on comes in sight when the list is opened. */
export function MembersSection({ members, stated, of, canEdit }: MembersSectionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const country = useCountryName();
  const [opened, setOpened] = useState(false);
  const [edited, setEdited] = useState<Membership | 'new' | null>(null);
  if (members.length === 0 && !stated && !canEdit) return null;
  const name = (member: Membership) =>
    member.country
      ? country(member.country)
      : member.organization
        ? inLanguage(member.organization.name, language)
        : '';
  const inOrder = (role: Membership['role']) =>
    members.filter((member) => member.role === role).sort((a, b) => name(a).localeCompare(name(b), language));
  const note = stated ? t('members.stated', { count: stated }) : members.length || undefined;
  const add = canEdit && <TextButton onClick={() => setEdited('new')}>{t('members.add')}</TextButton>;
  return (
    <Section title={t('members.title')} note={note}>
      {members.length === 0 && <EmptyState link={add}>{t('members.empty')}</EmptyState>}
      {MEMBERSHIP_ROLES.map((role) => {
        const found = inOrder(role);
        if (found.length === 0) return null;
        return (
          <div key={role} className={classes.members}>
            <div className={classes.membersRole}>
              {t(`membershipRole.${role}`)}, {found.length}
            </div>
            {opened ? (
              <ul>
                {found.map((member) => (
                  <Member
                    key={member.id}
                    member={member}
                    name={name(member)}
                    canEdit={canEdit}
                    onEdit={() => setEdited(member)}
                  />
                ))}
              </ul>
            ) : (
              <div>{found.map(name).join(', ')}</div>
            )}
          </div>
        );
      })}
      {members.length > 0 && (
        <p className={`${classes.add} ${classes.addActs}`} data-no-print>
          <TextButton aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {opened ? t('members.close') : t('members.open')}
          </TextButton>
          {add}
        </p>
      )}
      <EditDrawer
        title={edited === 'new' || edited === null ? t('members.add') : t('members.edit', { name: name(edited) })}
        opened={edited !== null}
        onClose={() => setEdited(null)}
      >
        {({ onDirty, close }) => (
          <MembershipForm
            membership={edited === 'new' ? null : edited}
            of={of}
            onDirty={onDirty}
            onCancel={close}
            onSaved={() => setEdited(null)}
          />
        )}
      </EditDrawer>
    </Section>
  );
}

function Member({
  member,
  name,
  canEdit,
  onEdit,
}: {
  member: Membership;
  name: string;
  canEdit: boolean;
  onEdit: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const period = usePeriod();
  return (
    <li className={classes.entry}>
      <div>
        <span className={classes.holder}>{name}</span>
        {(member.since ?? member.until) && (
          <span className={classes.period}>, {period(member.since, member.until)}</span>
        )}
      </div>
      {member.note && <div className={classes.note}>{member.note}</div>}
      <EntryMarks path="memberships" entry={member} canEdit={canEdit} onEdit={onEdit} />
      {canEdit && (
        <span className={classes.acts} data-no-print>
          <ConfirmButton
            quiet
            label={t('members.remove')}
            question={t('members.removeQuestion', { name })}
            act={() => removeEntry('memberships', member)}
            onDone={() => void readOrganizationsAgain(client)}
          />
        </span>
      )}
    </li>
  );
}

interface MembershipFormProps {
  membership: Membership | null;
  of: MembersSectionProps['of'];
  onSaved: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** As what somebody belongs to it, and since when. The member stays: another member is another membership. */
function MembershipForm({ membership, of, onSaved, onCancel, onDirty }: MembershipFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const partial = usePartialRule();
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: membership,
    toValues: (from: Membership | null) => ({
      country: from?.country ?? null,
      role: from?.role ?? ('member' as Membership['role']),
      since: from?.since ?? '',
      until: from?.until ?? '',
      note: from?.note ?? '',
    }),
    validate: {
      country: (country: string | null) => (membership || country ? null : t('members.countryMissing')),
      since: partial,
      until: partial,
    },
    send: ({ country, role, ...values }, attempt) => {
      const stated = { role, since: orNull(values.since), until: orNull(values.until), note: orNull(values.note) };
      return saveEntry<Membership>(
        'memberships',
        membership?.id ?? null,
        membership ? stated : { ...of, country, ...stated },
        attempt,
      );
    },
    onSaved: () => {
      void readOrganizationsAgain(client);
      onSaved();
    },
    onDirty,
  });
  return (
    <FormFrame
      save={save}
      submitLabel={t('members.save')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      {!membership && <CountrySelect label={t('terms.country')} required {...form.getInputProps('country')} />}
      <Select
        label={t('members.role')}
        data={MEMBERSHIP_ROLES.map((role) => ({ value: role, label: t(`membershipRole.${role}`) }))}
        {...form.getInputProps('role')}
      />
      <FieldRow>
        <TextInput
          label={t('period.from')}
          placeholder="2001, 2010-06"
          description={t('period.help')}
          {...form.getInputProps('since')}
        />
        <TextInput
          label={t('period.to')}
          placeholder="2003, 2014-12-31"
          description={t('period.help')}
          {...form.getInputProps('until')}
        />
      </FieldRow>
      <Textarea label={t('terms.note')} autosize minRows={2} maxLength={1000} {...form.getInputProps('note')} />
    </FormFrame>
  );
}
