import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave } from '../../components/form/use-save';
import { TextLink } from '../../components/link';
import { RowsSkeleton } from '../../components/states';
import { resetQuery, secretOfAddress, setPassword } from './account-links';
import { DeadLink } from './dead-link';
import { EntryFrame } from './entry-frame';
import { NewPassword, usePasswordRule } from './new-password';
import classes from './entry-frame.module.css';

/** Where the mailed link of a reset leads: a new password, set by the button alone. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const [secret] = useState(secretOfAddress);
  const reset = useQuery({ ...resetQuery(secret), enabled: secret !== '' });
  if (!secret || reset.error) {
    const again = <TextLink to="/reset">{t('reset.again')}</TextLink>;
    return <DeadLink error={reset.error} retry={() => void reset.refetch()} again={again} />;
  }
  return reset.data ? (
    <EntryFrame title={t('reset.setTitle')} lead={t('reset.setLead', { email: reset.data.email })}>
      <SetForm secret={secret} />
    </EntryFrame>
  ) : (
    <EntryFrame title={t('reset.setTitle')}>
      <RowsSkeleton rows={1} />
    </EntryFrame>
  );
}

function SetForm({ secret }: { secret: string }) {
  const { t } = useTranslation();
  const rule = usePasswordRule();
  const form = useForm({ initialValues: { password: '' }, validate: { password: rule } });
  const save = useSave({
    form,
    send: (values) => setPassword(secret, values.password),
    onSaved: () => location.assign('/sign-in'),
  });
  return (
    <form className={classes.form} onSubmit={save.submit} noValidate>
      <NewPassword form={form} />
      <SaveNotice save={save} />
      <Button type="submit" size="md" loading={save.state.kind === 'saving'}>
        {t('reset.setSubmit')}
      </Button>
    </form>
  );
}
