import { Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../api';
import { DayInput } from '../../components/form/day-input';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { useDates } from '../../lib/use-dates';
import { DateFields } from './date-fields';
import { changeOfDate, dateMistakes, dateValuesOf, movesFrom, statedDate, type DateValues } from './date-values.rules';
import { withFormNames } from './field-names.rules';
import { dateMeeting, meetingSaved, whatIfQuery } from './meetings.queries';
import { MoveConsequences } from './move-consequences';
import { useIsOver } from './use-is-over';
import { useDateRules } from './use-meeting-rules';

interface MoveFormProps {
  meeting: MeetingView;
  /** Opened to confirm: the same days, surer. */
  confirming: boolean;
  onSaved: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

interface MoveValues extends Record<string, unknown> {
  date: DateValues;
  letterDate: string | null;
  letterNumber: string;
  reason: string;
}

const AFTER_TYPING_MS = 400;

/** A new date, what brought it, and before it is saved everything that follows from it. */
export function MoveForm({ meeting, confirming, onSaved, onCancel, onDirty }: MoveFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { dates, zone } = useDates();
  const toValues = (from: MeetingView | null): MoveValues => {
    const date = dateValuesOf(from?.date ?? null, zone, (time) => dates.time(time));
    const [softest] = from?.can.dates ?? [];
    const firmness = confirming ? 'confirmed' : from?.date ? date.firmness : (softest ?? 'tentative');
    return { date: { ...date, firmness }, letterDate: null, letterNumber: '', reason: '' };
  };
  const over = useIsOver(meeting);
  // Many have planned by days that were confirmed.
  const needsReason = (now: DateValues) => meeting.state === 'confirmed' && !over && movesFrom(meeting.date, now);
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: meeting,
    toValues,
    validate: {
      date: useDateRules<MoveValues>(),
      reason: (reason, now) => (needsReason(now.date) && !reason.trim() ? t('move.reasonMissing') : null),
    },
    send: (values: MoveValues, attempt) => {
      const date = statedDate(values.date);
      if (!date) throw new Error('The form sends no date without days.');
      const by = {
        letterDate: values.letterDate,
        letterNumber: orNull(values.letterNumber),
        reason: orNull(values.reason),
      };
      return withFormNames(dateMeeting(meeting.id, { ...date, ...by }, attempt));
    },
    onSaved: (saved) => {
      void meetingSaved(client, saved);
      onSaved();
    },
    onDirty,
  });
  const values = form.getValues();
  const [settled] = useDebouncedValue(values.date, AFTER_TYPING_MS);
  const date = Object.keys(dateMistakes(settled)).length === 0 ? statedDate(settled) : null;
  const whatIf = useQuery({
    ...whatIfQuery(meeting.id, date ?? { firmness: 'window', startDate: '', endDate: '' }),
    enabled: date !== null,
  });
  return (
    <FormFrame
      save={save}
      submitLabel={confirming ? t('move.confirm') : t('move.save')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      <DateFields
        values={values.date}
        input={(field) => form.getInputProps(`date.${field}`)}
        change={changeOfDate(form)}
        firmness={meeting.can.dates}
      />
      <FieldRow>
        <DayInput label={t('meetingForm.letterDate')} {...form.getInputProps('letterDate')} />
        <TextInput label={t('meetingForm.letterNumber')} maxLength={120} {...form.getInputProps('letterNumber')} />
      </FieldRow>
      <Textarea
        label={t('move.reason')}
        description={meeting.state === 'confirmed' && !over ? t('move.reasonHelp') : undefined}
        required={needsReason(values.date)}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        {...form.getInputProps('reason')}
      />
      {date && <MoveConsequences whatIf={whatIf} />}
    </FormFrame>
  );
}
