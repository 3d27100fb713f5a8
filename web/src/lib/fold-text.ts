/** "İSEDAK", "isedak" and "ISEDAK" are the same to somebody who looks for it. */
export function foldText(text: string): string {
  return text.trim().toLocaleLowerCase('tr').replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether a text holds every one of the words. */
export function holdsWords(text: string, words: string): boolean {
  const folded = foldText(text);
  return foldText(words)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
