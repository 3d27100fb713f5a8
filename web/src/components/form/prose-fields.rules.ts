import type { Language } from '../../lib/i18n';
import { proseIn, type Renderings } from '../../lib/prose';

/** Fields of a form that hold sentences, as their paths. A field of several holds one on each line. */
export type ProseFields = readonly string[];

/** Every Turkish rendering that came with a thing: with its own source, and with those of the items of its lists. */
export function renderingsOf(thing: object | null): Renderings {
  const sourced = Object.values(thing ?? {}).flatMap((value: unknown) =>
    Array.isArray(value) ? (value as unknown[]) : [],
  );
  return Object.assign({}, ...[thing, ...sourced].map(ownRenderings)) as Renderings;
}

function ownRenderings(thing: unknown): Renderings {
  const { source } = (thing ?? {}) as { source?: { detail?: { inTurkish?: Renderings } } };
  return source?.detail?.inTurkish ?? {};
}

/** The values as the reader reads them: sentences of the catalogue in the reader's language. */
export function shownValues<Values extends object>(
  values: Values,
  fields: ProseFields,
  inTurkish: Renderings,
  language: Language,
): Values {
  return withFields(values, fields, (line) => proseIn(line, inTurkish, language));
}

/** The values as they are kept: a line that still reads as the catalogue's Turkish is the catalogue's sentence, so both languages of it stay. */
export function keptValues<Values extends object>(values: Values, fields: ProseFields, inTurkish: Renderings): Values {
  const sentences = new Map(Object.entries(inTurkish).map(([sentence, turkish]) => [turkish, sentence]));
  return withFields(values, fields, (line) => sentences.get(line.trim()) ?? line);
}

/** The sentences behind what a field shows in Turkish, in the words of the catalogue. */
export function originalsIn(shown: unknown, inTurkish: Renderings): string[] {
  if (typeof shown !== 'string') return [];
  const lines = new Set(shown.split('\n').map((line) => line.trim()));
  return Object.keys(inTurkish).filter((sentence) => lines.has(inTurkish[sentence]!) && !lines.has(sentence));
}

function withFields<Values extends object>(values: Values, fields: ProseFields, say: (line: string) => string): Values {
  return fields.reduce<Values>((now, path) => withField(now, path.split('.'), say), values);
}

function withField<Values extends object>(
  values: Values,
  [head, ...rest]: string[],
  say: (line: string) => string,
): Values {
  if (head === undefined || !(head in values)) return values;
  const value = (values as Record<string, unknown>)[head];
  if (typeof value === 'string') return { ...values, [head]: value.split('\n').map(say).join('\n') };
  return typeof value === 'object' && value !== null ? { ...values, [head]: withField(value, rest, say) } : values;
}
