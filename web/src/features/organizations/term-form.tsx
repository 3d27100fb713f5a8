import { Checkbox, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { useLanguage } from '../../lib/use-dates';
import { CountrySelect } from '../people/country-select';
import { useCountryName } from '../people/countries';
import { InstitutionSelect } from '../people/institution-select';
import { holderName } from './lanes.rules';
import { readOrganizationsAgain, removeEntry, saveEntry } from './organizations.queries';
import { TERM_ROLES, type Term, type TermRole } from './organization.types';
import { termLengthOf, toDuration } from './term-length.rules';
import { usePartialRule } from './use-partial-rule';
import classes from './entries.module.css';

interface TermFormProps {
  term: Term | null;
  of: { bodyId: string } | { organizationId: string };
  onDone: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** One holder, one role, one period. The holder of a term does not change: another holder is another term. */
export function TermForm({ term, of, onDone, onCancel, onDirty }: TermFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const country = useCountryName();
  const client = useQueryClient();
  const partial = usePartialRule();
  const done = () => {
    void readOrganizationsAgain(client);
    onDone();
  };
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: term,
    toValues: (from: Term | null) => ({
      holderKind: 'institution' as 'institution' | 'country',
      holderInstitutionId: null as string | null,
      holderCountry: null as string | null,
      role: from?.role ?? ('national_coordinator' as TermRole),
      from: from?.from ?? '',
      to: from?.to ?? '',
      length: termLengthOf(from?.nominalTerm ?? null),
      disputed: from?.disputed ?? false,
      note: from?.note ?? '',
    }),
    validate: {
      holderInstitutionId: (value, { holderKind }) =>
        !term && holderKind === 'institution' && !value ? t('terms.holderMissing') : null,
      holderCountry: (value, { holderKind }) =>
        !term && holderKind === 'country' && !value ? t('terms.holderMissing') : null,
      from: partial,
      to: partial,
    },
    send: ({ holderKind, holderInstitutionId, holderCountry, ...values }, attempt) => {
      const holder = holderKind === 'institution' ? { holderInstitutionId } : { holderCountry };
      const stated = {
        role: values.role,
        from: orNull(values.from),
        to: orNull(values.to),
        nominalTerm: toDuration(values.length),
        disputed: values.disputed,
        note: orNull(values.note),
      };
      return saveEntry<Term>('terms', term?.id ?? null, term ? stated : { ...of, ...holder, ...stated }, attempt);
    },
    onSaved: done,
    prose: ['note'],
    onDirty,
  });
  return (
    <>
      <FormFrame
        save={save}
        submitLabel={t('terms.save')}
        onCancel={onCancel}
        onTakeTheirs={takeTheirs}
        theirs={theirs}
      >
        {term ? (
          <TextInput
            label={t('terms.holder')}
            value={holderName(term, language, country)}
            readOnly
            description={t('terms.holderStays')}
          />
        ) : (
          <>
            <SegmentedControl
              aria-label={t('terms.holder')}
              data={[
                { value: 'institution', label: t('terms.institution') },
                { value: 'country', label: t('terms.country') },
              ]}
              {...form.getInputProps('holderKind')}
            />
            {form.values.holderKind === 'institution' ? (
              <InstitutionSelect
                label={t('terms.institution')}
                required
                canAdd
                {...form.getInputProps('holderInstitutionId')}
              />
            ) : (
              <CountrySelect label={t('terms.country')} required {...form.getInputProps('holderCountry')} />
            )}
          </>
        )}
        <Select
          label={t('terms.role')}
          data={TERM_ROLES.map((role) => ({ value: role, label: t(`termRole.${role}`) }))}
          {...form.getInputProps('role')}
        />
        <FieldRow>
          <TextInput
            label={t('period.from')}
            placeholder="2001, 2010-06"
            description={t('period.help')}
            {...form.getInputProps('from')}
          />
          <TextInput
            label={t('period.to')}
            placeholder="2003, 2014-12-31"
            description={t('period.help')}
            {...form.getInputProps('to')}
          />
        </FieldRow>
        <FieldRow>
          <NumberInput
            label={t('terms.lengthYears')}
            min={0}
            max={99}
            allowDecimal={false}
            {...form.getInputProps('length.years')}
          />
          <NumberInput
            label={t('terms.lengthMonths')}
            min={0}
            max={11}
            allowDecimal={false}
            {...form.getInputProps('length.months')}
          />
        </FieldRow>
        <Checkbox
          label={t('terms.disputed')}
          description={t('terms.disputedHelp')}
          {...form.getInputProps('disputed', { type: 'checkbox' })}
        />
        <Textarea label={t('terms.note')} autosize minRows={2} maxLength={1000} {...form.getInputProps('note')} />
      </FormFrame>
      {term && (
        <div className={classes.remove}>
          <ConfirmButton
            quiet
            label={t('terms.remove')}
            question={t('terms.removeQuestion')}
            act={() => removeEntry('terms', term)}
            onDone={done}
          />
        </div>
      )}
    </>
  );
}
