import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../../components/form/form-frame';
import { useSave } from '../../../components/form/use-save';
import { requestEmailChange } from '../account-links';
import { usePasswordPrompt } from './password-prompt';
import classes from './settings.module.css';

/** Another address to sign in with. It counts once the link that goes there was used, so nobody locks himself out. */
export function EmailChangeForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const { guarded, prompt } = usePasswordPrompt();
  const [asked, setAsked] = useState<string | null>(null);
  const form = useForm({
    initialValues: { email: '' },
    validate: {
      email: (value) => {
        const wanted = value.trim().toLowerCase();
        if (!wanted) return t('emailChange.missing');
        return wanted === email.toLowerCase() ? t('emailChange.same') : null;
      },
    },
  });
  const save = useSave({
    form,
    send: async (values) => {
      const wanted = values.email.trim();
      await guarded(() => requestEmailChange({ email: wanted }));
      return wanted;
    },
    onSaved: (wanted) => {
      setAsked(wanted);
      form.reset();
      save.dismiss();
    },
  });
  return (
    <>
      <FormFrame save={save} submitLabel={t('emailChange.send')} quiet>
        <TextInput
          label={t('emailChange.newEmail')}
          description={t('emailChange.help', { email })}
          type="email"
          autoComplete="email"
          maxLength={254}
          {...form.getInputProps('email')}
        />
      </FormFrame>
      <p className={classes.done} role="status">
        {asked && t('emailChange.sent', { email: asked })}
      </p>
      {prompt}
    </>
  );
}
