import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../components/form/form-frame';
import { orNull } from '../../components/form/use-editing';
import type { Named } from './organization.types';

interface Names {
  name: { en: string; tr: string };
  acronym: { en: string; tr: string };
}

export function nameValues(from: Pick<Named, 'name' | 'acronym'> | null): Names {
  return {
    name: { en: from?.name.en ?? '', tr: from?.name.tr ?? '' },
    acronym: { en: from?.acronym.en ?? '', tr: from?.acronym.tr ?? '' },
  };
}

export function toName({ name, acronym }: Names) {
  return {
    name: { en: orNull(name.en), tr: orNull(name.tr) },
    acronym: { en: orNull(acronym.en), tr: orNull(acronym.tr) },
  };
}

/** One of the two languages is enough. */
export function nameRule(message: string) {
  return { tr: (value: string, { name }: Names) => (value.trim() || name.en.trim() ? null : message) };
}

/** Each line a note of its own. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Names and abbreviations in both languages. */
export function NameFields<Values extends Names>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t('names.tr')} lang="tr" maxLength={300} data-autofocus {...form.getInputProps('name.tr')} />
      <TextInput label={t('names.en')} lang="en" maxLength={300} {...form.getInputProps('name.en')} />
      <FieldRow>
        <TextInput label={t('names.acronymTr')} lang="tr" maxLength={60} {...form.getInputProps('acronym.tr')} />
        <TextInput label={t('names.acronymEn')} lang="en" maxLength={60} {...form.getInputProps('acronym.en')} />
      </FieldRow>
    </>
  );
}
