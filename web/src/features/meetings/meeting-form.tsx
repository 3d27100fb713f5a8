import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../api';
import { DayInput } from '../../components/form/day-input';
import { FieldGroup } from '../../components/form/field-group';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { useEditing } from '../../components/form/use-editing';
import { LANGUAGES } from '../../lib/i18n';
import { zoneOfPlace } from '../../lib/place-zone';
import { placesCalled } from '../../lib/places';
import { useDates, useLanguage } from '../../lib/use-dates';
import { CountrySelect } from '../people/country-select';
import { DateFields } from './date-fields';
import { changeOfDate } from './date-values.rules';
import { withFormNames } from './field-names.rules';
import { createMeeting, editMeeting, meetingSaved } from './meetings.queries';
import { KINDS } from './meetings-filter';
import { changedMeeting, isOver, meetingValues, newMeeting, type MeetingValues } from './meeting-values.rules';
import type { OwnerValue } from './owner-choices.rules';
import { MeetingSelect } from './meeting-select';
import { OwnerSelect } from './owner-select';
import { SeriesSelect } from './series-select';
import { useSeriesDefaults } from './use-series-defaults';
import { useMeetingRules } from './use-meeting-rules';

interface MeetingFormProps {
  /** Null for a new one. The date of one that is there is changed by itself, since others follow it. */
  meeting: MeetingView | null;
  /** For a new one: known from where the form was opened. */
  owner?: OwnerValue | null;
  onSaved: (meeting: MeetingView) => void;
  onCancel: () => void;
  onDirty?: (dirty: boolean) => void;
}

type Form = UseFormReturnType<MeetingValues>;

export function MeetingForm({ meeting, owner = null, onSaved, onCancel, onDirty }: MeetingFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { zone, today } = useDates();
  const [before] = useState(() => meetingValues(meeting, { owner, zone }));
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: meeting,
    toValues: (from: MeetingView | null) => meetingValues(from, { owner, zone }),
    validate: useMeetingRules(meeting === null),
    send: (values: MeetingValues, attempt) =>
      withFormNames(
        meeting
          ? editMeeting(meeting.id, changedMeeting(before, values), attempt)
          : createMeeting(newMeeting(values, today), attempt),
      ),
    onSaved: (saved) => {
      void meetingSaved(client, saved);
      onSaved(saved);
    },
    prose: ['notes', 'stateReason'],
    onDirty,
  });
  useSeriesDefaults(form, meeting === null);
  return (
    <FormFrame
      save={save}
      submitLabel={meeting ? t('meetingForm.save') : t('meetingForm.add')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      <WhatFields form={form} autoFocus={meeting === null && owner === null} meeting={meeting} />
      <WhereFields form={form} />
      {!meeting && <WhenFields form={form} />}
      <FieldGroup title={t('meetingForm.letter')}>
        <FieldRow>
          <DayInput label={t('meetingForm.letterDate')} {...form.getInputProps('letterDate')} />
          <TextInput label={t('meetingForm.letterNumber')} maxLength={120} {...form.getInputProps('letterNumber')} />
        </FieldRow>
        <TextInput
          label={t('meetingForm.quota')}
          description={t('meetingForm.quotaHelp')}
          inputMode="numeric"
          maxLength={3}
          maw={200}
          {...form.getInputProps('quota')}
        />
        <MeetingSelect
          label={t('meeting.replaces')}
          description={t('meetingForm.replacesHelp')}
          {...form.getInputProps('replacesId')}
        />
        {(meeting?.state === 'cancelled' || meeting?.state === 'postponed') && (
          <Textarea
            label={t('stateForm.reason')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={1000}
            {...form.getInputProps('stateReason')}
          />
        )}
        <Textarea
          label={t('meetingForm.notes')}
          description={t('meetingForm.notesHelp')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={5000}
          {...form.getInputProps('notes')}
        />
      </FieldGroup>
    </FormFrame>
  );
}

/** Whose meeting it is and what it is called: first in the reader's language, the other if it is known. */
function WhatFields({ form, autoFocus, meeting }: { form: Form; autoFocus: boolean; meeting: MeetingView | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [first, second] = [language, LANGUAGES.find((one) => one !== language) ?? language];
  const { label } = form.getValues();
  return (
    <FieldGroup title={t('meetingForm.what')}>
      <OwnerSelect
        label={t('meetingForm.owner')}
        description={t('meetingForm.ownerHelp')}
        required
        data-autofocus={autoFocus || undefined}
        {...form.getInputProps('owner')}
        onChange={(value) => form.setValues({ owner: value, seriesId: null, noSeries: false })}
      />
      <TextInput
        label={t('meetingForm.label')}
        placeholder={t('meetingForm.labelExample')}
        required={!label[second].trim()}
        maxLength={300}
        autoComplete="off"
        {...form.getInputProps(`label.${first}`)}
      />
      <TextInput
        label={t(`meetingForm.labelIn.${second}`)}
        maxLength={300}
        autoComplete="off"
        {...form.getInputProps(`label.${second}`)}
        onChange={(event) => {
          form.setFieldValue(`label.${second}`, event.currentTarget.value);
          // one of the two names it
          form.clearFieldError(`label.${first}`);
        }}
      />
      <FieldRow>
        <Select
          label={t('meetingForm.kind')}
          data={KINDS.map((one) => ({ value: one, label: t(`meetingKind.${one}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={t('meetingForm.numberLabel')}
          placeholder={t('meetingForm.numberExample')}
          maxLength={60}
          {...form.getInputProps('numberLabel')}
        />
      </FieldRow>
      <SeriesSelect
        label={t('meeting.series')}
        description={meeting ? undefined : t('meetingForm.seriesHelp')}
        current={meeting?.series ?? null}
        owner={form.getValues().owner}
        {...form.getInputProps('seriesId')}
        onChange={(id) => form.setValues({ seriesId: id, noSeries: id === null })}
      />
    </FieldGroup>
  );
}

/** Before the date, since the place tells on which clocks its hours are. */
function WhereFields({ form }: { form: Form }) {
  const { t } = useTranslation();
  const { city, country, date } = form.getValues();
  // The zone goes with the place until somebody chooses another one.
  const followed = useRef(date.zone);
  // So does the country: "Lima" on the way to "Limassol" shall not leave Peru behind.
  const filled = useRef<string | null>(null);
  const placed = (change: { city?: string; country?: string | null }) => {
    const zone = zoneOfPlace(change.city ?? city, change.country === undefined ? country : change.country);
    // it was filled in with the place, by the series
    if (date.zone === zoneOfPlace(city, country)) followed.current = date.zone;
    if (!zone || date.zone !== followed.current) return;
    followed.current = zone;
    form.setFieldValue('date.zone', zone);
  };
  const cityInput = form.getInputProps('city');
  const countryInput = form.getInputProps('country');
  return (
    <FieldGroup title={t('meetingForm.where')}>
      <FieldRow>
        <Select
          label={t('meetingForm.mode')}
          data={(['in_person', 'hybrid', 'virtual'] as const).map((one) => ({ value: one, label: t(`mode.${one}`) }))}
          {...form.getInputProps('mode')}
        />
        <TextInput
          label={t('meetingForm.city')}
          maxLength={120}
          autoComplete="off"
          {...cityInput}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            form.setFieldValue('city', typed);
            const follows = country === filled.current || country === countryOfCity(city);
            const found = follows ? countryOfCity(typed) : country;
            if (found !== country) {
              filled.current = found;
              form.setFieldValue('country', found);
            }
            placed({ city: typed, country: found });
          }}
        />
        <CountrySelect
          label={t('meetingForm.country')}
          {...countryInput}
          onChange={(code) => {
            form.setFieldValue('country', code);
            placed({ country: code });
          }}
        />
      </FieldRow>
      <TextInput
        label={t('meetingForm.venue')}
        placeholder={t('meetingForm.venueExample')}
        maxLength={300}
        {...form.getInputProps('venue')}
      />
    </FieldGroup>
  );
}

/** Null where the city is not known, or where two countries have one of that name. */
function countryOfCity(city: string): string | null {
  const [found, ...others] = new Set(placesCalled(city, null).map((place) => place.country));
  return others.length === 0 ? (found ?? null) : null;
}

const FIRMNESS = ['window', 'tentative', 'confirmed'] as const;

function WhenFields({ form }: { form: Form }) {
  const { t } = useTranslation();
  const { today } = useDates();
  const values = form.getValues();
  return (
    <FieldGroup title={t('meetingForm.when')}>
      <DateFields
        values={values.date}
        input={(field) => form.getInputProps(`date.${field}`)}
        change={changeOfDate(form)}
        firmness={FIRMNESS}
      />
      {isOver(values, today) && (
        <Checkbox label={t('meetingForm.held')} {...form.getInputProps('held', { type: 'checkbox' })} />
      )}
    </FieldGroup>
  );
}
