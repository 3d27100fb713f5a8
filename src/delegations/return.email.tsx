import { defineLetter } from '../platform/mail/letter.js';
import { LetterFrame } from '../platform/mail/letter-frame.js';
import { Facts, Lead, MainAction, Paragraph, Title } from '../platform/mail/letter-parts.js';
import { meetingFacts } from './meeting-facts.email.js';

/** Tells a coordinator that somebody who declined thought again. */
export const returnLetter = defineLetter(
  'assignment.returned',
  { en: '{person…} thought again: {meeting…}, {days}', tr: '{person…} yanıtını değiştirdi: {meeting…}, {days}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      preview={
        pen.has('unsure')
          ? pen.say({ en: `May attend as ${pen.place('role')}.`, tr: `Katılabilir; görevi: ${pen.place('role')}.` })
          : pen.say({ en: `Will attend as ${pen.place('role')}.`, tr: `Katılacak; görevi: ${pen.place('role')}.` })
      }
      why={pen.say({
        en: 'You get this mail because you coordinate the delegations of this office.',
        tr: 'Bu iletiyi, bu kurumun heyetlerinden sorumlu olduğunuz için aldınız.',
      })}
    >
      <Lead>
        {pen.has('unsure')
          ? pen.say({
              en: `${pen.place('person')}, who had declined, may attend the meeting below as ${pen.place('role')}. The answer is not final.`,
              tr: `Daha önce katılamayacağını bildiren ${pen.place('person')}, aşağıdaki toplantıya ${pen.place('role')} olarak katılabilir. Yanıt kesin değildir.`,
            })
          : pen.say({
              en: `${pen.place('person')}, who had declined, will attend the meeting below after all as ${pen.place('role')}.`,
              tr: `Daha önce katılamayacağını bildiren ${pen.place('person')}, aşağıdaki toplantıya ${pen.place('role')} olarak katılacağını bildirdi.`,
            })}
      </Lead>
      {pen.has('quota') && (
        <Paragraph>
          {pen.say({
            en: `Quota: ${pen.place('quota')}. Seats taken: ${pen.place('taken')}.`,
            tr: `Kontenjan: ${pen.place('quota')}. Heyetteki kişi sayısı: ${pen.place('taken')}.`,
          })}
        </Paragraph>
      )}
      {pen.has('overQuota') && (
        <Paragraph>
          {pen.say({ en: 'The delegation is larger than its quota now.', tr: 'Heyet, kontenjanı aşmış durumda.' })}
        </Paragraph>
      )}
      <Title>{pen.place('meeting')}</Title>
      <Facts lines={meetingFacts(pen)} />
      <MainAction href={pen.place('link')}>{pen.say({ en: 'Open the delegation', tr: 'Heyeti aç' })}</MainAction>
    </LetterFrame>
  ),
);
