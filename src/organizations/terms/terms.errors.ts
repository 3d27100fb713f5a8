import { defineProblem } from '../../platform/errors/problem.js';

/** `current` of the problem is the other term. */
export const termsOverlap = defineProblem('terms_overlap', 409, {
  en: '{holder} holds this role in that time ({period}). End that term first, or mark one of the two as disputed.',
  tr: 'Bu görev o dönemde {holder} tarafından yürütülüyor ({period}). Önce o dönemi bitirin ya da ikisinden birini tartışmalı olarak işaretleyin.',
});

export const termInUse = defineProblem('term_in_use', 409, {
  en: 'Other entries still point at this term.',
  tr: 'Bu görev dönemine bağlı başka kayıtlar var.',
});

/** When two people enter such terms at the same moment. */
export const termsOverlapJustNow = defineProblem('terms_overlap_just_now', 409, {
  en: 'Somebody entered a term of this role for that time a moment ago. Reload the page and look at it.',
  tr: 'Bu görev için aynı döneme az önce bir kayıt girildi. Sayfayı yenileyip bakın.',
});

export const unknownHolder = defineProblem(
  'unknown_holder',
  422,
  { en: 'There is no such institution.', tr: 'Böyle bir kurum yok.' },
  'holderInstitutionId',
);
