import { defineProblem } from '../../platform/errors/problem.js';

export const unknownSubject = defineProblem('unknown_subject', 422, {
  en: 'There is nothing here that this fact could be about.',
  tr: 'Bu bilginin ait olacağı bir kayıt yok.',
});

export const factInUse = defineProblem('fact_in_use', 409, {
  en: 'Other entries still point at this fact.',
  tr: 'Bu bilgiye bağlı başka kayıtlar var.',
});
