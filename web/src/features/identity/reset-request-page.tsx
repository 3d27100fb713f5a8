import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave } from '../../components/form/use-save';
import { TextLink } from '../../components/link';
import { requestPasswordReset } from './account-links';
import { EntryFrame } from './entry-frame';
import classes from './entry-frame.module.css';

/** Asks for a mail with a link. The answer is the same whether the address is known or not. */
export function ResetRequestPage() {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.trim() ? null : t('signIn.emailMissing')) },
  });
  const save = useSave({
    form,
    send: (values) => requestPasswordReset({ email: values.email.trim() }),
    onSaved: () => undefined,
  });
  if (save.state.kind === 'saved') {
    return (
      <EntryFrame title={t('reset.sentTitle')} lead={t('reset.sentLead')}>
        <p className={classes.form}>
          <span>
            <TextLink to="/sign-in">{t('reset.back')}</TextLink>
          </span>
        </p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t('reset.title')} lead={t('reset.lead')}>
      <form className={classes.form} onSubmit={save.submit} noValidate>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          size="md"
          {...form.getInputProps('email')}
        />
        <SaveNotice save={save} />
        <Button type="submit" size="md" loading={save.state.kind === 'saving'}>
          {t('reset.submit')}
        </Button>
        <div className={classes.links}>
          <TextLink to="/sign-in">{t('reset.back')}</TextLink>
        </div>
      </form>
    </EntryFrame>
  );
}
