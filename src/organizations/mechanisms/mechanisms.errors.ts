import { defineProblem } from '../../platform/errors/problem.js';

export const unknownMechanismType = defineProblem(
  'unknown_mechanism_type',
  422,
  { en: 'There is no such kind of mechanism.', tr: 'Böyle bir mekanizma türü yok.' },
  'typeId',
);

export const mechanismInUse = defineProblem('mechanism_in_use', 409, {
  en: 'Meetings still belong to this mechanism. Move or delete them first.',
  tr: 'Bu mekanizmaya bağlı toplantılar var. Önce onları taşıyın ya da silin.',
});

export const mechanismTypeInUse = defineProblem('mechanism_type_in_use', 409, {
  en: 'Mechanisms or series of this kind still exist. Delete them first.',
  tr: 'Bu türden mekanizmalar veya toplantı dizileri var. Önce onları silin.',
});
