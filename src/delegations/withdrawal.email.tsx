import { defineLetter } from '../platform/mail/letter.js';
import { LetterFrame } from '../platform/mail/letter-frame.js';
import { Facts, Lead, Note, Title } from '../platform/mail/letter-parts.js';
import { endPreview, meetingFacts } from './meeting-facts.email.js';

const CALENDAR = {
  en: 'The attached file takes the entry out of your calendar.',
  tr: 'Ekteki dosya, kaydı takviminizden siler.',
};

/** Tells a person that they do not go any more. */
export const withdrawalLetter = defineLetter(
  'assignment.withdrawn',
  { en: 'No longer on the delegation: {meeting…}, {days}', tr: 'Heyette artık yer almıyorsunuz: {meeting…}, {days}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      preview={endPreview(pen)}
      why={pen.say({
        en: 'You get this mail because you had been invited to this meeting.',
        tr: 'Bu iletiyi, bu toplantıya daha önce davet edildiğiniz için aldınız.',
      })}
    >
      <Lead>
        {pen.say({
          en: 'You are no longer on the delegation of the meeting below. You need to do nothing.',
          tr: 'Aşağıdaki toplantının heyetinde artık yer almıyorsunuz. Yapmanız gereken bir işlem yok.',
        })}
      </Lead>
      <Title>{pen.place('meeting')}</Title>
      <Facts lines={meetingFacts(pen)} />
      {pen.has('calendar') && <Note>{pen.say(CALENDAR)}</Note>}
    </LetterFrame>
  ),
);

/** Tells a delegation that its meeting does not take place. */
export const cancellationLetter = defineLetter(
  'assignment.cancelled',
  { en: 'Cancelled: {meeting…}, {days}', tr: 'İptal edildi: {meeting…}, {days}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      preview={endPreview(pen)}
      late
      why={pen.say({
        en: 'You get this mail because you were on the delegation of this meeting.',
        tr: 'Bu iletiyi, bu toplantının heyetinde yer aldığınız için aldınız.',
      })}
    >
      <Lead late>{pen.say({ en: 'The meeting below was cancelled.', tr: 'Aşağıdaki toplantı iptal edildi.' })}</Lead>
      <Title>{pen.place('meeting')}</Title>
      <Facts lines={meetingFacts(pen)} />
      {pen.has('calendar') && <Note>{pen.say(CALENDAR)}</Note>}
    </LetterFrame>
  ),
);
