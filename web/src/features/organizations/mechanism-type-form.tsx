import { Textarea, TextInput } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { BothLanguages } from '../../components/form/both-languages';
import { FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { InstitutionSelect } from '../people/institution-select';
import { readOrganizationsAgain, removeEntry, saveEntry } from './organizations.queries';
import type { MechanismType } from './organization.types';
import classes from './entries.module.css';

interface MechanismTypeFormProps {
  type: MechanismType | null;
  onDone: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** A kind of frame, named in both languages since mails name it too. */
export function MechanismTypeForm({ type, onDone, onCancel, onDirty }: MechanismTypeFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const done = () => {
    void readOrganizationsAgain(client);
    onDone();
  };
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: type,
    toValues: (from: MechanismType | null) => ({
      nameTr: from?.name.tr ?? '',
      nameEn: from?.name.en ?? '',
      abbreviation: from?.abbreviation ?? '',
      description: from?.description ?? '',
      coordinatorInstitutionId: from?.coordinator?.id ?? null,
    }),
    validate: { nameTr: isNotEmpty(t('names.bothMissing')), nameEn: isNotEmpty(t('names.bothMissing')) },
    send: ({ nameTr, nameEn, ...values }, attempt) =>
      saveEntry<MechanismType>(
        'mechanism-types',
        type?.id ?? null,
        {
          ...values,
          nameTr: nameTr.trim(),
          nameEn: nameEn.trim(),
          abbreviation: orNull(values.abbreviation),
          description: orNull(values.description),
        },
        attempt,
      ),
    onSaved: done,
    prose: ['description'],
    onDirty,
  });
  return (
    <>
      <FormFrame
        save={save}
        submitLabel={t('mechanisms.saveType')}
        onCancel={onCancel}
        onTakeTheirs={takeTheirs}
        theirs={theirs}
      >
        <BothLanguages>
          {(language, isFirst) => (
            <TextInput
              label={t(`names.${language}`)}
              lang={language}
              required
              maxLength={300}
              data-autofocus={isFirst || undefined}
              {...form.getInputProps(language === 'tr' ? 'nameTr' : 'nameEn')}
            />
          )}
        </BothLanguages>
        <TextInput label={t('names.acronym')} maxLength={60} {...form.getInputProps('abbreviation')} />
        <InstitutionSelect
          label={t('mechanisms.coordinator')}
          clearable
          canAdd
          {...form.getInputProps('coordinatorInstitutionId')}
        />
        <Textarea
          label={t('mechanisms.description')}
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('description')}
        />
      </FormFrame>
      {type && (
        <div className={classes.remove}>
          <ConfirmButton
            quiet
            label={t('mechanisms.removeType')}
            question={t('mechanisms.removeTypeQuestion')}
            detail={t('mechanisms.removeTypeDetail')}
            act={() => removeEntry('mechanism-types', type)}
            onDone={done}
          />
        </div>
      )}
    </>
  );
}
