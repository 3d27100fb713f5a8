import { Button, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DelegationSeat, NewReply, SeatView } from '../../api';
import { ConfirmButton } from '../../components/confirm-button';
import { EditDrawer } from '../../components/form/edit-drawer';
import { FormFrame } from '../../components/form/form-frame';
import { orNull, useEditing } from '../../components/form/use-editing';
import { useSave } from '../../components/form/use-save';
import { SaveNotice } from '../../components/form/save-notice';
import { Section } from '../../components/section';
import { changeSeat, readDelegationsAgain, replyFor, takeOff } from './delegation.queries';
import { ClashingMeetings } from './clashing-meetings';
import { noteWith } from './answer.rules';
import { ROLES, type Role } from './choices.rules';
import { ReplyButtons } from './reply-buttons';
import classes from './seat-drawer.module.css';

interface SeatDrawerProps {
  seat: DelegationSeat | null;
  /** Taken after the meeting too: it is then written down who came. */
  mayReply: boolean;
  isOver: boolean;
  /** Opened to say why the person goes in spite of a clash. */
  keeping: boolean;
  onClose: () => void;
}

/** One person's seat: what they replied by other ways, their role, and taking them off. */
export function SeatDrawer({ seat, mayReply, isOver, keeping, onClose }: SeatDrawerProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return (
    <EditDrawer title={seat?.person.name ?? ''} opened={seat !== null} onClose={onClose}>
      {({ onDirty }) =>
        seat && (
          <>
            {(seat.clashes.length > 0 || seat.clashReason) && (
              <Section title={t('seat.clash')}>
                <ClashForm key={`clash${seat.version}`} seat={seat} autoFocus={keeping} onDirty={onDirty} />
              </Section>
            )}
            {mayReply && (
              <Section title={t('seat.reply')}>
                <ReplyForOther key={`reply${seat.version}`} seat={seat} onDirty={onDirty} />
              </Section>
            )}
            <Section title={t('assign.role')}>
              <RoleForm key={`role${seat.version}`} seat={seat} />
            </Section>
            <ConfirmButton
              label={t('seat.takeOff')}
              question={t('seat.takeOffQuestion', { name: seat.person.name })}
              detail={!isOver && t('seat.takeOffDetail')}
              act={() => takeOff(seat)}
              onDone={() => {
                onClose();
                void readDelegationsAgain(client);
              }}
            />
          </>
        )
      }
    </EditDrawer>
  );
}

/** What stands in the way, and why the person goes all the same; without a reason the clash is open. */
function ClashForm({
  seat,
  autoFocus,
  onDirty,
}: {
  seat: DelegationSeat;
  autoFocus: boolean;
  onDirty: (dirty: boolean) => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: seat as SeatView,
    toValues: (from) => ({ clashReason: from?.clashReason ?? '' }),
    send: ({ clashReason }, attempt) => changeSeat(seat.id, { clashReason: orNull(clashReason) }, attempt),
    onSaved: () => void readDelegationsAgain(client),
    onDirty,
  });
  return (
    <div className={classes.part}>
      <FormFrame save={save} submitLabel={t('seat.saveReason')} onTakeTheirs={takeTheirs} theirs={theirs}>
        {seat.clashes.length > 0 && (
          <p>
            <ClashingMeetings clashes={seat.clashes} />
          </p>
        )}
        <Textarea
          label={t('assign.reason')}
          description={t('seat.clashHelp')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={500}
          {...(autoFocus && { 'data-autofocus': true })}
          {...form.getInputProps('clashReason')}
        />
      </FormFrame>
    </div>
  );
}

function ReplyForOther({ seat, onDirty }: { seat: DelegationSeat; onDirty: (dirty: boolean) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, save, takeTheirs, theirs } = useEditing({
    thing: seat as SeatView,
    toValues: (from) => ({ reply: from?.reply ?? 'none', note: from?.replyNote ?? '' }),
    validate: { reply: (reply) => (reply === 'none' ? t('seat.replyMissing') : null) },
    send: ({ reply, note }, attempt) =>
      replyFor(seat.id, { reply: reply as NewReply['reply'], note: orNull(note) }, attempt),
    onSaved: () => void readDelegationsAgain(client),
    onDirty,
  });
  return (
    <div className={classes.part}>
      <FormFrame save={save} submitLabel={t('seat.saveReply')} onTakeTheirs={takeTheirs} theirs={theirs}>
        <div>
          <ReplyButtons
            forOther
            question={t('seat.replyHelp')}
            reply={form.getValues().reply}
            onReply={(answer) => form.setValues({ reply: answer, note: noteWith(answer, seat, form.getValues().note) })}
          />
          {form.errors.reply && <p className={classes.wrong}>{form.errors.reply}</p>}
        </div>
        <Textarea
          label={t('replyForm.note')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={1000}
          {...form.getInputProps('note')}
        />
      </FormFrame>
    </div>
  );
}

function RoleForm({ seat }: { seat: DelegationSeat }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm<{ role: Role }>({ initialValues: { role: seat.role } });
  const save = useSave({
    form,
    send: ({ role }, attempt) =>
      changeSeat(seat.id, { role }, { ...attempt, version: attempt.version ?? seat.version }),
    onSaved: () => void readDelegationsAgain(client),
  });
  return (
    <form className={classes.part} onSubmit={save.submit}>
      <div className={classes.role}>
        <Select
          aria-label={t('assign.role')}
          data={ROLES.map((role) => ({ value: role, label: t(`delegationRole.${role}`) }))}
          {...form.getInputProps('role')}
        />
        <Button type="submit" variant="default" loading={save.state.kind === 'saving'} disabled={!form.isDirty()}>
          {t('seat.saveRole')}
        </Button>
      </div>
      <SaveNotice save={save} />
    </form>
  );
}
