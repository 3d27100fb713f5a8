import { defineProblem } from '../../platform/errors/problem.js';

export const alreadyMember = defineProblem('already_member', 409, {
  en: 'This member is already listed here in that role.',
  tr: 'Bu üye burada aynı sıfatla zaten kayıtlı.',
});

export const membershipInUse = defineProblem('membership_in_use', 409, {
  en: 'Other entries still point at this membership.',
  tr: 'Bu üyeliğe bağlı başka kayıtlar var.',
});
