import { defineLetter } from '../platform/mail/letter.js';
import { LetterFrame } from '../platform/mail/letter-frame.js';
import { Facts, Lead, MainAction, Title } from '../platform/mail/letter-parts.js';
import { meetingFacts, meetingPreview } from './meeting-facts.email.js';

/** Reminds a delegation of its coming meeting. */
export const meetingUpcomingLetter = defineLetter(
  'meeting.upcoming',
  { en: '{timeLeft}: {meeting…}, {days}', tr: '{timeLeft}: {meeting…}, {days}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      preview={meetingPreview(pen)}
      why={pen.say({
        en: 'You get this mail because you are on the delegation of this meeting.',
        tr: 'Bu iletiyi, bu toplantının heyetinde yer aldığınız için aldınız.',
      })}
    >
      <Lead>
        {pen.has('asksAnswer')
          ? pen.say({
              en: `${pen.place('timeLeft')}. We do not know yet whether you will attend. Please answer.`,
              tr: `${pen.place('timeLeft')}. Katılım durumunuzu henüz bildirmediniz. Lütfen yanıtlayınız.`,
            })
          : pen.say({
              en: `${pen.place('timeLeft')}. You go as ${pen.place('role')}.`,
              tr: `${pen.place('timeLeft')}. Göreviniz: ${pen.place('role')}.`,
            })}
      </Lead>
      <Title>{pen.place('meeting')}</Title>
      <Facts lines={meetingFacts(pen)} />
      <MainAction href={pen.place('link')}>
        {pen.has('asksAnswer')
          ? pen.say({ en: 'Answer', tr: 'Katılım durumunu bildir' })
          : pen.say({ en: 'Open the meeting', tr: 'Toplantıyı aç' })}
      </MainAction>
    </LetterFrame>
  ),
);
