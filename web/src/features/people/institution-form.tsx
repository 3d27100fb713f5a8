import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BothLanguages } from '../../components/form/both-languages';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { isPartialDate } from '../../lib/partial-dates';
import { useLanguage } from '../../lib/use-dates';
import { CountrySelect } from './country-select';
import { saveInstitution } from './people.queries';
import { INSTITUTION_KINDS, type InstitutionDetail, type InstitutionKind } from './person.types';

interface InstitutionFormProps {
  institution: InstitutionDetail | null;
  onSaved: (institution: InstitutionDetail) => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

export function InstitutionForm({ institution, onSaved, onCancel, onDirty }: InstitutionFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: institution,
    toValues: (from: InstitutionDetail | null) => ({
      name: { en: from?.name.en ?? '', tr: from?.name.tr ?? '' },
      acronym: from?.acronym ?? '',
      kind: from?.kind ?? ('public_agency' as InstitutionKind),
      country: from?.country ?? (null as string | null),
      founded: from?.founded ?? '',
    }),
    validate: {
      name: {
        [language]: (_: string, { name }: { name: { en: string; tr: string } }) =>
          name.tr.trim() || name.en.trim() ? null : t('names.missing'),
      },
      founded: (value) => (value.trim() === '' || isPartialDate(value.trim()) ? null : t('period.wrong')),
    },
    send: (values, attempt) =>
      saveInstitution(
        institution?.id ?? null,
        {
          name: { en: orNull(values.name.en), tr: orNull(values.name.tr) },
          acronym: orNull(values.acronym),
          kind: values.kind,
          country: values.country,
          founded: orNull(values.founded),
        },
        attempt,
      ),
    onSaved: (saved) => {
      void client.invalidateQueries({ queryKey: ['institutions'] });
      void client.invalidateQueries({ queryKey: ['persons'] });
      onSaved(saved);
    },
    onDirty,
  });
  return (
    <FormFrame
      save={save}
      submitLabel={t('institutions.save')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      <BothLanguages>
        {(language, isFirst) => (
          <TextInput
            label={t(`names.${language}`)}
            lang={language}
            maxLength={300}
            data-autofocus={isFirst || undefined}
            {...form.getInputProps(`name.${language}`)}
          />
        )}
      </BothLanguages>
      <FieldRow>
        <TextInput label={t('names.acronym')} maxLength={60} {...form.getInputProps('acronym')} />
        <Select
          label={t('organizations.kind')}
          data={INSTITUTION_KINDS.map((kind) => ({ value: kind, label: t(`institutionKind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
      </FieldRow>
      <FieldRow>
        <CountrySelect label={t('terms.country')} {...form.getInputProps('country')} />
        <TextInput
          label={t('organizations.founded')}
          placeholder="1990, 1990-04"
          description={t('period.help')}
          {...form.getInputProps('founded')}
        />
      </FieldRow>
    </FormFrame>
  );
}
