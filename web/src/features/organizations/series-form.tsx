import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { BothLanguages } from '../../components/form/both-languages';
import { FieldGroup } from '../../components/form/field-group';
import { FieldRow, FormFrame } from '../../components/form/form-frame';
import { SearchSelect } from '../../components/form/search-select';
import { useEditing } from '../../components/form/use-editing';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { CountrySelect } from '../people/country-select';
import {
  mechanismsQuery,
  readOrganizationsAgain,
  readWithoutAgain,
  removeEntry,
  saveEntry,
  treeQuery,
  type SeriesOwner,
} from './organizations.queries';
import { CADENCE_KINDS, COUNTED_CADENCES, type SeriesDetail } from './organization.types';
import { ownerChoices } from './series-owner.rules';
import { ParticipantFields, TopicFields, type SeriesFormOf } from './series-lists-fields';
import { givenSeries, PERIODS, seriesValues, type SeriesValues } from './series-values.rules';
import classes from './entries.module.css';

interface SeriesFormProps {
  series: SeriesDetail | null;
  /** Whose series a new one is. */
  of?: SeriesOwner;
  onSaved: (series: SeriesDetail) => void;
  onDeleted?: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** What a series promises, in the words of its source, and who takes part. It holds no date. */
export function SeriesForm({ series, of, onSaved, onDeleted, onCancel, onDirty }: SeriesFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const isCounted = ({ cadence }: SeriesValues) => COUNTED_CADENCES.includes(cadence.kind);
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: series,
    toValues: seriesValues,
    validate: {
      title: {
        [language]: (_: string, { title }: SeriesValues) =>
          title.tr.trim() || title.en.trim() ? null : t('names.missing'),
      },
      cadence: {
        times: (times: SeriesValues['cadence']['times'], values: SeriesValues) =>
          isCounted(values) ? timesMistake(times, t) : null,
        period: (period: string | null, values: SeriesValues) =>
          isCounted(values) && !period ? t('series.periodMissing') : null,
      },
      participants: { institutionId: (id: string | null) => (id ? null : t('series.participantMissing')) },
      topics: {
        [language]: (_: string, values: SeriesValues, path: string) => {
          const topic = values.topics[indexOf(path)];
          return topic?.tr.trim() || topic?.en.trim() ? null : t('names.missing');
        },
      },
    },
    send: (values: SeriesValues, attempt) =>
      saveEntry<SeriesDetail>('series', series?.id ?? null, { ...(series ? {} : of), ...givenSeries(values) }, attempt),
    onSaved: (saved) => {
      void readOrganizationsAgain(client);
      onSaved(saved);
    },
    prose: ['cadence.statement', 'datesAnnouncedBy', 'hostRule', 'duties', 'notes'],
    onDirty,
  });
  return (
    <>
      <FormFrame
        save={save}
        submitLabel={t('series.save')}
        onCancel={onCancel}
        onTakeTheirs={takeTheirs}
        theirs={theirs}
      >
        <BothLanguages>
          {(language, isFirst) => (
            <TextInput
              label={t(`names.${language}`)}
              lang={language}
              maxLength={300}
              data-autofocus={isFirst || undefined}
              {...form.getInputProps(`title.${language}`)}
            />
          )}
        </BothLanguages>
        {series && <OwnerField form={form} />}
        <CadenceFields form={form} counted={isCounted(form.getValues())} />
        <PlaceFields form={form} />
        <ParticipantFields form={form} />
        <TopicFields form={form} />
        <Textarea
          label={t('series.duties')}
          description={t('notes.help')}
          autosize
          minRows={2}
          {...form.getInputProps('duties')}
        />
        <Textarea
          label={t('notes.title')}
          description={t('notes.help')}
          autosize
          minRows={2}
          {...form.getInputProps('notes')}
        />
      </FormFrame>
      {series && (
        <div className={classes.remove}>
          <ConfirmButton
            quiet
            label={t('series.remove')}
            question={t('series.removeQuestion', { name: inLanguage(series.title, language) })}
            detail={t('series.removeDetail')}
            act={() => removeEntry('series', series)}
            onDone={() => {
              onDeleted?.();
              void readWithoutAgain(client, series.id);
            }}
          />
        </div>
      )}
    </>
  );
}

function timesMistake(times: SeriesValues['cadence']['times'], t: TFunction): string | null {
  if (times === '') return t('series.timesMissing');
  return Number.isInteger(times) && times >= 1 && times <= MOST_TIMES
    ? null
    : t('series.timesWrong', { most: MOST_TIMES });
}

/** As often as a period can be told apart in days. */
const MOST_TIMES = 366;

/** `topics.3.tr` is of the fourth. */
const indexOf = (path: string): number => Number(path.split('.')[1]);

/** A body was renamed or split, or the series was entered under the wrong one. */
function OwnerField({ form }: { form: SeriesFormOf }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: tree } = useQuery(treeQuery);
  const { data: mechanisms } = useQuery(mechanismsQuery);
  const kindsTitle = t('series.ownerKinds');
  const chosen = form.getInitialValues().owner;
  const data = useMemo(
    () => ownerChoices(tree?.items ?? [], mechanisms?.types ?? [], { language, kindsTitle, chosen }),
    [tree, mechanisms, language, kindsTitle, chosen],
  );
  return (
    <SearchSelect
      label={t('series.owner')}
      description={t('series.ownerHelp')}
      maxDropdownHeight={360}
      allowDeselect={false}
      data={data}
      {...form.getInputProps('owner')}
    />
  );
}

function CadenceFields({ form, counted }: { form: SeriesFormOf; counted: boolean }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const { period } = form.getValues().cadence;
  const known = PERIODS.map((one) => ({ value: one as string, label: t(`cadencePeriod.${one}`) }));
  const periods =
    period && !known.some((one) => one.value === period) ? [...known, { value: period, label: period }] : known;
  return (
    <FieldGroup title={t('series.cadence')}>
      <Select
        label={t('series.kind')}
        data={CADENCE_KINDS.map((kind) => ({ value: kind, label: t(`cadence.${kind}`) }))}
        {...form.getInputProps('cadence.kind')}
      />
      {counted && (
        <FieldRow>
          <NumberInput
            label={t('series.times')}
            required
            allowDecimal={false}
            // what was typed stays, and is refused in words
            clampBehavior="none"
            {...form.getInputProps('cadence.times')}
          />
          <Select label={t('series.period')} required data={periods} {...form.getInputProps('cadence.period')} />
        </FieldRow>
      )}
      <Select
        label={t('series.month')}
        description={t('series.monthHelp')}
        clearable
        allowDeselect
        data={Array.from({ length: 12 }, (_, month) => ({ value: String(month + 1), label: dates.month(month) }))}
        {...form.getInputProps('cadence.usualMonth')}
      />
      <Textarea
        label={t('series.statement')}
        description={t('series.statementHelp')}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('cadence.statement')}
      />
    </FieldGroup>
  );
}

function PlaceFields({ form }: { form: SeriesFormOf }) {
  const { t } = useTranslation();
  return (
    <FieldGroup title={t('series.place')}>
      <TextInput label={t('series.announcer')} maxLength={300} {...form.getInputProps('datesAnnouncedBy')} />
      <FieldRow>
        <TextInput label={t('series.city')} maxLength={120} autoComplete="off" {...form.getInputProps('usualCity')} />
        <CountrySelect label={t('terms.country')} {...form.getInputProps('usualCountry')} />
      </FieldRow>
      <Textarea
        label={t('series.hostRule')}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('hostRule')}
      />
    </FieldGroup>
  );
}
