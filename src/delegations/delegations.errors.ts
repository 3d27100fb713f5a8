import { defineProblem } from '../platform/errors/problem.js';

/** The schema holds it too: two coordinators at once cannot both name a head. */
export const hasHead = defineProblem('delegation.has_head', 409, {
  en: 'This delegation already has a head: {name}. Give that person another role first.',
  tr: 'Bu heyetin zaten bir başkanı var: {name}. Önce o kişiye başka bir rol verin.',
});

export const twoHeads = defineProblem('delegation.two_heads', 409, {
  en: 'A delegation has one head. Choose one of them.',
  tr: 'Heyetin tek başkanı olur. Birini seçin.',
});

export const alreadyAssigned = defineProblem('delegation.already_assigned', 409, {
  en: '{names} already sits in this delegation.',
  tr: '{names} zaten bu heyette.',
});

/** `current.clashes` names every meeting that stands in the way. */
export const clash = defineProblem('assignments.clash', 409, {
  en: '{name} is at {meeting} on those days. Take the person off, or say why it shall be so.',
  tr: '{name} o günlerde {meeting} toplantısında. Kişiyi çıkarın ya da gerekçesini yazın.',
});

export const meetingCancelled = defineProblem('delegation.meeting_cancelled', 409, {
  en: 'This meeting is cancelled. Nobody can be assigned to it.',
  tr: 'Bu toplantı iptal edildi. Delege belirlenemez.',
});

export const meetingOver = defineProblem('delegation.meeting_over', 409, {
  en: 'This meeting is over or cancelled. There is nothing to reply to.',
  tr: 'Bu toplantı sona erdi ya da iptal edildi. Yanıtlanacak bir davet yok.',
});
