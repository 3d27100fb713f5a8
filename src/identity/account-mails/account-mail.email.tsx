import type { Language, Said } from '../../platform/i18n/language.js';
import { LetterFrame } from '../../platform/mail/letter-frame.js';
import { MainAction, Note, Paragraph, Title } from '../../platform/mail/letter-parts.js';
import { defineLetter, writeLetter, type LetterKind, type Pen } from '../../platform/mail/letter.js';
import type { WrittenMail } from '../../platform/mail/mail.types.js';
import { ACCOUNT_MAIL_TEXTS, type AccountMailText } from './account-mail-texts.rules.js';
import type { AccountMail, AccountMailKind } from './account-mails.types.js';

const GREETING: Record<Language, (name: string) => string> = {
  en: (name) => (name ? `Dear ${name},` : 'Hello,'),
  tr: (name) => (name ? `Sayın ${name},` : 'Merhaba,'),
};

const LINK_WORKS_ONCE: Said = {
  en: 'Opening the page changes nothing; only the button on it does.',
  tr: 'Sayfayı açmak hiçbir şeyi değiştirmez; işlem, sayfadaki düğmeyle yapılır.',
};

const LETTERS = Object.fromEntries(
  Object.entries(ACCOUNT_MAIL_TEXTS).map(([kind, text]) => [
    kind,
    defineLetter(`account.${kind}`, text.subject, (pen) => <Letter pen={pen} text={text} />),
  ]),
) as Record<AccountMailKind, LetterKind>;

/** Writes a mail about an account. `secret` is the end of its link; what is returned is sent and kept nowhere. */
export function renderAccountMail(mail: AccountMail, secret: string | null, publicUrl: string): Promise<WrittenMail> {
  const { page } = ACCOUNT_MAIL_TEXTS[mail.kind];
  const parts = {
    ...mail.params,
    url: publicUrl,
    greeting: GREETING[mail.language](mail.recipientName),
    // a fragment: no server and no log on the way ever sees it
    link: secret && page ? `${publicUrl}${page}#${secret}` : null,
  };
  return writeLetter({ letter: LETTERS[mail.kind], parts }, mail.language);
}

function Letter({ pen, text }: { pen: Pen; text: AccountMailText }) {
  const say = (said: Said) => pen.say(said).replace(/\{(\w+)\}/g, (_, name: string) => pen.place(name));
  const { body, why } = pen.has('inviter') ? text : (text.fromNobody ?? text);
  return (
    <LetterFrame pen={pen} preview={say(body[0]!)} why={say(why)}>
      <Title>{say(text.title ?? text.subject)}</Title>
      {body.map((sentence) => (
        <Paragraph key={sentence.en}>{say(sentence)}</Paragraph>
      ))}
      {text.action && (
        <>
          <MainAction href={pen.place('link')}>{say(text.action)}</MainAction>
          <Note>{say(LINK_WORKS_ONCE)}</Note>
        </>
      )}
    </LetterFrame>
  );
}
