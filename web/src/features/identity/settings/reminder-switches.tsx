import { Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MutedReminderList, MutedReminderView } from '../../../api';
import { SaveNotice } from '../../../components/form/save-notice';
import { useSave } from '../../../components/form/use-save';
import { readJson, sendChange } from '../../../lib/api';
import { MUTE_WORD } from '../mute-words';
import classes from './settings.module.css';

const mutesQuery = queryOptions({
  queryKey: ['muted-reminders'],
  queryFn: async ({ signal }) => (await readJson<MutedReminderList>('/api/me/muted-reminders', signal)).items,
});

/** Which reminders the reader gets: a switch each, which is saved as it is moved. */
export function ReminderSwitches() {
  const { t } = useTranslation();
  const { data: mutes } = useSuspenseQuery(mutesQuery);
  if (mutes.length === 0) return <p className={classes.text}>{t('mutes.nobody')}</p>;
  return (
    <>
      <p className={classes.text}>{t('mutes.help')}</p>
      <div className={classes.switches}>
        {mutes.map((mute) => (
          <ReminderSwitch key={mute.kind} mute={mute} />
        ))}
      </div>
    </>
  );
}

function ReminderSwitch({ mute: { kind, muted } }: { mute: MutedReminderView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({ initialValues: { heard: !muted } });
  const save = useSave({
    form,
    send: ({ heard }, { idempotencyKey }) =>
      sendChange<MutedReminderList>(`/api/me/muted-reminders/${kind}`, {
        method: 'PUT',
        body: { muted: !heard },
        idempotencyKey,
      }),
    onSaved: ({ items }) => {
      client.setQueryData(mutesQuery.queryKey, items);
      void client.invalidateQueries({ queryKey: ['reminders'] });
    },
  });
  return (
    <div>
      <Switch
        size="md"
        classNames={{ track: classes.track ?? '' }}
        label={t(`mutes.kind.${MUTE_WORD[kind]}`)}
        checked={form.values.heard}
        onChange={(event) => {
          form.setFieldValue('heard', event.currentTarget.checked);
          save.submit();
        }}
      />
      <SaveNotice save={save} />
    </div>
  );
}
