import { defineProblem } from '../platform/errors/problem.js';

export const unknownPerson = defineProblem(
  'unknown_person',
  422,
  { en: 'There is no such person.', tr: 'Böyle bir kişi yok.' },
  'personId',
);

/** One mailbox for two people is right for a secretariat, and often a mistake: it is asked. */
export const emailTaken = defineProblem(
  'person.email_taken',
  409,
  {
    en: 'This is the address of {names}. Say that they share a mailbox, or enter another address.',
    tr: 'Bu adres şu kişide kayıtlı: {names}. Ortak posta kutusuysa bunu belirtin ya da başka bir adres girin.',
  },
  'email',
);

export const personInUse = defineProblem('person_in_use', 409, {
  en: 'This person stands in meetings, action items or reminders. Enter the day the person left instead.',
  tr: 'Bu kişi toplantılarda, eylem maddelerinde veya hatırlatmalarda yer alıyor. Silmek yerine ayrıldığı günü girin.',
});

export const addressNeeded = defineProblem(
  'address_needed',
  422,
  {
    en: 'This person has an account and needs an e-mail address.',
    tr: 'Bu kişinin hesabı var, e-posta adresi gerekli.',
  },
  'email',
);
