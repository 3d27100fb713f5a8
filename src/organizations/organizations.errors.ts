import { defineProblem } from '../platform/errors/problem.js';

export const unknownOrganization = defineProblem(
  'unknown_organization',
  422,
  { en: 'There is no such organization.', tr: 'Böyle bir kuruluş yok.' },
  'organizationId',
);

export const organizationInUse = defineProblem('organization_in_use', 409, {
  en: 'Bodies, meetings or series still belong to this organization. Move or delete them first.',
  tr: 'Bu kuruluşa bağlı organlar, toplantılar veya toplantı dizileri var. Önce onları taşıyın ya da silin.',
});

export const organizationBelowItself = defineProblem(
  'organization_below_itself',
  409,
  { en: 'An organization cannot stand below itself.', tr: 'Bir kuruluş kendi altında yer alamaz.' },
  'parentId',
);
