import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OfficeView } from '../api';
import { FactsBar } from '../components/facts-bar';
import { BothLanguages } from '../components/form/both-languages';
import { FieldRow, FormFrame } from '../components/form/form-frame';
import { orNull, useEditing } from '../components/form/use-editing';
import { ZoneSelect } from '../components/form/zone-select';
import { Section } from '../components/section';
import { ErrorState } from '../components/states';
import { apiFetch, sendChange } from '../lib/api';
import { inLanguage, LANGUAGES, languageName, type Language } from '../lib/i18n';
import { useDates, useLanguage } from '../lib/use-dates';
import { zoneCity } from '../lib/zones';
import { InstitutionSelect } from '../features/people/institution-select';
import { officeQuery } from '../features/identity/office.queries';
import { meQuery } from '../features/identity/session';
import { usePasswordPrompt } from '../features/identity/settings/password-prompt';
import { SettingsFrame } from '../features/identity/settings/settings-frame';
import classes from '../features/identity/settings/settings.module.css';

/** Stands with the routes, as it joins what identity and people show. */
export function OfficePage() {
  const { t } = useTranslation();
  const { data: office } = useSuspenseQuery(officeQuery);
  const language = useLanguage();
  if (!office.can.edit) {
    return (
      <SettingsFrame title={t('settings.office')} lead={t('office.readOnly')}>
        <FactsBar
          facts={[
            { label: t('institutions.name'), value: inLanguage(office.name, language) },
            { label: t('people.zone'), value: zoneCity(office.zone, language) },
            { label: t('shell.language'), value: languageName(office.language) },
          ]}
        />
      </SettingsFrame>
    );
  }
  return (
    <SettingsFrame title={t('settings.office')} lead={t('office.lead')}>
      <div className={classes.columns}>
        <Section title={t('office.what')}>
          <div className={classes.form}>
            <OfficeForm office={office} />
          </div>
        </Section>
        <Section title={t('office.export')}>
          <Export office={office} />
        </Section>
      </div>
    </SettingsFrame>
  );
}

function OfficeForm({ office }: { office: OfficeView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: office,
    toValues: (from: OfficeView | null) => ({
      name: { en: from?.name.en ?? '', tr: from?.name.tr ?? '' },
      zone: from?.zone ?? 'Europe/Istanbul',
      language: from?.language ?? ('tr' as Language),
      homeInstitutionId: from?.homeInstitutionId ?? null,
      mailsPerHour: from?.mailsPerHour ?? 60,
    }),
    validate: { name: { tr: (value, { name }) => (value.trim() || name.en.trim() ? null : t('names.missing')) } },
    send: (values, attempt) =>
      sendChange<OfficeView>('/api/office', {
        method: 'PATCH',
        body: { ...values, name: { en: orNull(values.name.en), tr: orNull(values.name.tr) } },
        version: attempt.version ?? office.version,
        idempotencyKey: attempt.idempotencyKey,
      }),
    onSaved: (saved) => {
      client.setQueryData(officeQuery.queryKey, saved);
      void client.invalidateQueries({ queryKey: meQuery.queryKey, exact: true });
      void client.invalidateQueries({ queryKey: ['institutions'] });
    },
  });
  return (
    <FormFrame save={save} submitLabel={t('office.save')} onTakeTheirs={takeTheirs} theirs={theirs}>
      <BothLanguages>
        {(language) => (
          <TextInput
            label={t(`names.${language}`)}
            lang={language}
            maxLength={200}
            {...form.getInputProps(`name.${language}`)}
          />
        )}
      </BothLanguages>
      <InstitutionSelect
        label={t('institutions.home')}
        description={t('office.homeHelp')}
        canAdd
        {...form.getInputProps('homeInstitutionId')}
      />
      <FieldRow>
        <ZoneSelect label={t('people.zone')} {...form.getInputProps('zone')} />
        <Select
          label={t('office.language')}
          data={LANGUAGES.map((language: Language) => ({ value: language, label: languageName(language) }))}
          {...form.getInputProps('language')}
        />
      </FieldRow>
      <NumberInput
        label={t('office.mailsPerHour')}
        description={t('office.mailsPerHourHelp')}
        min={1}
        max={1000}
        allowDecimal={false}
        clampBehavior="none"
        {...form.getInputProps('mailsPerHour')}
      />
    </FormFrame>
  );
}

/** Everything the office has, as one archive on the reader's own machine. */
function Export({ office }: { office: OfficeView }) {
  const { t } = useTranslation();
  const { today } = useDates();
  const { guarded, prompt } = usePasswordPrompt();
  const exporting = useMutation({
    mutationFn: () =>
      guarded(async () => {
        const answer = await apiFetch('/api/office/export', { method: 'POST' });
        saveFile(await answer.blob(), `${office.slug}-${today}.zip`);
      }),
  });
  return (
    <div className={classes.form}>
      <p className={classes.text}>{t('office.exportHelp')}</p>
      {exporting.error && <ErrorState error={exporting.error} />}
      <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
        {t('office.exportSubmit')}
      </Button>
      {exporting.isSuccess && (
        <p role="status" className={classes.done}>
          {t('office.exported')}
        </p>
      )}
      {prompt}
    </div>
  );
}

function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
