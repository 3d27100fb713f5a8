import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave } from '../../components/form/use-save';
import { TextLink } from '../../components/link';
import { RowsSkeleton } from '../../components/states';
import { confirmEmail, emailChangeQuery, secretOfAddress } from './account-links';
import { DeadLink } from './dead-link';
import { EntryFrame } from './entry-frame';
import classes from './entry-frame.module.css';

/** Where the mail to a new address leads. Opening it changes nothing; the button makes it the address to sign in with. */
export function EmailChangePage() {
  const { t } = useTranslation();
  const [secret] = useState(secretOfAddress);
  // What was read stays on the page after the button has used the link up.
  const change = useQuery({ ...emailChangeQuery(secret), enabled: secret !== '', staleTime: Infinity });
  if (!secret || change.error) {
    const again = <TextLink to="/settings/profile">{t('emailChange.again')}</TextLink>;
    return <DeadLink error={change.error} retry={() => void change.refetch()} again={again} />;
  }
  return change.data ? (
    <ConfirmForm secret={secret} email={change.data.email} />
  ) : (
    <EntryFrame title={t('emailChange.title')}>
      <RowsSkeleton rows={1} />
    </EntryFrame>
  );
}

function ConfirmForm({ secret, email }: { secret: string; email: string }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: {} });
  const save = useSave({ form, send: () => confirmEmail(secret), onSaved: () => undefined });
  if (save.state.kind === 'saved') {
    return (
      <EntryFrame title={t('emailChange.doneTitle')} lead={t('emailChange.doneLead', { email })}>
        <p className={classes.form}>
          <span>
            <TextLink to="/">{t('emailChange.onward')}</TextLink>
          </span>
        </p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t('emailChange.title')} lead={t('emailChange.lead', { email })}>
      <form className={classes.form} onSubmit={save.submit} noValidate>
        <SaveNotice save={save} />
        <Button type="submit" size="md" loading={save.state.kind === 'saving'}>
          {t('emailChange.submit')}
        </Button>
      </form>
    </EntryFrame>
  );
}
