import { useForm, type FormRulesRecord, type UseFormReturnType } from '@mantine/form';
import { createElement, Fragment, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { Renderings } from '../../lib/prose';
import { useLanguage } from '../../lib/use-dates';
import { OriginalWords } from './original-words';
import { keptValues, originalsIn, renderingsOf, shownValues, type ProseFields } from './prose-fields.rules';
import type { TheirChange } from './save-notice';
import { useSave, type Attempt, type Save } from './use-save';

interface EditingOptions<Thing, Values extends Record<string, unknown>, Result> {
  /** What is edited; null for something new. */
  thing: Thing | null;
  toValues: (thing: Thing | null) => Values;
  validate?: FormRulesRecord<Values, Values>;
  /** Fields that hold sentences, which the catalogue brings in both languages. They are shown in the reader's, and both are kept. */
  prose?: ProseFields;
  /** Sends what was typed; `version` is the one to name, null for something new. */
  send: (values: Values, attempt: Attempt) => Promise<Result>;
  onSaved: (result: Result) => void;
  onDirty?: ((dirty: boolean) => void) | undefined;
}

interface Editing<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  save: Save;
  /** After somebody else saved first: their version in place of what was typed. */
  takeTheirs: () => void;
  /** What they changed, in the words of the form. */
  theirs: TheirChange[];
}

/** A form over one thing with a version: what was read, what is typed, and what became of the save. */
export function useEditing<Thing extends { version: number }, Values extends Record<string, unknown>, Result>(
  options: EditingOptions<Thing, Values, Result>,
): Editing<Values> {
  const { thing, validate, send, onSaved, onDirty, prose = NO_PROSE } = options;
  const language = useLanguage();
  const [base, setBase] = useState(thing);
  const inTurkish = renderingsOf(base);
  const toValues = (from: Thing | null) => shownValues(options.toValues(from), prose, renderingsOf(from), language);
  const form = useForm<Values>({
    initialValues: toValues(thing),
    ...(validate ? { validate } : {}),
    enhanceGetInputProps: ({ inputProps, field }) =>
      prose.includes(String(field)) ? withOriginals((inputProps as { value?: unknown }).value, inTurkish) : {},
  });
  const save = useSave({
    form,
    send: (values, attempt) =>
      send(keptValues(values, prose, inTurkish), { ...attempt, version: attempt.version ?? base?.version ?? null }),
    onSaved: (result) => {
      // the next save of this form goes on from this one
      if (isSameThing(result, base)) setBase(result);
      onSaved(result);
    },
  });
  const dirty = form.isDirty();
  useEffect(() => onDirty?.(dirty), [dirty, onDirty]);
  const [theirs, setTheirs] = useState<TheirChange[]>([]);
  const current = save.state.kind === 'conflict' ? (save.state.current as Thing | null) : null;
  const compare = useEffectEvent((now: Thing | null) => {
    setTheirs(now && base ? changesOf(toValues(base), toValues(now), form) : []);
  });
  useEffect(() => compare(current), [current]);
  const takeTheirs = () => {
    if (!current) return;
    setBase(current);
    form.setValues(toValues(current));
    form.resetDirty(toValues(current));
    save.dismiss();
  };
  return { form, save, takeTheirs, theirs };
}

const NO_PROSE: ProseFields = [];

function withOriginals(shown: unknown, inTurkish: Renderings) {
  const sentences = originalsIn(shown, inTurkish);
  if (sentences.length === 0) return {};
  const below = (input: ReactNode) => createElement(Fragment, null, input, createElement(OriginalWords, { sentences }));
  return { inputContainer: below };
}

function isSameThing<Thing extends { version: number }>(result: unknown, base: Thing | null): result is Thing {
  const { id, version } = (result ?? {}) as { id?: unknown; version?: unknown };
  return typeof version === 'number' && id !== undefined && id === (base as { id?: unknown } | null)?.id;
}

/** Fields that somebody else changed, by their labels on the screen. An id says nothing to a reader: there the field alone is named. */
function changesOf<Values extends Record<string, unknown>>(
  before: Values,
  now: Values,
  form: UseFormReturnType<Values>,
): TheirChange[] {
  return pathsOf(now).flatMap(([path, value]) => {
    if (JSON.stringify(value) === JSON.stringify(valueAt(before, path))) return [];
    const field = form.getInputNode(path) as HTMLInputElement | null;
    const label = field?.labels?.[0]?.textContent?.replace(/\s*\*$/, '');
    if (!label) return [];
    const isWritten =
      typeof value === 'number' || (typeof value === 'string' && !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value));
    return [{ label, value: isWritten ? String(value) : null }];
  });
}

function pathsOf(values: object, above = ''): [path: string, value: unknown][] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const path = above ? `${above}.${key}` : key;
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? pathsOf(value, path)
      : [[path, value] as [string, unknown]];
  });
}

function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((here, step) => (here as Record<string, unknown> | null)?.[step], values);
}

/** An empty field is no value. */
export function orNull(text: string): string | null {
  return text.trim() || null;
}
