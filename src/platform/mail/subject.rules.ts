/** As many letters of a subject as mail programs show in a list. */
const LONGEST = 78;
/** What is cut keeps at least so many letters. */
const SHORTEST = 12;

const PLACE = /(, )?\{(\w+)(…?)\}/g;
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Fills the places of a subject. Where the whole is too long, places with an ellipsis (`{title…}`) are cut between letters, the longest
 * first, so that what else stands there, such as the date, is read. A place without a part takes its comma along.
 */
export function subjectLine(template: string, parts: Record<string, string>): string {
  const filled = filledWith(template, parts);
  // letters are never more than code units
  if (filled.length <= LONGEST) return filled;
  const shorter = { ...parts };
  for (const name of longestFirst(cuttable(template), parts)) {
    const over = lengthOf(filledWith(template, shorter)) - LONGEST;
    if (over > 0) shorter[name] = cut(parts[name]!, over);
  }
  return filledWith(template, shorter);
}

const filledWith = (template: string, parts: Record<string, string>): string =>
  template.replace(PLACE, (_, comma: string | undefined, name: string) =>
    parts[name] ? `${comma ?? ''}${parts[name]}` : '',
  );

const cuttable = (template: string): string[] =>
  [...template.matchAll(PLACE)].filter(([, , , dots]) => dots).map(([, , name]) => name!);

const longestFirst = (names: string[], parts: Record<string, string>): string[] =>
  names.filter((name) => parts[name]).sort((a, b) => parts[b]!.length - parts[a]!.length);

const lengthOf = (text: string): number => [...letters.segment(text)].length;

/** Without its last `over` letters, and one more for the ellipsis. */
function cut(text: string, over: number): string {
  const all = [...letters.segment(text)].map((one) => one.segment);
  if (all.length <= SHORTEST) return text;
  return `${all
    .slice(0, Math.max(SHORTEST, all.length - over) - 1)
    .join('')
    .trimEnd()}…`;
}
