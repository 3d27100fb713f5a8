import { defineProblem } from '../../platform/errors/problem.js';

export const unknownCountry = defineProblem(
  'unknown_country',
  422,
  { en: 'There is no country with this code.', tr: 'Bu kodla bir ülke yok.' },
  'country',
);
