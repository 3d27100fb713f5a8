import { defineProblem } from '../platform/errors/problem.js';

export const realOffice = defineProblem('real_office', 409, {
  en: 'There is an office {slug} that is no demo. The demo is not put into it.',
  tr: '{slug} adında, demo olmayan bir kurum hesabı var. Demo içine yüklenmedi.',
});
