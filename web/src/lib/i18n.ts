import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type english from '../locales/en.json';

export const LANGUAGES = ['en', 'tr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A name an office wrote; at least one of the two is there. */
export interface LocalText {
  en: string | null;
  tr: string | null;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof english };
  }
}

const STORAGE_KEY = 'heyet-language';

const loaders: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('../locales/en.json'),
  tr: () => import('../locales/tr.json'),
};

const NAMES: Record<Language, string> = { en: 'English', tr: 'Türkçe' };

/** Each language by its own name, in the order of the switch. */
export function languageName(language: Language): string {
  return NAMES[language];
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** Both languages, that of the reader first. */
export function readersFirst(language: Language): Language[] {
  return [language, ...LANGUAGES.filter((other) => other !== language)];
}

/** The language of the reader where the office wrote it, else the other. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.en ?? text.tr ?? '';
}

/** What the reader chose on this machine, else what the browser asks for. */
export function chosenLanguage(): Language {
  const stored = storedLanguage();
  if (stored) return stored;
  return navigator.language.toLowerCase().startsWith('tr') ? 'tr' : 'en';
}

export function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: (await loaders[language]()).default } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Speaks a language; its words are loaded first, so that no screen is seen half in one and half in the other. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await loaders[language]()).default);
  }
  document.documentElement.lang = language;
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** The reader's own choice: kept on this machine, and stronger than the profile's. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  await speak(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}
