import { Textarea, TextInput } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { EditDrawer } from '../../components/form/edit-drawer';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { useProse } from '../../lib/prose';
import { EntryMarks } from './entry-marks';
import { readOrganizationsAgain, removeEntry, saveEntry } from './organizations.queries';
import type { Fact } from './organization.types';
import { usePartialRule } from './use-partial-rule';
import { usePeriod } from './use-period';
import classes from './entries.module.css';

interface FactsSectionProps {
  facts: Fact[];
  /** Where a new fact belongs. */
  of: { bodyId: string } | { organizationId: string };
  canEdit: boolean;
}

/** What is known about a thing, one sentence each, with what it stands on. */
export function FactsSection({ facts, of, canEdit }: FactsSectionProps) {
  const { t } = useTranslation();
  const period = usePeriod();
  const prose = useProse();
  const [edited, setEdited] = useState<Fact | 'new' | null>(null);
  if (facts.length === 0 && !canEdit) return null;
  return (
    <Section title={t('facts.title')} note={facts.length || undefined}>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id} className={classes.entry}>
            <p>
              {prose(fact.text, fact.source)}
              {(fact.statedFrom ?? fact.statedTo) && (
                <span className={classes.period}> · {period(fact.statedFrom, fact.statedTo)}</span>
              )}
            </p>
            <EntryMarks path="facts" entry={fact} canEdit={canEdit} onEdit={() => setEdited(fact)} />
          </li>
        ))}
      </ul>
      {canEdit &&
        (facts.length === 0 ? (
          <EmptyState link={<TextButton onClick={() => setEdited('new')}>{t('facts.add')}</TextButton>}>
            {t('facts.empty')}
          </EmptyState>
        ) : (
          <p className={classes.add} data-no-print>
            <TextButton onClick={() => setEdited('new')}>{t('facts.add')}</TextButton>
          </p>
        ))}
      <EditDrawer
        title={edited === 'new' ? t('facts.add') : t('facts.edit')}
        opened={edited !== null}
        onClose={() => setEdited(null)}
      >
        {({ onDirty, close }) => (
          <FactForm
            fact={edited === 'new' ? null : edited}
            of={of}
            onDirty={onDirty}
            onCancel={close}
            onDone={() => setEdited(null)}
          />
        )}
      </EditDrawer>
    </Section>
  );
}

interface FactFormProps {
  fact: Fact | null;
  of: FactsSectionProps['of'];
  onDone: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

function FactForm({ fact, of, onDone, onCancel, onDirty }: FactFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const partial = usePartialRule();
  const done = () => {
    void readOrganizationsAgain(client);
    onDone();
  };
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: fact,
    toValues: (from: Fact | null) => ({
      text: from?.text ?? '',
      statedFrom: from?.statedFrom ?? '',
      statedTo: from?.statedTo ?? '',
    }),
    validate: { text: isNotEmpty(t('facts.textMissing')), statedFrom: partial, statedTo: partial },
    send: (values, attempt) =>
      saveEntry<Fact>(
        'facts',
        fact?.id ?? null,
        {
          ...(fact ? {} : of),
          text: values.text.trim(),
          statedFrom: orNull(values.statedFrom),
          statedTo: orNull(values.statedTo),
        },
        attempt,
      ),
    onSaved: done,
    prose: ['text'],
    onDirty,
  });
  return (
    <>
      <FormFrame
        save={save}
        submitLabel={t('facts.save')}
        onCancel={onCancel}
        onTakeTheirs={takeTheirs}
        theirs={theirs}
      >
        <Textarea
          label={t('facts.text')}
          required
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
          {...form.getInputProps('text')}
        />
        <FieldRow>
          <TextInput
            label={t('period.from')}
            placeholder="2001, 2010-06"
            description={t('period.help')}
            {...form.getInputProps('statedFrom')}
          />
          <TextInput
            label={t('period.to')}
            placeholder="2003, 2014-12-31"
            description={t('period.help')}
            {...form.getInputProps('statedTo')}
          />
        </FieldRow>
      </FormFrame>
      {fact && (
        <div className={classes.remove}>
          <ConfirmButton
            quiet
            label={t('facts.remove')}
            question={t('facts.removeQuestion')}
            detail={fact.text}
            act={() => removeEntry('facts', fact)}
            onDone={done}
          />
        </div>
      )}
    </>
  );
}
