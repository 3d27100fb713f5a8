export const LANGUAGES = ['en', 'tr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text the product says, in every language it speaks; a missing one does not compile. */
export type Said = Record<Language, string>;

/** A name a tenant wrote; at least one of the two is there. */
export interface LocalText {
  en: string | null;
  tr: string | null;
}

/** The reader's own language where it was written, else the other. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.en ?? text.tr ?? '';
}

/** Fills `{name}` places in a said text. */
export function fill(text: string, params: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in params ? String(params[name]) : place));
}

/** The first language we speak that an Accept-Language header asks for; English when it asks for none. */
export const languageOf = (acceptLanguage: string | undefined): Language => askedLanguage(acceptLanguage) ?? 'en';

/** Null when the header names none of our languages. */
export function askedLanguage(acceptLanguage: string | undefined): Language | null {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const q = Number(
        rest
          .find((r) => r.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { language: tag.slice(0, 2).toLowerCase(), q: Number.isFinite(q) ? q : 0 };
    })
    .sort((a, b) => b.q - a.q);
  const found = wanted.find((w) => (LANGUAGES as readonly string[]).includes(w.language));
  return (found?.language as Language | undefined) ?? null;
}
