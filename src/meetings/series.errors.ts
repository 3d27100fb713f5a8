import { defineProblem } from '../platform/errors/problem.js';

export const seriesInUse = defineProblem('series.in_use', 409, {
  en: 'Meetings belong to this series, so it cannot be deleted. If it promises no more sessions, change how often it meets.',
  tr: 'Bu diziye bağlı toplantılar olduğu için dizi silinemez. Artık toplanmıyorsa toplanma sıklığını değiştirin.',
});

export const unknownMechanismKind = defineProblem(
  'series.unknown_mechanism_kind',
  422,
  { en: 'There is no such kind of mechanism.', tr: 'Böyle bir mekanizma türü yok.' },
  'mechanismTypeId',
);

export const unknownParticipant = defineProblem(
  'series.unknown_participant',
  422,
  { en: 'One of these institutions does not exist.', tr: 'Bu kurumlardan biri kayıtlı değil.' },
  'participants',
);
