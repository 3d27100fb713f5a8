import { SegmentedControl, Slider, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActionItemView } from '../../api';
import { FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { useMay } from '../identity/use-may';
import { itemSaved, progressItem } from './action-items.queries';
import classes from './items.module.css';

const STATES = ['open', 'in_progress', 'waiting', 'done'] as const;
type OwnState = (typeof STATES)[number];

interface ProgressFormProps {
  item: ActionItemView;
  onDirty: (dirty: boolean) => void;
  onSaved: (version: number) => void;
}

/** How far it is: the state, the progress and what proves it, in one go. For the owner this is the whole form. */
export function ProgressForm({ item, onDirty, onSaved }: ProgressFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const scope = useMay('action-items:write') ? 'office' : 'own';
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: item,
    toValues: (from: ActionItemView | null) => ({
      state: (from?.state ?? 'open') as OwnState,
      progress: from?.progress ?? 0,
      evidence: from?.evidence ?? '',
    }),
    send: ({ state, progress, evidence }, attempt) =>
      progressItem(item.id, scope, { state, progress, evidence: orNull(evidence) }, attempt),
    onSaved: (saved) => {
      onSaved(saved.version);
      void itemSaved(client, saved);
    },
    onDirty,
  });
  /** State and progress keep pace with each other, as they do on the server. */
  const setState = (state: OwnState) =>
    form.setValues({ state, progress: state === 'done' ? 100 : Math.min(form.values.progress, 99) });
  const setProgress = (progress: number) => {
    const { state } = form.values;
    const begun = state === 'done' || (state === 'open' && progress > 0) ? 'in_progress' : state;
    form.setValues({ progress, state: progress === 100 ? 'done' : begun });
  };
  return (
    <div className={classes.form}>
      <FormFrame save={save} submitLabel={t('items.saveProgress')} quiet onTakeTheirs={takeTheirs} theirs={theirs}>
        <SegmentedControl
          aria-label={t('items.state')}
          data={STATES.map((state) => ({ value: state, label: t(`itemState.${state}`) }))}
          value={form.values.state}
          onChange={(state) => setState(state as OwnState)}
        />
        <div>
          <div className={classes.sliderLabel}>
            <span aria-hidden="true">{t('items.progress')}</span>
            <output>{t('number.percent', { value: form.values.progress })}</output>
          </div>
          <div className={classes.slider}>
            <Slider
              step={5}
              label={null}
              thumbLabel={t('items.progress')}
              marks={[0, 25, 50, 75, 100].map((value) => ({ value, label: t('number.percent', { value }) }))}
              value={form.values.progress}
              onChange={setProgress}
            />
          </div>
        </div>
        <Textarea
          label={t('items.evidence')}
          description={t('items.evidenceHelp')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={2000}
          {...form.getInputProps('evidence')}
        />
      </FormFrame>
    </div>
  );
}
