import { Select, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty } from '@mantine/form';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BothLanguages } from '../../components/form/both-languages';
import { DayInput } from '../../components/form/day-input';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { ZoneSelect } from '../../components/form/zone-select';
import { ErrorState, RowsSkeleton } from '../../components/states';
import { LANGUAGES, languageName, type Language } from '../../lib/i18n';
import { officeQuery } from '../identity/office.queries';
import { meQuery } from '../identity/session';
import { EmailField } from './email-field';
import { InstitutionSelect } from './institution-select';
import { savePerson } from './people.queries';
import type { PersonDetail } from './person.types';

interface PersonFormProps {
  person: PersonDetail | null;
  /** For somebody new: known from where the form was opened. */
  institutionId?: string;
  onSaved: (person: PersonDetail) => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** Somebody new is written to in the office's language, unless another is chosen. */
export function PersonForm(props: PersonFormProps) {
  const office = useQuery(officeQuery);
  if (office.data) return <Fields {...props} officeLanguage={office.data.language} />;
  return office.error ? (
    <ErrorState error={office.error} retry={() => void office.refetch()} />
  ) : (
    <RowsSkeleton rows={6} />
  );
}

function Fields({
  person,
  institutionId,
  officeLanguage,
  onSaved,
  onCancel,
  onDirty,
}: PersonFormProps & { officeLanguage: Language }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: person,
    toValues: (from: PersonDetail | null) => ({
      name: from?.name ?? '',
      institutionId: from?.institution.id ?? institutionId ?? (null as string | null),
      salutation: from?.salutation ?? '',
      title: { en: from?.title.en ?? '', tr: from?.title.tr ?? '' },
      unit: from?.unit ?? '',
      email: from?.email ?? '',
      sharesEmail: false,
      phone: from?.phone ?? '',
      language: from?.language ?? officeLanguage,
      zone: from?.zone ?? me.user.zone,
      leftAt: from?.leftAt ?? (null as string | null),
    }),
    validate: {
      name: isNotEmpty(t('people.nameMissing')),
      institutionId: isNotEmpty(t('people.institutionMissing')),
      email: (value) => (value.trim() ? isEmail(t('people.emailWrong'))(value.trim()) : null),
    },
    send: (values, attempt) =>
      savePerson(
        person?.id ?? null,
        {
          name: values.name.trim(),
          institutionId: values.institutionId ?? '',
          salutation: orNull(values.salutation),
          title: { en: orNull(values.title.en), tr: orNull(values.title.tr) },
          unit: orNull(values.unit),
          email: orNull(values.email),
          ...(values.sharesEmail ? { sharesEmail: true } : {}),
          phone: orNull(values.phone),
          language: values.language,
          zone: values.zone,
          ...(person ? { leftAt: values.leftAt } : {}),
        },
        attempt,
      ),
    onSaved: (saved) => {
      void client.invalidateQueries({ queryKey: ['persons'] });
      onSaved(saved);
    },
    onDirty,
  });
  return (
    <FormFrame
      save={save}
      submitLabel={person ? t('people.save') : t('people.addSubmit')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      <TextInput
        label={t('people.name')}
        required
        maxLength={200}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('name')}
      />
      <InstitutionSelect
        label={t('people.institution')}
        description={t('people.institutionHelp')}
        required
        canAdd
        {...form.getInputProps('institutionId')}
      />
      <FieldRow>
        <BothLanguages>
          {(language) => (
            <TextInput
              label={t(language === 'tr' ? 'people.titleTr' : 'people.titleEn')}
              lang={language}
              maxLength={200}
              {...form.getInputProps(`title.${language}`)}
            />
          )}
        </BothLanguages>
      </FieldRow>
      <FieldRow>
        <TextInput label={t('people.unit')} maxLength={200} {...form.getInputProps('unit')} />
        <TextInput
          label={t('people.salutation')}
          placeholder={t('people.salutationExample')}
          maxLength={60}
          {...form.getInputProps('salutation')}
        />
      </FieldRow>
      <FieldRow>
        <EmailField form={form} state={save.state} />
        <TextInput
          label={t('people.phone')}
          type="tel"
          maxLength={60}
          autoComplete="off"
          {...form.getInputProps('phone')}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t('people.language')}
          data={LANGUAGES.map((language: Language) => ({ value: language, label: languageName(language) }))}
          {...form.getInputProps('language')}
        />
        <ZoneSelect label={t('people.zone')} {...form.getInputProps('zone')} />
      </FieldRow>
      {person && (
        <DayInput label={t('people.leftAt')} description={t('people.leftAtHelp')} {...form.getInputProps('leftAt')} />
      )}
    </FormFrame>
  );
}
