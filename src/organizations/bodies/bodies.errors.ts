import { defineProblem } from '../../platform/errors/problem.js';

export const unknownBody = defineProblem(
  'unknown_body',
  422,
  { en: 'There is no such body.', tr: 'Böyle bir organ yok.' },
  'bodyId',
);
export const unknownParent = defineProblem(
  'unknown_parent',
  422,
  { en: 'There is no such body.', tr: 'Böyle bir organ yok.' },
  'parentId',
);
export const unknownPredecessor = defineProblem(
  'unknown_predecessor',
  422,
  { en: 'There is no such body.', tr: 'Böyle bir organ yok.' },
  'predecessorId',
);

export const bodyInUse = defineProblem('body_in_use', 409, {
  en: 'Other bodies, meetings, series or action items still point at this body. Move or delete them first.',
  tr: 'Bu organa bağlı başka organlar, toplantılar, toplantı dizileri veya eylem maddeleri var. Önce onları taşıyın ya da silin.',
});

export const bodyBelowItself = defineProblem(
  'body_below_itself',
  409,
  { en: 'A body cannot stand below itself.', tr: 'Bir organ kendi altında yer alamaz.' },
  'parentId',
);

export const bodyAfterItself = defineProblem(
  'body_after_itself',
  409,
  { en: 'A body cannot continue itself.', tr: 'Bir organ kendisinin devamı olamaz.' },
  'predecessorId',
);

export const parentElsewhere = defineProblem(
  'parent_elsewhere',
  409,
  { en: 'The body above belongs to another organization.', tr: 'Üst organ başka bir kuruluşa bağlı.' },
  'parentId',
);
