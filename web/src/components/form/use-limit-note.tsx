import { useState, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import classes from './form.module.css';

/** Shorter fields show by themselves that they are full: an hour, a number. */
const SHORTEST = 60;
const NEAR = 0.9;

interface Filled {
  field: Element;
  used: number;
  max: number;
}

/** Under a text field that is nearly full: how much fits. A browser stops at the limit without a word. */
export function useLimitNote(): { onInput: (event: FormEvent) => void; limitNote: ReactNode } {
  const { t } = useTranslation();
  const [filled, setFilled] = useState<Filled | null>(null);
  const onInput = ({ target }: FormEvent) => setFilled(nearlyFull(target));
  const limitNote =
    filled &&
    createPortal(
      <p className={classes.limit} role="status">
        {filled.used >= filled.max
          ? t('form.full', { max: filled.max })
          : t('form.nearlyFull', { used: filled.used, max: filled.max })}
      </p>,
      filled.field,
    );
  return { onInput, limitNote };
}

function nearlyFull(target: EventTarget): Filled | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
  const { maxLength: max, value } = target;
  const field = target.closest('.mantine-InputWrapper-root');
  return field && max >= SHORTEST && value.length >= max * NEAR ? { field, used: value.length, max } : null;
}
