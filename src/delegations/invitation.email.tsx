import { defineLetter, type Pen } from '../platform/mail/letter.js';
import { Facts, Lead, LetterFrame, MainAction, Note, Title } from '../platform/mail/letter-parts.js';
import { meetingFacts } from './meeting-facts.email.js';

/** Tells a person that they are on a delegation, and asks for their answer. */
export const invitationLetter = defineLetter(
  'assignment.invitation',
  { en: 'Please answer: {meeting}, {dates}', tr: 'Yanıtınız bekleniyor: {meeting}, {dates}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      why={pen.say({
        en: `You get this mail because ${pen.place('assignedBy')} put you on the delegation.`,
        tr: `Bu iletiyi, ${pen.place('assignedBy')} sizi heyete eklediği için aldınız.`,
      })}
    >
      <Lead>
        {pen.say({
          en: `You are proposed as ${pen.place('role')} for the meeting below. Please say whether you will attend.`,
          tr: `Aşağıdaki toplantı için ${pen.place('role')} olarak görevlendirilmeniz öngörülmektedir. Lütfen katılım durumunuzu bildiriniz.`,
        })}
      </Lead>
      <Title>{pen.place('meeting')}</Title>
      <Facts lines={meetingFacts(pen)} />
      <MainAction href={pen.place('link')}>{pen.say({ en: 'Answer', tr: 'Katılım durumunu bildir' })}</MainAction>
      <Note>{pen.say(noteOf(pen))}</Note>
    </LetterFrame>
  ),
);

function noteOf(pen: Pen) {
  const page = pen.has('ownLink')
    ? {
        en: 'The button opens a page where you answer; you need no account. The link is for you alone: please do not pass it on.',
        tr: 'Düğme, yanıtınızı vereceğiniz sayfayı açar; hesap gerekmez. Bağlantı size özeldir, lütfen başkasına iletmeyiniz.',
      }
    : {
        en: 'The button opens the page of the meeting, where you answer.',
        tr: 'Düğme, yanıtınızı vereceğiniz toplantı sayfasını açar.',
      };
  if (!pen.has('calendar')) return page;
  return { en: `${page.en} The calendar entry is attached.`, tr: `${page.tr} Takvim kaydı ektedir.` };
}
