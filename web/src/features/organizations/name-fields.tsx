import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { BothLanguages } from '../../components/form/both-languages';
import { FieldRow } from '../../components/form/form-frame';
import { orNull } from '../../components/form/use-editing';
import { currentLanguage } from '../../lib/i18n';
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

/** One of the two languages is enough; what is missing is said at the first field. */
export function nameRule(message: string) {
  return {
    [currentLanguage()]: (_: string, { name }: Pick<Names, 'name'>) =>
      name.tr.trim() || name.en.trim() ? null : message,
  };
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
        <BothLanguages>
          {(language) => (
            <TextInput
              label={t(language === 'tr' ? 'names.acronymTr' : 'names.acronymEn')}
              lang={language}
              maxLength={60}
              {...form.getInputProps(`acronym.${language}`)}
            />
          )}
        </BothLanguages>
      </FieldRow>
    </>
  );
}
