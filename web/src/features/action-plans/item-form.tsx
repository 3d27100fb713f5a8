import type { ReactNode } from 'react';
import { Input, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActionItemView } from '../../api';
import { DayInput } from '../../components/form/day-input';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { readersFirst, type Language } from '../../lib/i18n';
import { parseTime } from '../../lib/parse-time';
import { useDates, useLanguage } from '../../lib/use-dates';
import { meQuery } from '../identity/session';
import { MeetingSelect } from '../meetings/meeting-select';
import { createItem, editItem, itemSaved } from './action-items.queries';
import { BodySelect } from './body-select';
import { DueFields } from './due-fields';
import { PRIORITIES, SIDES } from './items-filter';
import { OwnerSelect } from './owner-select';
import classes from './items.module.css';

interface ItemFormProps {
  item: ActionItemView | null;
  /** What a new item begins with: where it was added from. */
  start?: { meetingId: string | null; bodyId: string | null };
  onSaved: (item: ActionItemView) => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** The hour a deadline mostly has: the end of the working day. */
const USUAL_TIME = '18:00';

export function ItemForm({ item, start, onSaved, onCancel, onDirty }: ItemFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const language = useLanguage();
  const { dates } = useDates();
  const { data: me } = useSuspenseQuery(meQuery);
  const officeZone = me.office?.zone ?? me.user.zone;
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: item,
    toValues: (from: ActionItemView | null) => ({
      title: { en: from?.title.en ?? '', tr: from?.title.tr ?? '' },
      due: {
        date: from?.due.date ?? null,
        time: dates.time(from?.due.time ?? USUAL_TIME),
        zone: from?.due.zone ?? officeZone,
      },
      ownerId: from?.owner?.id ?? null,
      meetingId: from ? (from.meeting?.id ?? null) : (start?.meetingId ?? null),
      // The body of an item that comes from a meeting is that of the meeting.
      bodyId: from ? (from.meeting ? null : (from.body?.id ?? null)) : (start?.bodyId ?? null),
      responsibleSide: from?.responsibleSide ?? ('ours' as const),
      priority: from?.priority ?? ('normal' as const),
      description: from?.description ?? '',
      letterDate: from?.letterDate ?? null,
      letterNumber: from?.letterNumber ?? '',
    }),
    validate: {
      title: {
        [language]: (_: string, { title }: { title: { en: string; tr: string } }) =>
          title.en.trim() || title.tr.trim() ? null : t('items.titleMissing'),
      },
      due: {
        date: (date: string | null) => (date ? null : t('items.dueMissing')),
        time: (time: string) => (parseTime(time) ? null : t('items.timeWrong')),
      },
    },
    send: (values, attempt) => {
      const body = {
        title: { en: orNull(values.title.en), tr: orNull(values.title.tr) },
        due: {
          date: values.due.date ?? '',
          time: parseTime(values.due.time) ?? values.due.time,
          zone: values.due.zone,
        },
        ownerId: values.ownerId,
        meetingId: values.meetingId,
        ...(values.meetingId && item?.meeting ? {} : { bodyId: values.meetingId ? null : values.bodyId }),
        responsibleSide: values.responsibleSide,
        priority: values.priority,
        description: orNull(values.description),
        letterDate: values.letterDate,
        letterNumber: orNull(values.letterNumber),
      };
      return item ? editItem(item.id, body, attempt) : createItem(body, attempt);
    },
    onSaved: (saved) => {
      void itemSaved(client, saved);
      onSaved(saved);
    },
    onDirty,
  });
  const own = readersFirst(language);
  // one of the two names it
  const given = (one: Language | undefined) => one !== undefined && form.values.title[one].trim() !== '';
  return (
    <FormFrame
      save={save}
      submitLabel={item ? t('items.save') : t('items.addSubmit')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      {own.map((one, index) => {
        const field: { error?: ReactNode } = form.getInputProps(`title.${one}`);
        return (
          <TextInput
            key={one}
            label={t(`items.title.${one}`)}
            lang={one}
            maxLength={300}
            required={index === 0 && !given(own[1])}
            {...(index === 0 ? { 'data-autofocus': true } : { description: t('items.otherLanguage') })}
            {...field}
            // The server names the title as a whole when both languages are empty.
            error={
              index === 0 && !given(one) && given(own[1])
                ? null
                : (field.error ?? (index === 0 ? form.errors.title : null))
            }
          />
        );
      })}
      <OwnerSelect
        label={t('items.owner')}
        description={t('items.ownerHelp')}
        placeholder={t('items.ownerFind')}
        {...form.getInputProps('ownerId')}
      />
      <DueFields form={form} isNew={item === null} />
      <Choice
        label={t('items.side')}
        data={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
        {...form.getInputProps('responsibleSide')}
      />
      <Choice
        label={t('items.priority')}
        data={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
        {...form.getInputProps('priority')}
      />
      <MeetingSelect
        label={t('items.meeting')}
        placeholder={t('items.meetingFind')}
        {...form.getInputProps('meetingId')}
      />
      {!form.values.meetingId && (
        <BodySelect label={t('items.body')} placeholder={t('items.bodyHelp')} {...form.getInputProps('bodyId')} />
      )}
      <Textarea
        label={t('items.description')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={5000}
        {...form.getInputProps('description')}
      />
      <FieldRow>
        <DayInput label={t('items.letterDate')} {...form.getInputProps('letterDate')} />
        <TextInput
          label={t('items.letterNumber')}
          maxLength={120}
          autoComplete="off"
          {...form.getInputProps('letterNumber')}
        />
      </FieldRow>
    </FormFrame>
  );
}

interface ChoiceProps {
  label: string;
  data: { value: string; label: string }[];
  value?: string;
  onChange?: (value: string) => void;
  error?: React.ReactNode;
}

/** One of three, all in sight. */
function Choice({ label, data, value, onChange, error }: ChoiceProps) {
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <SegmentedControl
        className={classes.wide}
        aria-label={label}
        data={data}
        {...(value === undefined ? {} : { value })}
        {...(onChange ? { onChange } : {})}
      />
    </Input.Wrapper>
  );
}
