import type { LocalText } from '../platform/i18n/language.js';

/** Fields that name a thing, the most telling first; each as one text, in two languages, or inside the thing that bears it. */
const NAMING = ['name', 'label', 'title', 'person', 'holder', 'member', 'email', 'text'];

const LONGEST = 120;

/** What the thing of an entry was called then, from its state as it is told; null when that names nothing. */
export function subjectName(before: object | null | undefined, after: object | null | undefined): LocalText | null {
  const state = { ...before, ...after } as Record<string, unknown>;
  for (const field of NAMING) {
    const name = nameOf(state[field]) ?? named(state[`${field}En`], state[`${field}Tr`]);
    if (name) return name;
  }
  return null;
}

function nameOf(value: unknown): LocalText | null {
  if (typeof value === 'string') return named(value, value);
  if (typeof value !== 'object' || value === null) return null;
  if ('name' in value) return nameOf(value.name);
  return 'en' in value || 'tr' in value ? named((value as LocalText).en, (value as LocalText).tr) : null;
}

function named(en: unknown, tr: unknown): LocalText | null {
  const name = { en: short(en), tr: short(tr) };
  return name.en === null && name.tr === null ? null : name;
}

function short(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const letters = [...value];
  if (letters.length <= LONGEST) return value;
  const start = letters.slice(0, LONGEST).join('');
  const space = start.lastIndexOf(' ');
  return space > 0 ? `${start.slice(0, space)} …` : `${start}…`;
}
