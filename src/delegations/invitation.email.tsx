import type { Said } from '../platform/i18n/language.js';
import { defineLetter, type Pen } from '../platform/mail/letter.js';
import { LetterFrame } from '../platform/mail/letter-frame.js';
import { Facts, Lead, MainAction, Note, Title } from '../platform/mail/letter-parts.js';
import { meetingFacts, meetingPreview } from './meeting-facts.email.js';

/** Tells a person that they are on a delegation, and asks for their answer. */
export const invitationLetter = defineLetter(
  'assignment.invitation',
  { en: 'Please answer: {meeting…}, {days}', tr: 'Yanıtınız bekleniyor: {meeting…}, {days}' },
  (pen) => (
    <LetterFrame pen={pen} preview={meetingPreview(pen)} why={pen.say(whyOf(pen))}>
      <Lead>
        {pen.say({
          en: `You are proposed as ${pen.place('role')} for the meeting below. Please say whether you will attend.`,
          tr: `Aşağıdaki toplantı için ${pen.place('role')} olarak görevlendirilmeniz öngörülmektedir. Lütfen katılım durumunuzu bildiriniz.`,
        })}
      </Lead>
      <Title>{pen.place('meeting')}</Title>
      <Facts lines={meetingFacts(pen)} />
      <MainAction href={pen.place('link')}>{pen.say({ en: 'Answer', tr: 'Katılım durumunu bildir' })}</MainAction>
      <Note>{pen.say(noteOf(pen, ANSWERING))}</Note>
    </LetterFrame>
  ),
);

/** Tells a person whose answer is known already that they are on a delegation: nothing is asked that was answered. */
export const answeredInvitationLetter = defineLetter(
  'assignment.invitation',
  {
    en: 'You are on the delegation: {meeting…}, {days}',
    tr: 'Heyette yer alıyorsunuz: {meeting…}, {days}',
  },
  (pen) => (
    <LetterFrame pen={pen} preview={meetingPreview(pen)} why={pen.say(whyOf(pen))}>
      <Lead>{pen.say(leadOf(pen))}</Lead>
      <Title>{pen.place('meeting')}</Title>
      <Facts lines={meetingFacts(pen)} />
      <MainAction href={pen.place('link')}>
        {pen.has('unsure')
          ? pen.say({ en: 'Give a final answer', tr: 'Kesin yanıtı bildir' })
          : pen.say({ en: 'Open the meeting', tr: 'Toplantıyı aç' })}
      </MainAction>
      <Note>{pen.say(noteOf(pen, CHANGING))}</Note>
    </LetterFrame>
  ),
);

const whyOf = (pen: Pen): Said => ({
  en: `You get this mail because ${pen.place('assignedBy')} put you on the delegation.`,
  tr: `Bu iletiyi, ${pen.place('assignedBy')} sizi heyete eklediği için aldınız.`,
});

function leadOf(pen: Pen): Said {
  const on = {
    en: `You are on the delegation of the meeting below as ${pen.place('role')}.`,
    tr: `Aşağıdaki toplantının heyetinde ${pen.place('role')} olarak yer alıyorsunuz.`,
  };
  if (pen.has('unsure'))
    return {
      en: `${on.en} Your answer so far: it is not certain whether you will attend. Please say so once it is.`,
      tr: `${on.tr} Katılımınızın henüz kesin olmadığı kaydedilmiştir. Kesinleştiğinde lütfen bildiriniz.`,
    };
  return {
    en: `${on.en} Your answer: you will attend.`,
    tr: `${on.tr} Toplantıya katılacağınız kaydedilmiştir.`,
  };
}

/** What the page behind the button is for. */
const ANSWERING: Said = { en: 'where you answer', tr: 'yanıtınızı vereceğiniz' };
const CHANGING: Said = { en: 'where you may change your answer', tr: 'yanıtınızı değiştirebileceğiniz' };

function noteOf(pen: Pen, { en, tr }: Said): Said {
  const page = pen.has('ownLink')
    ? {
        en: `The button opens a page ${en}; you need no account. The link is for you alone: please do not pass it on.`,
        tr: `Düğme, ${tr} sayfayı açar; hesap gerekmez. Bağlantı size özeldir, lütfen başkasına iletmeyiniz.`,
      }
    : {
        en: `The button opens the page of the meeting, ${en}.`,
        tr: `Düğme, ${tr} toplantı sayfasını açar.`,
      };
  if (!pen.has('calendar')) return page;
  return { en: `${page.en} The calendar entry is attached.`, tr: `${page.tr} Takvim kaydı ektedir.` };
}
