import { render, toPlainText } from '@react-email/render';
import type { ReactElement } from 'react';
import { type Language, type Said } from '../i18n/language.js';
import type { WrittenMail } from './mail.types.js';
import { subjectLine } from './subject.rules.js';
import { makeWording, placeOf, fillWording, type Wording } from './wording.js';

/** What a template writes with: words in the reader's language, places for what differs from mail to mail. */
export interface Pen {
  language: Language;
  say(said: Said): string;
  /** Stands for the part of that name. */
  place(name: string): string;
  /** Whether the mail has that part: what it lacks is left out of the wording, label and all. */
  has(name: string): boolean;
}

/** One kind of mail. */
export interface LetterKind {
  /** `action-item.overdue`; for the log. */
  kind: string;
  /** With places in braces; those with an ellipsis (`{title…}`) may be cut. */
  subject: Said;
  body: (pen: Pen) => ReactElement;
}

/** A mail to be written: its kind and its parts. Parts that are null or empty are not there. */
export interface Draft {
  letter: LetterKind;
  parts: Record<string, string | null>;
}

/** Declares a kind of mail, in a file `thing.email.tsx`. Wordings are rendered once and then only filled: a thousand mails cost what one does. */
export const defineLetter = (kind: string, subject: Said, body: (pen: Pen) => ReactElement): LetterKind => ({
  kind,
  subject,
  body,
});

/** By letter, then by language and which parts there are. */
const wordings = new WeakMap<LetterKind, Map<string, Promise<Wording>>>();

/** Writes a mail in the reader's language. The parts it is kept with are those that stand in it. */
export async function writeLetter({ letter, parts }: Draft, language: Language): Promise<WrittenMail> {
  const there = Object.fromEntries(
    Object.entries(parts).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const wording = await wordingOf(letter, language, Object.keys(there).sort());
  return {
    subject: subjectLine(letter.subject[language], there),
    ...fillWording(wording, there),
    language,
    wording,
    parts: there,
  };
}

function wordingOf(letter: LetterKind, language: Language, there: string[]): Promise<Wording> {
  const known = wordings.get(letter) ?? new Map<string, Promise<Wording>>();
  wordings.set(letter, known);
  const key = `${language} ${there.join(' ')}`;
  const wording = known.get(key) ?? renderWording(letter, language, new Set(there));
  known.set(key, wording);
  return wording;
}

async function renderWording(letter: LetterKind, language: Language, there: ReadonlySet<string>): Promise<Wording> {
  const html = await render(
    letter.body({ language, say: (said) => said[language], place: placeOf, has: (name) => there.has(name) }),
  );
  return makeWording(html, plainText(html));
}

/** The same mail for who reads plain text: no capitals for stress (İ and ı), links written out, facts in two columns. */
function plainText(html: string): string {
  const text = toPlainText(html, {
    wordwrap: false,
    selectors: [
      { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'a', options: { linkBrackets: false, hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
      // named by its text already
      { selector: 'a.address', format: 'inline' },
      {
        selector: 'table.facts',
        format: 'dataTable',
        options: { uppercaseHeaderCells: false, maxColumnWidth: 1000, colSpacing: 3, rowSpacing: 0 },
      },
      { selector: '.mark', format: 'skip' },
      { selector: '.preheader', format: 'skip' },
    ],
  });
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
