import { defineLetter } from '../platform/mail/letter.js';
import { Facts, Lead, LetterFrame, MainAction, Paragraph, Title } from '../platform/mail/letter-parts.js';
import { meetingFacts } from './meeting-facts.email.js';

/** Tells a coordinator that somebody does not come. */
export const declineLetter = defineLetter(
  'assignment.declined',
  { en: '{person} declined: {meeting}, {dates}', tr: '{person} katılamayacak: {meeting}, {dates}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      why={pen.say({
        en: 'You get this mail because you coordinate the delegations of this office.',
        tr: 'Bu iletiyi, bu kurumun heyetlerinden sorumlu olduğunuz için aldınız.',
      })}
    >
      <Lead>
        {pen.say({
          en: `${pen.place('person')} will not attend the meeting below as ${pen.place('role')}.`,
          tr: `${pen.place('person')}, aşağıdaki toplantıya ${pen.place('role')} olarak katılamayacağını bildirdi.`,
        })}
      </Lead>
      {pen.has('headOpen') && (
        <Paragraph>{pen.say({ en: 'The delegation has no head now.', tr: 'Heyetin şu anda başkanı yok.' })}</Paragraph>
      )}
      <Title>{pen.place('meeting')}</Title>
      <Facts
        lines={[
          pen.has('reason')
            ? { label: pen.say({ en: 'Reason', tr: 'Gerekçe' }), value: pen.place('reason'), tone: 'strong' }
            : null,
          ...meetingFacts(pen),
        ]}
      />
      <MainAction href={pen.place('link')}>{pen.say({ en: 'Open the delegation', tr: 'Heyeti aç' })}</MainAction>
    </LetterFrame>
  ),
);
