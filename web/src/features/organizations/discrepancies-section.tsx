import { Textarea } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../../components/form/edit-drawer';
import { FormFrame } from '../../components/form/form-frame';
import { useEditing } from '../../components/form/use-editing';
import { Section } from '../../components/section';
import { useProse } from '../../lib/prose';
import { EntryMarks } from './entry-marks';
import { readOrganizationsAgain, saveEntry } from './organizations.queries';
import type { Discrepancy } from './organization.types';
import classes from './entries.module.css';

interface DiscrepanciesSectionProps {
  discrepancies: Discrepancy[];
  canEdit: boolean;
}

/** Where the sources do not agree: both versions side by side, and what the office made of it. */
export function DiscrepanciesSection({ discrepancies, canEdit }: DiscrepanciesSectionProps) {
  const { t } = useTranslation();
  const prose = useProse();
  const [edited, setEdited] = useState<Discrepancy | null>(null);
  if (discrepancies.length === 0) return null;
  return (
    <Section title={t('discrepancies.title')} note={discrepancies.length}>
      <ul>
        {discrepancies.map((one) => (
          <li key={one.id} className={classes.entry}>
            <dl className={classes.versions}>
              <dt>{t('discrepancies.seed')}</dt>
              <dd>{one.seedSays ? prose(one.seedSays, one.source) : t('discrepancies.nothing')}</dd>
              <dt>{t('discrepancies.public')}</dt>
              <dd>{one.publicSays ? prose(one.publicSays, one.source) : t('discrepancies.nothing')}</dd>
              <dt>{t('discrepancies.treatment')}</dt>
              <dd className={classes.treatment}>{prose(one.treatment, one.source)}</dd>
            </dl>
            <EntryMarks path="discrepancies" entry={one} canEdit={canEdit} onEdit={() => setEdited(one)} />
          </li>
        ))}
      </ul>
      <EditDrawer title={t('discrepancies.edit')} opened={edited !== null} onClose={() => setEdited(null)}>
        {({ onDirty, close }) =>
          edited && (
            <TreatmentForm discrepancy={edited} onDirty={onDirty} onCancel={close} onSaved={() => setEdited(null)} />
          )
        }
      </EditDrawer>
    </Section>
  );
}

interface TreatmentFormProps {
  discrepancy: Discrepancy;
  onSaved: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

function TreatmentForm({ discrepancy, onSaved, onCancel, onDirty }: TreatmentFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: discrepancy,
    toValues: (from: Discrepancy | null) => ({ treatment: from?.treatment ?? '' }),
    validate: { treatment: isNotEmpty(t('discrepancies.treatmentMissing')) },
    send: (values, attempt) =>
      saveEntry<Discrepancy>('discrepancies', discrepancy.id, { treatment: values.treatment.trim() }, attempt),
    onSaved: () => {
      void readOrganizationsAgain(client);
      onSaved();
    },
    prose: ['treatment'],
    onDirty,
  });
  return (
    <FormFrame
      save={save}
      submitLabel={t('discrepancies.save')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      <Textarea
        label={t('discrepancies.treatment')}
        required
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        {...form.getInputProps('treatment')}
      />
    </FormFrame>
  );
}
