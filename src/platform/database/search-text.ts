const WORDS_AT_MOST = 8;

/** The words somebody searches for; more than a few narrow nothing further. */
export function wordsOf(q: string | undefined): string[] {
  return (q ?? '').split(/\s+/).filter(Boolean).slice(0, WORDS_AT_MOST);
}

/** SQL: the text, folded as `app.search_text` stores it, holds the word in the place given. */
export const holdsWord = (text: string, word: string): string => `strpos(${text}, app.fold(${word})) > 0`;

/** SQL: it holds each of the words; no words are held by every text. */
export const holdsWords = (text: string, words: string): string =>
  `not exists (select from unnest(${words}::text[]) word where not ${holdsWord(text, 'word')})`;

/** SQL: 0 for what has exactly this name, 1 for what has a name that begins so, 2 for what holds it elsewhere. Names stand each on a line. */
export const rankOf = (text: string, q: string): string => `
  case when strpos(${text}, e'\\n' || app.fold(${q})) = 0 then 2
       when strpos(${text}, e'\\n' || app.fold(${q}) || e'\\n') > 0 then 0
       else 1 end`;
