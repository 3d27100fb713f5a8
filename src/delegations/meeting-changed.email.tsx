import { defineLetter } from '../platform/mail/letter.js';
import { Facts, Lead, LetterFrame, MainAction, Note, Title } from '../platform/mail/letter-parts.js';
import { meetingFacts } from './meeting-facts.email.js';

/** Tells a delegation that date, place or firmness of its meeting changed. */
export const meetingChangedLetter = defineLetter(
  'assignment.update',
  { en: 'Changed: {meeting}', tr: 'Değişiklik: {meeting}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      why={pen.say({
        en: 'You get this mail because you are on the delegation of this meeting.',
        tr: 'Bu iletiyi, bu toplantının heyetinde yer aldığınız için aldınız.',
      })}
    >
      <Lead>
        {pen.has('when')
          ? pen.say({
              en: 'The meeting below was changed. This is how it stands now.',
              tr: 'Aşağıdaki toplantıda değişiklik yapıldı. Güncel bilgiler şöyledir.',
            })
          : pen.say({
              en: 'The meeting below was postponed. A new date is not known yet.',
              tr: 'Aşağıdaki toplantı ertelendi. Yeni tarih henüz belli değil.',
            })}
      </Lead>
      <Title>{pen.place('meeting')}</Title>
      <Facts lines={meetingFacts(pen)} />
      <MainAction href={pen.place('link')}>
        {pen.has('asksAgain')
          ? pen.say({ en: 'Answer for the new date', tr: 'Yeni tarih için yanıt ver' })
          : pen.say({ en: 'Open the meeting', tr: 'Toplantıyı aç' })}
      </MainAction>
      {pen.has('calendar') && (
        <Note>
          {pen.say({
            en: 'The new calendar entry is attached and takes the place of the old one.',
            tr: 'Yeni takvim kaydı ektedir ve eskisinin yerini alır.',
          })}
        </Note>
      )}
    </LetterFrame>
  ),
);
