import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { SearchSelect } from '../../components/form/search-select';
import { orNull, useEditing } from '../../components/form/use-editing';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { CountrySelect } from '../people/country-select';
import { linesOf, NameFields, nameRule, nameValues, toName } from './name-fields';
import { readOrganizationsAgain, saveEntry, treeQuery } from './organizations.queries';
import { ORGANIZATION_KINDS, type Organization, type OrganizationKind } from './organization.types';
import { usePartialRule } from './use-partial-rule';

interface OrganizationFormProps {
  organization: Organization | null;
  onSaved: (organization: Organization) => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

export function OrganizationForm({ organization, onSaved, onCancel, onDirty }: OrganizationFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const partial = usePartialRule();
  const { data: tree } = useQuery(treeQuery);
  const above = (tree?.items ?? [])
    .filter((one) => one.id !== organization?.id)
    .map((one) => ({ value: one.id, label: inLanguage(one.name, language) }));
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: organization,
    toValues: (from: Organization | null) => ({
      ...nameValues(from),
      kind: from?.kind ?? ('intergovernmental_organization' as OrganizationKind),
      parentId: from?.parent?.id ?? null,
      founded: from?.founded ?? '',
      seatCity: from?.seat.city ?? '',
      seatCountry: from?.seat.country ?? null,
      purpose: from?.purpose ?? '',
      memberCount: from?.memberCount ?? ('' as number | ''),
      aliases: from?.aliases.join('\n') ?? '',
      notes: from?.notes.join('\n') ?? '',
    }),
    validate: { name: nameRule(t('names.missing')), founded: partial },
    send: (values, attempt) =>
      saveEntry<Organization>(
        'organizations',
        organization?.id ?? null,
        {
          ...toName(values),
          kind: values.kind,
          parentId: values.parentId,
          founded: orNull(values.founded),
          seatCity: orNull(values.seatCity),
          seatCountry: values.seatCountry,
          purpose: orNull(values.purpose),
          memberCount: values.memberCount === '' ? null : values.memberCount,
          aliases: linesOf(values.aliases),
          notes: linesOf(values.notes),
        },
        attempt,
      ),
    onSaved: (saved) => {
      void readOrganizationsAgain(client);
      onSaved(saved);
    },
    prose: ['purpose', 'notes'],
    onDirty,
  });
  return (
    <FormFrame
      save={save}
      submitLabel={t('organizations.save')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      <NameFields form={form} />
      <SearchSelect
        label={t('organizations.kind')}
        data={ORGANIZATION_KINDS.map((kind) => ({ value: kind, label: t(`organizationKind.${kind}`) }))}
        {...form.getInputProps('kind')}
      />
      <SearchSelect
        label={t('organizations.parent')}
        clearable
        allowDeselect
        data={above}
        {...form.getInputProps('parentId')}
      />
      <FieldRow>
        <TextInput label={t('organizations.seatCity')} maxLength={120} {...form.getInputProps('seatCity')} />
        <CountrySelect label={t('terms.country')} {...form.getInputProps('seatCountry')} />
      </FieldRow>
      <FieldRow>
        <TextInput
          label={t('organizations.founded')}
          placeholder="1961, 1992-06"
          description={t('period.help')}
          {...form.getInputProps('founded')}
        />
        <NumberInput
          label={t('organizations.memberCount')}
          min={0}
          max={100_000}
          allowDecimal={false}
          {...form.getInputProps('memberCount')}
        />
      </FieldRow>
      <Textarea
        label={t('organizations.purpose')}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('purpose')}
      />
      <Textarea
        label={t('organizations.aliases')}
        description={t('notes.help')}
        autosize
        minRows={1}
        {...form.getInputProps('aliases')}
      />
      <Textarea
        label={t('notes.title')}
        description={t('notes.help')}
        autosize
        minRows={2}
        {...form.getInputProps('notes')}
      />
    </FormFrame>
  );
}
