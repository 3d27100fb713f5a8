import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { BothLanguages } from '../../components/form/both-languages';
import { FormFrame } from '../../components/form/form-frame';
import { SearchSelect } from '../../components/form/search-select';
import { orNull, useEditing } from '../../components/form/use-editing';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { CountrySelect } from '../people/country-select';
import { InstitutionSelect } from '../people/institution-select';
import { linesOf } from './name-fields';
import { readOrganizationsAgain, removeEntry, saveEntry, treeQuery } from './organizations.queries';
import type { Mechanism, MechanismType, OrganizationNode } from './organization.types';
import { usePartialRule } from './use-partial-rule';
import classes from './entries.module.css';

interface MechanismFormProps {
  mechanism: Mechanism | null;
  /** The kind under which a new one was begun. */
  typeId: string;
  types: MechanismType[];
  onDone: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

type MechanismValues = {
  typeId: string;
  name: { en: string; tr: string };
  country: string | null;
  organizationId: string | null;
  counterpartInstitutionId: string | null;
  signed: string;
  parties: string;
};

/** One frame: of which kind, and with whom. */
export function MechanismForm({ mechanism, typeId, types, onDone, onCancel, onDirty }: MechanismFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const partial = usePartialRule();
  const organizations = useOrganizationChoices();
  const done = () => {
    void readOrganizationsAgain(client);
    onDone();
  };
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: mechanism,
    toValues: (from: Mechanism | null): MechanismValues => ({
      typeId: from?.type.id ?? typeId,
      name: { en: from?.name.en ?? '', tr: from?.name.tr ?? '' },
      country: from?.country ?? null,
      organizationId: from?.organization?.id ?? null,
      counterpartInstitutionId: from?.counterpart?.id ?? null,
      signed: from?.signed ?? '',
      parties: from?.parties.join('\n') ?? '',
    }),
    validate: {
      country: (country: string | null, { organizationId }: MechanismValues) =>
        country || organizationId ? null : t('mechanisms.partnerMissing'),
      signed: partial,
    },
    send: ({ name, signed, parties, ...values }: MechanismValues, attempt) =>
      saveEntry<Mechanism>(
        'mechanisms',
        mechanism?.id ?? null,
        {
          ...values,
          name: { en: orNull(name.en), tr: orNull(name.tr) },
          signed: orNull(signed),
          parties: linesOf(parties),
        },
        attempt,
      ),
    onSaved: done,
    onDirty,
  });
  return (
    <>
      <FormFrame
        save={save}
        submitLabel={t('mechanisms.save')}
        onCancel={onCancel}
        onTakeTheirs={takeTheirs}
        theirs={theirs}
      >
        <Select
          label={t('mechanisms.type')}
          data={types.map((type) => ({ value: type.id, label: inLanguage(type.name, language) }))}
          {...form.getInputProps('typeId')}
        />
        <CountrySelect
          label={t('mechanisms.country')}
          description={t('mechanisms.partnerHelp')}
          data-autofocus
          {...form.getInputProps('country')}
        />
        <SearchSelect
          label={t('mechanisms.organization')}
          clearable
          allowDeselect
          data={organizations}
          {...form.getInputProps('organizationId')}
        />
        <InstitutionSelect
          label={t('mechanisms.counterpart')}
          clearable
          canAdd
          {...form.getInputProps('counterpartInstitutionId')}
        />
        <BothLanguages>
          {(language, isFirst) => (
            <TextInput
              label={t(`names.${language}`)}
              lang={language}
              description={isFirst && t('mechanisms.nameHelp')}
              maxLength={300}
              {...form.getInputProps(`name.${language}`)}
            />
          )}
        </BothLanguages>
        <TextInput
          label={t('mechanisms.signed')}
          placeholder="2001, 2010-06"
          description={t('period.help')}
          {...form.getInputProps('signed')}
        />
        <Textarea
          label={t('mechanisms.parties')}
          description={t('notes.help')}
          autosize
          minRows={2}
          {...form.getInputProps('parties')}
        />
      </FormFrame>
      {mechanism && (
        <div className={classes.remove}>
          <ConfirmButton
            quiet
            label={t('mechanisms.remove')}
            question={t('mechanisms.removeQuestion')}
            detail={t('mechanisms.removeDetail')}
            act={() => removeEntry('mechanisms', mechanism)}
            onDone={done}
          />
        </div>
      )}
    </>
  );
}

function useOrganizationChoices(): { value: string; label: string }[] {
  const language = useLanguage();
  const { data } = useQuery(treeQuery);
  const all = (nodes: OrganizationNode[]): OrganizationNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
  return all(data?.items ?? []).map((one) => ({ value: one.id, label: inLanguage(one.name, language) }));
}
