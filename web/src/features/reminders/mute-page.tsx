import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MutePage as Page } from '../../api';
import { SaveNotice } from '../../components/form/save-notice';
import { useSave } from '../../components/form/use-save';
import { ErrorState, RowsSkeleton } from '../../components/states';
import { readJson, sendChange } from '../../lib/api';
import { inLanguage, speak, storedLanguage } from '../../lib/i18n';
import { isProblem } from '../../lib/problem';
import { useLanguage } from '../../lib/use-dates';
import { secretOfAddress, throughLink } from '../identity/account-links';
import { EntryFrame } from '../identity/entry-frame';
import { MUTE_WORD } from '../identity/mute-words';
import classes from '../identity/entry-frame.module.css';

const LINK = '/api/muted-reminders/link';

const mutePageQuery = (secret: string) =>
  queryOptions({
    queryKey: ['mute-link', secret],
    queryFn: ({ signal }) => readJson<Page>(LINK, signal, throughLink(secret)),
    gcTime: 0,
  });

/** Where the foot of a reminder leads. Opening it changes nothing; the button mutes, and takes it back. */
export function MutePage() {
  const { t } = useTranslation();
  const [secret] = useState(secretOfAddress);
  const page = useQuery({ ...mutePageQuery(secret), enabled: secret !== '' });
  const language = page.data?.language;
  useEffect(() => {
    // the language of the mail, unless this machine was told another
    if (language && storedLanguage() === null) void speak(language);
  }, [language]);
  if (!secret || (page.error && !page.data)) return <DeadMute error={page.error} retry={() => void page.refetch()} />;
  if (page.data) return <MuteForm secret={secret} page={page.data} />;
  return (
    <EntryFrame title={t('mutes.page')}>
      <RowsSkeleton rows={2} />
    </EntryFrame>
  );
}

/** There is no way on from here: the reader may have no account, and the next reminder has a link that works. */
function DeadMute({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  if (error !== null && !(isProblem(error) && [403, 404, 410].includes(error.status))) {
    return (
      <EntryFrame title={t('error.title')}>
        <ErrorState error={error} retry={retry} />
      </EntryFrame>
    );
  }
  const known = isProblem(error) && error.status !== 404;
  return <EntryFrame title={t('replyPage.expiredTitle')} lead={known ? error.message : t('replyPage.lost')} />;
}

function MuteForm({ secret, page }: { secret: string; page: Page }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { kind, name, office, muted } = page;
  const form = useForm({ initialValues: {} });
  const save = useSave({
    form,
    send: () => sendChange<Page>(LINK, { method: 'PUT', body: { muted: !muted }, headers: throughLink(secret) }),
    onSaved: (saved) => client.setQueryData(mutePageQuery(secret).queryKey, saved),
  });
  const lead = { name, office: inLanguage(office, language) };
  return (
    <EntryFrame
      title={t(`mutes.title.${MUTE_WORD[kind]}`)}
      lead={muted ? t('mutes.leadMuted', lead) : t('mutes.leadHeard', lead)}
    >
      <form className={classes.form} onSubmit={save.submit} noValidate>
        <p>{t('mutes.help')}</p>
        {save.state.kind === 'saved' ? (
          <p className={classes.saved} role="status">
            {muted ? t('mutes.savedMuted') : t('mutes.savedHeard')}
          </p>
        ) : (
          <SaveNotice save={save} />
        )}
        <Button type="submit" size="md" variant={muted ? 'default' : 'filled'} loading={save.state.kind === 'saving'}>
          {muted ? t('mutes.hear') : t('mutes.mute')}
        </Button>
      </form>
    </EntryFrame>
  );
}
