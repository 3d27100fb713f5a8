import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { BothLanguages } from '../../components/form/both-languages';
import { FieldGroup } from '../../components/form/field-group';
import { TextButton } from '../../components/text-button';
import { InstitutionSelect } from '../people/institution-select';
import { PARTICIPANT_ROLES } from './organization.types';
import type { SeriesValues } from './series-values.rules';
import classes from './series-form.module.css';

export type SeriesFormOf = UseFormReturnType<SeriesValues>;

/** Our institutions in it, each with what it is there. */
export function ParticipantFields({ form }: { form: SeriesFormOf }) {
  const { t } = useTranslation();
  const { participants } = form.getValues();
  const roles = PARTICIPANT_ROLES.map((role) => ({
    value: role,
    label: role === 'coordinator' ? t('series.coordinator') : t(`termRole.${role}`),
  }));
  return (
    <FieldGroup title={t('series.participants')}>
      {participants.map((_, place) => (
        <div
          key={place}
          className={classes.item}
          role="group"
          aria-label={t('series.participantNo', { number: place + 1 })}
        >
          <InstitutionSelect
            label={t('terms.institution')}
            required
            canAdd
            {...form.getInputProps(`participants.${place}.institutionId`)}
          />
          <Select label={t('terms.role')} data={roles} {...form.getInputProps(`participants.${place}.role`)} />
          <TextButton className={classes.take} onClick={() => form.removeListItem('participants', place)}>
            {t('series.takeOut')}
          </TextButton>
        </div>
      ))}
      <ListEnd
        error={form.errors.participants}
        label={t('series.addParticipant')}
        onAdd={() => form.insertListItem('participants', { institutionId: null, role: 'participant' })}
      />
    </FieldGroup>
  );
}

/** What it is about, in both languages where both are known. */
export function TopicFields({ form }: { form: SeriesFormOf }) {
  const { t } = useTranslation();
  const { topics } = form.getValues();
  return (
    <FieldGroup title={t('series.topics')}>
      {topics.map((_, place) => (
        <div key={place} className={classes.item} role="group" aria-label={t('series.topicNo', { number: place + 1 })}>
          <BothLanguages>
            {(language) => (
              <TextInput
                label={t(language === 'tr' ? 'series.inTurkish' : 'series.inEnglish')}
                lang={language}
                maxLength={300}
                {...form.getInputProps(`topics.${place}.${language}`)}
              />
            )}
          </BothLanguages>
          <TextButton className={classes.take} onClick={() => form.removeListItem('topics', place)}>
            {t('series.takeOut')}
          </TextButton>
        </div>
      ))}
      <ListEnd
        error={form.errors.topics}
        label={t('series.addTopic')}
        onAdd={() => form.insertListItem('topics', { en: '', tr: '' })}
      />
    </FieldGroup>
  );
}

function ListEnd({ error, label, onAdd }: { error: React.ReactNode; label: string; onAdd: () => void }) {
  return (
    <>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <p>
        <TextButton onClick={onAdd}>{label}</TextButton>
      </p>
    </>
  );
}
