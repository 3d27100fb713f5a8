import { defineLetter, type Pen } from '../platform/mail/letter.js';
import { LetterFrame } from '../platform/mail/letter-frame.js';
import { Facts, Lead, MainAction, Paragraph, Title } from '../platform/mail/letter-parts.js';
import { meetingFacts } from './meeting-facts.email.js';

/** Tells a coordinator that somebody does not come. */
export const declineLetter = defineLetter(
  'assignment.declined',
  { en: '{person…} declined: {meeting…}, {days}', tr: '{person…} katılamayacak: {meeting…}, {days}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      preview={previewOf(pen)}
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

function previewOf(pen: Pen): string {
  if (pen.has('reason'))
    return pen.say({ en: `Reason: ${pen.place('reason')}`, tr: `Gerekçe: ${pen.place('reason')}` });
  if (pen.has('headOpen'))
    return pen.say({ en: 'The delegation has no head now.', tr: 'Heyetin şu anda başkanı yok.' });
  return pen.say({ en: `Role: ${pen.place('role')}.`, tr: `Görevi: ${pen.place('role')}.` });
}
