import type { UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { onReconnect } from '../../lib/connection';
import { ConnectionLost, isSignedOut, isStale, Problem, type FieldError } from '../../lib/problem';
import { hasPath, sortErrors } from './field-errors';

/** Where a save stands. In every state but `saved` what was typed is still in the form. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  /** Nobody answered; it goes again by itself when the connection returns. */
  | { kind: 'waiting' }
  | { kind: 'refused'; problem: Problem; rest: FieldError[] }
  /** Somebody else saved first; `current` is the thing as it is now. */
  | { kind: 'conflict'; current: unknown }
  | { kind: 'signedOut' }
  | { kind: 'failed' };

export interface Attempt {
  /** The same for every attempt at one change, so that a lost answer never does it twice. */
  idempotencyKey: string;
  /** Overrides the version that was read, once the reader has decided to save over a newer one. */
  version: number | null;
}

interface SaveOptions<Values, Result> {
  form: UseFormReturnType<Values>;
  send: (values: Values, attempt: Attempt) => Promise<Result>;
  onSaved: (result: Result) => void;
}

export interface Save {
  state: SaveState;
  submit: (event?: React.FormEvent<HTMLFormElement>) => void;
  /** The same change once more. */
  retry: () => void;
  /** Mine over theirs: sends again with the version that is current now. */
  overwrite: () => void;
  dismiss: () => void;
  /** Whether leaving now would lose something: what is typed, or a save that waits for the connection. */
  isUnsaved: () => boolean;
}

/** Saves a form so that nothing typed is ever lost: a refusal, a conflict and a lost connection all leave it as it is. */
export function useSave<Values extends Record<string, unknown>, Result>(options: SaveOptions<Values, Result>): Save {
  const { form, send, onSaved } = options;
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const last = useRef<{ values: Values; attempt: Attempt } | null>(null);

  const mutation = useMutation({
    mutationFn: ({ values, attempt }: { values: Values; attempt: Attempt }) => send(values, attempt),
    onMutate: () => setState({ kind: 'saving' }),
    onSuccess: (result, { values }) => {
      // What was typed after it was sent is still to be saved.
      form.resetDirty(values);
      setState({ kind: 'saved' });
      onSaved(result);
    },
    onError: (error) => setState(afterError(error, form)),
  });

  const go = (values: Values, attempt: Attempt) => {
    last.current = { values, attempt };
    mutation.mutate(last.current);
  };
  const retry = () => {
    if (last.current) mutation.mutate(last.current);
  };

  const submit = form.onSubmit(
    (values) => go(values, { idempotencyKey: crypto.randomUUID(), version: null }),
    (errors) => focusFirst(form, Object.keys(errors)),
  );
  const waiting = state.kind === 'waiting';
  const { mutate } = mutation;
  useEffect(() => {
    if (!waiting) return undefined;
    return onReconnect(() => last.current && mutate(last.current));
  }, [waiting, mutate]);

  return {
    state,
    submit: (event) => {
      const unread = event?.currentTarget.querySelector<HTMLElement>('[data-unread]');
      if (!unread) return submit(event);
      // Says itself why; the form must not go with the value from before.
      event?.preventDefault();
      unread.focus();
    },
    retry,
    overwrite: () => {
      const version = versionOf(state);
      if (last.current && version !== null) go(form.getValues(), { idempotencyKey: crypto.randomUUID(), version });
    },
    dismiss: () => setState({ kind: 'idle' }),
    isUnsaved: () => waiting || form.isDirty(),
  };
}

function versionOf(state: SaveState): number | null {
  if (state.kind !== 'conflict' || state.current === null || typeof state.current !== 'object') return null;
  const version = (state.current as { version?: unknown }).version;
  return typeof version === 'number' ? version : null;
}

function afterError<Values extends Record<string, unknown>>(
  error: unknown,
  form: UseFormReturnType<Values>,
): SaveState {
  if (error instanceof ConnectionLost) return { kind: 'waiting' };
  if (isSignedOut(error)) return { kind: 'signedOut' };
  if (isStale(error)) return { kind: 'conflict', current: error.current };
  if (!(error instanceof Problem)) return { kind: 'failed' };
  const { byField, rest } = sortErrors(error.errors, (path) => hasPath(form.getValues(), path));
  form.setErrors(byField);
  focusFirst(form, Object.keys(byField));
  return { kind: 'refused', problem: error, rest };
}

function focusFirst<Values>(form: UseFormReturnType<Values>, paths: string[]): void {
  const first = paths[0];
  if (first) form.getInputNode(first)?.focus();
}
