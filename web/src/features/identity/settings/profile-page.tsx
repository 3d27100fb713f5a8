import { Select, TextInput, useMantineColorScheme } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FieldRow, FormFrame } from '../../../components/form/form-frame';
import { useSave } from '../../../components/form/use-save';
import { ZoneSelect } from '../../../components/form/zone-select';
import { Section } from '../../../components/section';
import { sendChange } from '../../../lib/api';
import { chooseLanguage, LANGUAGES, languageName, type Language } from '../../../lib/i18n';
import { meQuery, type ColorScheme, type Me } from '../session';
import { EmailChangeForm } from './email-change-form';
import { PasswordForm } from './password-form';
import { ReminderSwitches } from './reminder-switches';
import { SettingsFrame } from './settings-frame';
import classes from './settings.module.css';

const SCHEMES: readonly ColorScheme[] = ['auto', 'light', 'dark'];

export function ProfilePage() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <SettingsFrame title={t('settings.profile')} lead={t('profile.lead', { email: me.user.email })}>
      <div className={classes.columns}>
        <div>
          <Section title={t('profile.who')}>
            <div className={classes.form}>
              <ProfileForm me={me} />
            </div>
          </Section>
          {me.office && (
            <Section title={t('mutes.section')}>
              <div className={classes.form}>
                <ReminderSwitches />
              </div>
            </Section>
          )}
        </div>
        <div>
          <Section title={t('emailChange.section')}>
            <div className={classes.form}>
              <EmailChangeForm email={me.user.email} />
            </div>
          </Section>
          <Section title={t('signIn.password')}>
            <div className={classes.form}>
              <PasswordForm />
            </div>
          </Section>
        </div>
      </div>
    </SettingsFrame>
  );
}

function ProfileForm({ me }: { me: Me }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const { user } = me;
  const form = useForm({
    initialValues: { name: user.name, language: user.language, zone: user.zone, colorScheme: user.colorScheme },
    validate: { name: isNotEmpty(t('invitation.nameMissing')) },
  });
  const save = useSave({
    form,
    send: (values) => sendChange<Me>('/api/me', { method: 'PATCH', body: { ...values, name: values.name.trim() } }),
    onSaved: (saved) => {
      client.setQueryData(meQuery.queryKey, saved);
      setColorScheme(saved.user.colorScheme);
      void chooseLanguage(saved.user.language);
    },
  });
  return (
    <FormFrame save={save} submitLabel={t('profile.save')}>
      <TextInput
        label={t('invitation.name')}
        required
        maxLength={200}
        autoComplete="name"
        {...form.getInputProps('name')}
      />
      <FieldRow>
        <Select
          label={t('shell.language')}
          data={LANGUAGES.map((language: Language) => ({ value: language, label: languageName(language) }))}
          {...form.getInputProps('language')}
        />
        <Select
          label={t('shell.look')}
          data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`shell.scheme.${scheme}`) }))}
          {...form.getInputProps('colorScheme')}
        />
      </FieldRow>
      <ZoneSelect label={t('people.zone')} description={t('profile.zoneHelp')} {...form.getInputProps('zone')} />
    </FormFrame>
  );
}
