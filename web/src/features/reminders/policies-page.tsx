import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../../components/form/edit-drawer';
import { FormFrame } from '../../components/form/form-frame';
import { useEditing } from '../../components/form/use-editing';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { TextButton } from '../../components/text-button';
import { sendChange } from '../../lib/api';
import { useDates } from '../../lib/use-dates';
import { PolicyLine } from './policy-line';
import { ReminderTabs } from './reminder-tabs';
import { policiesQuery } from './reminders.queries';
import type { Policy } from './reminder.types';
import classes from './reminders.module.css';

/** When mails go, laid on a real date so that figures become days. */
export function PoliciesPage() {
  const { t } = useTranslation();
  const { data: policies } = useSuspenseQuery(policiesQuery);
  const [edited, setEdited] = useState<Policy | null>(null);
  return (
    <>
      <PageHeader
        title={t('reminders.policies')}
        trail={[<span key="reminders">{t('nav.reminders')}</span>]}
        lead={t('policies.lead')}
      />
      <ReminderTabs />
      {policies.map((policy) => (
        <Section
          key={policy.kind}
          title={policy.kind === 'meeting.upcoming' ? t('policies.meeting') : t('policies.item')}
          link={policy.can.edit && <TextButton onClick={() => setEdited(policy)}>{t('policies.edit')}</TextButton>}
        >
          <p className={classes.policy}>
            <PolicyWords policy={policy} />
          </p>
          <PolicyLine policy={policy} />
        </Section>
      ))}
      <EditDrawer title={t('policies.edit')} opened={edited !== null} onClose={() => setEdited(null)}>
        {({ onDirty, close }) =>
          edited && <PolicyForm policy={edited} onDirty={onDirty} onCancel={close} onSaved={() => setEdited(null)} />
        }
      </EditDrawer>
    </>
  );
}

function PolicyWords({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const { daysBefore, atTime, weeklyWhenOverdue, coordinatorFromWeek } = policy;
  const before = daysBefore.filter((day) => day > 0).join(', ');
  const sentences = [
    before ? t('policies.before', { days: before, time: dates.time(atTime) }) : t('policies.none'),
    daysBefore.includes(0) && t('policies.onTheDay'),
    weeklyWhenOverdue && t('policies.weekly'),
    coordinatorFromWeek !== null && t('policies.coordinator', { week: coordinatorFromWeek }),
  ];
  return <>{sentences.filter(Boolean).join(' ')}</>;
}

interface PolicyFormProps {
  policy: Policy;
  onSaved: () => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
}

/** "30, 7, 1" as figures; what is no figure becomes none, and is refused. */
function daysIn(text: string): number[] {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((day) => (/^\d+$/.test(day) ? Number(day) : NaN));
}

function PolicyForm({ policy, onSaved, onCancel, onDirty }: PolicyFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: policy,
    toValues: (from: Policy | null) => ({
      daysBefore: (from?.daysBefore ?? []).join(', '),
      atTime: from?.atTime ?? '09:00',
      weeklyWhenOverdue: from?.weeklyWhenOverdue ?? false,
      coordinatorFromWeek: from?.coordinatorFromWeek ?? ('' as number | ''),
    }),
    validate: {
      daysBefore: (days) =>
        daysIn(days).every((day) => Number.isInteger(day) && day >= 0 && day <= 365) ? null : t('policies.daysWrong'),
      atTime: (time) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? null : t('policies.timeWrong')),
    },
    send: (values, attempt) =>
      sendChange<Policy>(`/api/reminder-policies/${policy.kind}`, {
        method: 'PATCH',
        body: {
          daysBefore: daysIn(values.daysBefore),
          atTime: values.atTime,
          ...(policy.mayBeOverdue
            ? {
                weeklyWhenOverdue: values.weeklyWhenOverdue,
                coordinatorFromWeek:
                  values.weeklyWhenOverdue && values.coordinatorFromWeek !== '' ? values.coordinatorFromWeek : null,
              }
            : {}),
        },
        version: attempt.version ?? policy.version,
        idempotencyKey: attempt.idempotencyKey,
      }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ['reminder-policies'] });
      void client.invalidateQueries({ queryKey: ['reminders'] });
      onSaved();
    },
    onDirty,
  });
  return (
    <FormFrame
      save={save}
      submitLabel={t('policies.save')}
      onCancel={onCancel}
      onTakeTheirs={takeTheirs}
      theirs={theirs}
    >
      <TextInput
        label={t('policies.days')}
        description={t('policies.daysHelp')}
        placeholder="30, 7, 1"
        data-autofocus
        {...form.getInputProps('daysBefore')}
      />
      <TextInput
        label={t('policies.time')}
        description={t('policies.timeHelp')}
        maxLength={5}
        inputMode="numeric"
        {...form.getInputProps('atTime')}
      />
      {policy.mayBeOverdue && (
        <>
          <Checkbox
            label={t('policies.weeklyLabel')}
            {...form.getInputProps('weeklyWhenOverdue', { type: 'checkbox' })}
          />
          <NumberInput
            label={t('policies.coordinatorLabel')}
            description={t('policies.coordinatorHelp')}
            min={1}
            max={52}
            allowDecimal={false}
            disabled={!form.values.weeklyWhenOverdue}
            {...form.getInputProps('coordinatorFromWeek')}
          />
        </>
      )}
    </FormFrame>
  );
}
