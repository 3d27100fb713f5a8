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

export const seatGone = defineProblem('delegation.seat_gone', 409, {
  en: 'The seat you wanted to give to somebody else is not there any more. Look at the delegation again.',
  tr: 'Başkasına vermek istediğiniz yer heyette artık yok. Heyete yeniden bakın.',
});

export const meetingCancelled = defineProblem('delegation.meeting_cancelled', 409, {
  en: 'This meeting is cancelled. Nobody can be assigned to it.',
  tr: 'Bu toplantı iptal edildi. Delege belirlenemez.',
});

export const meetingOver = defineProblem('delegation.meeting_over', 409, {
  en: 'This meeting is over or cancelled. There is nothing to reply to.',
  tr: 'Bu toplantı sona erdi ya da iptal edildi. Yanıtlanacak bir davet yok.',
});

/** `params` say how many seats there are, how many are taken and how many there would be. */
export const quotaFull = defineProblem('delegation.quota_full', 409, {
  en: 'The quota of this delegation is {quota}; with these people it would be {wanted}. Name fewer people, or say why it shall be larger.',
  tr: 'Bu heyetin kontenjanı {quota}; bu kişilerle {wanted} olur. Daha az kişi belirleyin ya da kontenjanın aşılma gerekçesini yazın.',
});

/** Through a mailed link; in the office an answer can still be written down. */
export const replyClosed = defineProblem('reply.closed', 409, {
  en: 'The meeting has begun. If you cannot attend, tell the office directly.',
  tr: 'Toplantı başladı. Katılamayacaksanız doğrudan kuruma bildirin.',
});

export const seatWithdrawn = defineProblem('reply.withdrawn', 410, {
  en: 'You are no longer on the delegation of this meeting. You need to do nothing.',
  tr: 'Bu toplantının heyetinde artık yer almıyorsunuz. Yapmanız gereken bir işlem yok.',
});

export const seatCancelled = defineProblem('reply.cancelled', 410, {
  en: 'This meeting was cancelled. You need to do nothing.',
  tr: 'Bu toplantı iptal edildi. Yapmanız gereken bir işlem yok.',
});

export const seatHeld = defineProblem('reply.held', 410, {
  en: 'This meeting is over. There is nothing to answer any more.',
  tr: 'Bu toplantı gerçekleştirildi. Yanıtlanacak bir davet kalmadı.',
});

export const linkOver = defineProblem('reply.expired', 410, {
  en: 'This link is no longer valid. Use the link in the newest mail about the meeting, or answer the office directly.',
  tr: 'Bu bağlantı artık geçerli değil. Toplantıyla ilgili en son iletideki bağlantıyı kullanın ya da kuruma doğrudan yanıt verin.',
});
