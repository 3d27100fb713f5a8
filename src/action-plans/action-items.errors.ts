import { defineProblem } from '../platform/errors/problem.js';

export const unknownOwner = defineProblem(
  'action_item.unknown_owner',
  422,
  { en: 'There is no such person.', tr: 'Böyle bir kişi yok.' },
  'ownerId',
);
export const unknownItemMeeting = defineProblem(
  'action_item.unknown_meeting',
  422,
  { en: 'There is no such meeting.', tr: 'Böyle bir toplantı yok.' },
  'meetingId',
);
export const unknownItemBody = defineProblem(
  'action_item.unknown_body',
  422,
  { en: 'There is no such body.', tr: 'Böyle bir organ yok.' },
  'bodyId',
);

export const alreadySettled = defineProblem('action_item.already_settled', 409, {
  en: 'This item is already done or cancelled. Reopen it first.',
  tr: 'Bu eylem maddesi zaten tamamlanmış ya da iptal edilmiş. Önce yeniden açın.',
});

export const notSettled = defineProblem('action_item.not_settled', 409, {
  en: 'This item is open. There is nothing to reopen.',
  tr: 'Bu eylem maddesi açık. Yeniden açılacak bir şey yok.',
});
