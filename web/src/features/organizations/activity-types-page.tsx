import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { BothLanguages } from '../../components/form/both-languages';
import { EditDrawer } from '../../components/form/edit-drawer';
import { FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { TextLink } from '../../components/link';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { inLanguage } from '../../lib/i18n';
import { useProse } from '../../lib/prose';
import { useLanguage } from '../../lib/use-dates';
import { SettingsFrame } from '../identity/settings/settings-frame';
import { useMay } from '../identity/use-may';
import { EntryMarks } from './entry-marks';
import { activityTypesQuery, readOrganizationsAgain, removeEntry, saveEntry } from './organizations.queries';
import { ACTIVITY_GROUPS, type ActivityGroup, type ActivityType } from './organization.types';
import classes from './entries.module.css';

/** The kinds of activities the office tells apart, by group. */
export function ActivityTypesPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(activityTypesQuery);
  const mayLoad = useMay('catalogue:load');
  const [edited, setEdited] = useState<ActivityType | 'new' | null>(null);
  const close = () => setEdited(null);
  const { items, can } = data;
  return (
    <SettingsFrame
      title={t('activityTypes.title')}
      lead={t('activityTypes.lead')}
      actions={can.edit && <Button onClick={() => setEdited('new')}>{t('activityTypes.add')}</Button>}
    >
      {items.length === 0 && (
        <EmptyState link={mayLoad && <TextLink to="/settings/catalogue">{t('organizations.loadCatalogue')}</TextLink>}>
          {t('activityTypes.empty')}
        </EmptyState>
      )}
      <div className={classes.register}>
        {ACTIVITY_GROUPS.map((group) => {
          const found = items.filter((one) => one.group === group);
          if (found.length === 0) return null;
          return (
            <Section key={group} title={t(`activityGroup.${group}`)} note={found.length}>
              <ul>
                {found.map((one) => (
                  <Entry key={one.id} type={one} canEdit={can.edit} onEdit={() => setEdited(one)} />
                ))}
              </ul>
            </Section>
          );
        })}
      </div>
      <EditDrawer
        title={edited === 'new' ? t('activityTypes.add') : t('activityTypes.edit')}
        opened={edited !== null}
        onClose={close}
      >
        {({ onDirty, close: leave }) => (
          <ActivityTypeForm type={edited === 'new' ? null : edited} onDirty={onDirty} onCancel={leave} onDone={close} />
        )}
      </EditDrawer>
    </SettingsFrame>
  );
}

function Entry({ type, canEdit, onEdit }: { type: ActivityType; canEdit: boolean; onEdit: () => void }) {
  const language = useLanguage();
  const prose = useProse();
  return (
    <li className={classes.entry}>
      <div>{inLanguage(type.name, language)}</div>
      {type.note && <div className={classes.note}>{prose(type.note, type.source)}</div>}
      <EntryMarks path="activity-types" entry={type} canEdit={canEdit} onEdit={onEdit} />
    </li>
  );
}

interface ActivityTypeFormProps {
  type: ActivityType | null;
  onDone: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

function ActivityTypeForm({ type, onDone, onCancel, onDirty }: ActivityTypeFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const done = () => {
    void readOrganizationsAgain(client);
    onDone();
  };
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: type,
    toValues: (from: ActivityType | null) => ({
      nameTr: from?.name.tr ?? '',
      nameEn: from?.name.en ?? '',
      group: from?.group ?? ('activity' as ActivityGroup),
      note: from?.note ?? '',
    }),
    validate: { nameTr: isNotEmpty(t('names.bothMissing')), nameEn: isNotEmpty(t('names.bothMissing')) },
    send: ({ nameTr, nameEn, group, note }, attempt) =>
      saveEntry<ActivityType>(
        'activity-types',
        type?.id ?? null,
        { nameTr: nameTr.trim(), nameEn: nameEn.trim(), group, note: orNull(note) },
        attempt,
      ),
    onSaved: done,
    prose: ['note'],
    onDirty,
  });
  return (
    <>
      <FormFrame
        save={save}
        submitLabel={t('activityTypes.save')}
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
        <Select
          label={t('activityTypes.group')}
          data={ACTIVITY_GROUPS.map((group) => ({ value: group, label: t(`activityGroup.${group}`) }))}
          {...form.getInputProps('group')}
        />
        <Textarea label={t('terms.note')} autosize minRows={2} maxLength={1000} {...form.getInputProps('note')} />
      </FormFrame>
      {type && (
        <div className={classes.remove}>
          <ConfirmButton
            quiet
            label={t('activityTypes.remove')}
            question={t('activityTypes.removeQuestion')}
            detail={type.name.tr ?? type.name.en}
            act={() => removeEntry('activity-types', type)}
            onDone={done}
          />
        </div>
      )}
    </>
  );
}
