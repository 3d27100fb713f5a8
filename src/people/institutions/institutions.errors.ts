import { defineProblem } from '../../platform/errors/problem.js';

export const unknownInstitution = defineProblem(
  'unknown_institution',
  422,
  { en: 'There is no such institution.', tr: 'Böyle bir kurum yok.' },
  'institutionId',
);

export const institutionInUse = defineProblem('institution_in_use', 409, {
  en: 'People, terms of office or settings still point at this institution. Move or end them first.',
  tr: 'Bu kuruma bağlı kişiler, görev dönemleri veya ayarlar var. Önce onları taşıyın ya da kaldırın.',
});
