import { defineProblem } from '../platform/errors/problem.js';

/** The same for an unknown address, a wrong password and a disabled user. */
export const wrongCredentials = defineProblem('wrong_credentials', 401, {
  en: 'The e-mail address or the password is wrong.',
  tr: 'E-posta adresi ya da parola hatalı.',
});

const NOT_YOURS = { en: 'This is not your password.', tr: 'Parola hatalı.' };
export const wrongPassword = defineProblem('wrong_password', 422, NOT_YOURS, 'password');
export const wrongCurrentPassword = defineProblem('wrong_password', 422, NOT_YOURS, 'current');

export const tooManyAttempts = defineProblem('too_many_attempts', 429, {
  en: 'Too many failed attempts. Try again in {seconds} seconds.',
  tr: 'Çok sayıda başarısız deneme yapıldı. {seconds} saniye sonra yeniden deneyin.',
});

export const busy = defineProblem('busy', 503, {
  en: 'Many people are signing in at this moment. Try again in a few seconds.',
  tr: 'Şu anda çok sayıda oturum açma isteği var. Birkaç saniye sonra yeniden deneyin.',
});

/** Sensitive changes ask for the password when it was not typed in the last 15 minutes. */
export const passwordNeeded = defineProblem('password_needed', 403, {
  en: 'Type your password again to do this.',
  tr: 'Bu işlem için parolanızı yeniden girin.',
});

/** Used, withdrawn, replaced by a newer one, or too old. */
export const linkExpired = defineProblem('link_expired', 410, {
  en: 'This link is no longer valid. Ask for a new one.',
  tr: 'Bu bağlantının süresi dolmuş ya da kullanılmış. Yenisini isteyin.',
});

export const alreadyMember = defineProblem(
  'already_member',
  409,
  { en: 'This address already belongs to a member of the office.', tr: 'Bu adres, kurum hesabının bir üyesine ait.' },
  'email',
);

export const alreadyInvited = defineProblem(
  'already_invited',
  409,
  {
    en: 'This address has an open invitation. Send that one again.',
    tr: 'Bu adrese gönderilmiş açık bir davet var. O daveti yeniden gönderin.',
  },
  'email',
);

export const lastAdministrator = defineProblem('last_administrator', 409, {
  en: 'An office needs an administrator. Make somebody else one first.',
  tr: 'Kurum hesabının en az bir yöneticisi olmalıdır. Önce başka birini yönetici yapın.',
});

export const slugTaken = defineProblem(
  'slug_taken',
  409,
  {
    en: 'There is an office with this short name.',
    tr: 'Bu kısa adla bir kurum hesabı var.',
  },
  'slug',
);

export const emailTaken = defineProblem(
  'email_taken',
  409,
  {
    en: 'This address belongs to a user.',
    tr: 'Bu adres bir kullanıcıya ait.',
  },
  'email',
);

export const unknownPerson = defineProblem(
  'unknown_person',
  422,
  {
    en: 'There is no such person in the address book.',
    tr: 'Kişiler arasında böyle bir kişi yok.',
  },
  'personId',
);

export const personInvited = defineProblem(
  'person_invited',
  409,
  {
    en: 'This person has an open invitation, to another address. Withdraw that one first.',
    tr: 'Bu kişiye başka bir adrese gönderilmiş açık bir davet var. Önce o daveti geri çekin.',
  },
  'personId',
);

export const personJoined = defineProblem(
  'person_joined',
  409,
  {
    en: 'This person already has an account here.',
    tr: 'Bu kişinin burada zaten bir hesabı var.',
  },
  'personId',
);

export const unknownHomeInstitution = defineProblem(
  'unknown_institution',
  422,
  {
    en: 'There is no such institution in this office.',
    tr: 'Bu kurum hesabında böyle bir kurum yok.',
  },
  'homeInstitutionId',
);

export const notSuspended = defineProblem('not_suspended', 409, {
  en: 'Suspend the office before you delete it.',
  tr: 'Kurum hesabını silmeden önce askıya alın.',
});

/** An office is written down once at a time: two would read the same rows side by side. */
export const exportRunning = defineProblem('export_running', 409, {
  en: 'An archive of this office is being written at this moment. Wait until it is done.',
  tr: 'Bu kurum hesabının arşivi şu anda hazırlanıyor. Tamamlanmasını bekleyin.',
});

export const exportedOften = defineProblem('exported_often', 429, {
  en: 'This office was archived several times within an hour. Try again in {minutes} minutes.',
  tr: 'Bu kurum hesabı bir saat içinde birkaç kez arşivlendi. {minutes} dakika sonra yeniden deneyin.',
});
