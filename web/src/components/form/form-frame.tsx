import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from './leave-guard';
import { SaveNotice, type TheirChange } from './save-notice';
import { useLimitNote } from './use-limit-note';
import type { Save } from './use-save';
import classes from './form.module.css';

interface FormFrameProps {
  save: Save;
  /** Says what happens: "Save the meeting", never "OK". */
  submitLabel: string;
  onCancel?: () => void;
  /** Where "Cancel" could be read as the act itself. */
  cancelLabel?: string;
  onTakeTheirs?: () => void;
  /** What somebody else changed meanwhile. */
  theirs?: TheirChange[];
  /** Not the page's main act: its button is outlined. */
  quiet?: boolean;
  children: ReactNode;
}

/** A form: its fields, what became of the save, and its buttons. */
export function FormFrame({
  save,
  submitLabel,
  onCancel,
  cancelLabel,
  onTakeTheirs,
  theirs = [],
  quiet,
  children,
}: FormFrameProps) {
  const { t } = useTranslation();
  const { onInput, limitNote } = useLimitNote();
  return (
    <form className={classes.form} onSubmit={save.submit} onInput={onInput} noValidate>
      <LeaveGuard save={save} />
      <div className={classes.fields}>{children}</div>
      {limitNote}
      <SaveNotice save={save} theirs={theirs} {...(onTakeTheirs ? { onTakeTheirs } : {})} />
      <div className={classes.buttons}>
        <Button
          type="submit"
          variant={quiet ? 'default' : 'filled'}
          loading={save.state.kind === 'saving'}
          disabled={save.state.kind === 'conflict'}
        >
          {submitLabel}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {cancelLabel ?? t('action.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Fields side by side, under each other on a phone. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.fieldRow}>{children}</div>;
}
