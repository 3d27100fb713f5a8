import { defineProblem } from '../platform/errors/problem.js';

/** A move from one state to another that the rules do not know. */
export const illegalMove = defineProblem('meeting.illegal_move', 409, {
  en: 'A meeting that is "{from}" cannot become "{to}". A date that is no longer sure is postponed first; cancelled and held are final.',
  tr: '"{from}" durumundaki toplantı "{to}" yapılamaz. Kesinliğini yitiren tarih önce ertelenir; iptal edilen ve gerçekleşen toplantı değişmez.',
});

export const notYetBegun = defineProblem('meeting.not_yet_begun', 409, {
  en: 'This meeting has not begun. It can be marked as held from {date} on.',
  tr: 'Bu toplantı henüz başlamadı. {date} tarihinden itibaren gerçekleşti olarak işaretlenebilir.',
});

export const unknownBody = defineProblem(
  'meeting.unknown_body',
  422,
  { en: 'There is no such body.', tr: 'Böyle bir organ yok.' },
  'bodyId',
);
export const unknownOrganization = defineProblem(
  'meeting.unknown_organization',
  422,
  { en: 'There is no such organization.', tr: 'Böyle bir kuruluş yok.' },
  'organizationId',
);
export const unknownMechanism = defineProblem(
  'meeting.unknown_mechanism',
  422,
  { en: 'There is no such mechanism.', tr: 'Böyle bir mekanizma yok.' },
  'mechanismId',
);
export const unknownSeries = defineProblem(
  'meeting.unknown_series',
  422,
  {
    en: 'There is no such series for this body or mechanism.',
    tr: 'Bu organın ya da mekanizmanın böyle bir toplantı dizisi yok.',
  },
  'seriesId',
);
export const unknownReplaced = defineProblem(
  'meeting.unknown_replaced',
  422,
  { en: 'There is no such meeting to replace.', tr: 'Yerine geçilecek böyle bir toplantı yok.' },
  'replacesId',
);
export const replacesItself = defineProblem(
  'meeting.replaces_itself',
  422,
  { en: 'A meeting cannot replace itself.', tr: 'Toplantı kendisinin yerine geçemez.' },
  'replacesId',
);
export const replacesSuccessor = defineProblem(
  'meeting.replaces_its_successor',
  422,
  {
    en: 'That meeting replaces this one. It cannot be replaced by it as well.',
    tr: 'O toplantı bu toplantının yerine geçmektedir; bu toplantı onun yerine geçemez.',
  },
  'replacesId',
);
