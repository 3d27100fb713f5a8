import { defineProblem } from '../../platform/errors/problem.js';

const NO_INSTITUTION = { en: 'There is no such institution.', tr: 'Böyle bir kurum yok.' };

export const unknownMechanismType = defineProblem(
  'unknown_mechanism_type',
  422,
  { en: 'There is no such kind of mechanism.', tr: 'Böyle bir mekanizma türü yok.' },
  'typeId',
);

export const unknownCoordinator = defineProblem('unknown_coordinator', 422, NO_INSTITUTION, 'coordinatorInstitutionId');

export const unknownCounterpart = defineProblem('unknown_counterpart', 422, NO_INSTITUTION, 'counterpartInstitutionId');

export const mechanismInUse = defineProblem('mechanism_in_use', 409, {
  en: 'Meetings still belong to this mechanism. Move or delete them first.',
  tr: 'Bu mekanizmaya bağlı toplantılar var. Önce onları taşıyın ya da silin.',
});

export const mechanismTypeInUse = defineProblem('mechanism_type_in_use', 409, {
  en: 'Mechanisms or series of this kind still exist. Delete them first.',
  tr: 'Bu türden mekanizmalar veya toplantı dizileri var. Önce onları silin.',
});
