import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave } from '../../components/form/use-save';
import { TextLink } from '../../components/link';
import { secretOfAddress, setPassword } from './account-links';
import { EntryFrame } from './entry-frame';
import { NewPassword, usePasswordRule } from './new-password';
import classes from './entry-frame.module.css';

/** Where the mailed link of a reset leads: a new password, set by the button alone. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const [secret] = useState(secretOfAddress);
  const rule = usePasswordRule();
  const form = useForm({ initialValues: { password: '' }, validate: { password: rule } });
  const save = useSave({
    form,
    send: (values) => setPassword(secret, values.password),
    onSaved: () => location.assign('/sign-in'),
  });
  if (!secret) return <BrokenLink />;
  return (
    <EntryFrame title={t('reset.setTitle')} lead={t('reset.setLead')}>
      <form className={classes.form} onSubmit={save.submit} noValidate>
        <NewPassword form={form} />
        <SaveNotice save={save} />
        <Button type="submit" size="md" loading={save.state.kind === 'saving'}>
          {t('reset.setSubmit')}
        </Button>
      </form>
    </EntryFrame>
  );
}

/** A link that lost its end on the way, as mail programs sometimes cut it. */
export function BrokenLink() {
  const { t } = useTranslation();
  return (
    <EntryFrame title={t('link.brokenTitle')} lead={t('link.brokenLead')}>
      <p className={classes.form}>
        <span>
          <TextLink to="/sign-in">{t('reset.back')}</TextLink>
        </span>
      </p>
    </EntryFrame>
  );
}
