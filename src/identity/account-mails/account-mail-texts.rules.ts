import type { Said } from '../../platform/i18n/language.js';
import type { AccountMailKind } from './account-mails.types.js';

/** What one kind of mail says. Places in braces are filled from the row's params, escaped. */
export interface AccountMailText {
  subject: Said;
  /** Above the text, where the subject would only say what the first sentence says. */
  title?: Said;
  /** Sentences, each a paragraph. */
  body: Said[];
  /** On the button, in mails with a link. */
  action?: Said;
  /** The page of the web that the link opens; its secret stands in the fragment, which no server ever sees. */
  page?: string;
  /** Why the reader gets it, at the end. */
  why: Said;
  /** What stands in place of both where no member of the office is behind it. */
  fromNobody?: Pick<AccountMailText, 'body' | 'why'>;
}

const NOT_YOU: Said = {
  en: 'If this was not you, set a new password at once: {url}/reset',
  tr: 'Bu işlemi siz yapmadıysanız hemen yeni bir parola belirleyin: {url}/reset',
};

const YOUR_ACCOUNT: Said = {
  en: 'You get this mail because it concerns your Heyet account.',
  tr: 'Bu iletiyi, Heyet hesabınızı ilgilendirdiği için alıyorsunuz.',
};

const INVITATION_UNTIL: Said = {
  en: 'The link works once, until {until}.',
  tr: 'Bağlantı bir kez kullanılabilir; {until} tarihine kadar geçerlidir.',
};

export const ACCOUNT_MAIL_TEXTS: Record<AccountMailKind, AccountMailText> = {
  invitation: {
    subject: { en: '{office} invites you to Heyet', tr: '{office} sizi Heyet’e davet ediyor' },
    title: { en: 'Your invitation to Heyet', tr: 'Heyet’e davetiniz' },
    body: [
      {
        en: '{inviter} invites you to work with {office} in Heyet, where the office keeps its international meetings, delegations and action items.',
        tr: '{inviter}, {office} bünyesinde Heyet’i kullanmanız için sizi davet ediyor. Kurumun uluslararası toplantıları, heyetleri ve eylem maddeleri Heyet’te izlenir.',
      },
      INVITATION_UNTIL,
    ],
    action: { en: 'See the invitation', tr: 'Daveti görüntüle' },
    page: '/invitation',
    why: {
      en: 'You get this mail because {inviter} entered your address. If you do not expect it, ignore it; nothing happens.',
      tr: 'Bu iletiyi, {inviter} adresinizi girdiği için alıyorsunuz. Beklemiyorsanız dikkate almayın; hiçbir işlem yapılmaz.',
    },
    fromNobody: {
      body: [
        {
          en: 'You are invited to work with {office} in Heyet, where the office keeps its international meetings, delegations and action items.',
          tr: 'Heyet’te {office} ile çalışmaya davetlisiniz. Kurumun uluslararası toplantıları, heyetleri ve eylem maddeleri Heyet’te izlenir.',
        },
        INVITATION_UNTIL,
      ],
      why: {
        en: 'You get this mail because your address was given when the office was set up in Heyet. If you do not expect it, ignore it; nothing happens.',
        tr: 'Bu iletiyi, Heyet’te kurum hesabı açılırken adresiniz verildiği için alıyorsunuz. Beklemiyorsanız dikkate almayın; hiçbir işlem yapılmaz.',
      },
    },
  },
  password_reset: {
    subject: { en: 'Set a new password', tr: 'Yeni parola belirleyin' },
    body: [
      {
        en: 'Somebody asked for a new password for this address in Heyet.',
        tr: 'Heyet’te bu adres için yeni parola istendi.',
      },
      { en: 'The link works once, for one hour.', tr: 'Bağlantı bir kez kullanılabilir ve bir saat geçerlidir.' },
    ],
    action: { en: 'Set a new password', tr: 'Yeni parola belirle' },
    page: '/reset-password',
    why: {
      en: 'If it was not you, ignore this mail: your password stays as it is.',
      tr: 'Bu isteği siz yapmadıysanız iletiyi dikkate almayın; parolanız değişmez.',
    },
  },
  password_changed: {
    subject: { en: 'Your password was changed', tr: 'Parolanız değiştirildi' },
    body: [
      {
        en: 'The password of your Heyet account was changed. All other sessions were ended.',
        tr: 'Heyet hesabınızın parolası değiştirildi. Diğer tüm oturumlar kapatıldı.',
      },
      NOT_YOU,
    ],
    why: YOUR_ACCOUNT,
  },
  email_change: {
    subject: { en: 'Confirm your new address', tr: 'Yeni adresinizi doğrulayın' },
    body: [
      {
        en: 'You want to sign in to Heyet with this address from now on. Confirm that it is yours.',
        tr: 'Heyet’te bundan sonra bu adresle oturum açmak istiyorsunuz. Adresin size ait olduğunu doğrulayın.',
      },
      { en: 'The link works once, for one hour.', tr: 'Bağlantı bir kez kullanılabilir ve bir saat geçerlidir.' },
    ],
    action: { en: 'Confirm the address', tr: 'Adresi doğrula' },
    page: '/email-change',
    why: {
      en: 'If it was not you, ignore this mail: nothing changes.',
      tr: 'Bu isteği siz yapmadıysanız iletiyi dikkate almayın; hiçbir şey değişmez.',
    },
  },
  email_in_use: {
    subject: { en: 'This address already signs in to Heyet', tr: 'Bu adresle zaten Heyet’te oturum açılıyor' },
    body: [
      {
        en: 'Somebody wanted to use this address for another Heyet account. It already belongs to yours, so nothing was changed.',
        tr: 'Bu adres başka bir Heyet hesabında kullanılmak istendi. Adres zaten sizin hesabınıza ait olduğundan hiçbir değişiklik yapılmadı.',
      },
    ],
    why: YOUR_ACCOUNT,
  },
  email_changed: {
    subject: { en: 'Your sign-in address was changed', tr: 'Oturum açma adresiniz değiştirildi' },
    body: [
      {
        en: 'Your Heyet account now signs in with {email}. This address is no longer used.',
        tr: 'Heyet hesabınızla artık {email} adresiyle oturum açılıyor. Bu adres artık kullanılmıyor.',
      },
      {
        en: 'If this was not you, tell the administrator of your office at once.',
        tr: 'Bu işlemi siz yapmadıysanız hemen kurum hesabınızın yöneticisine bildirin.',
      },
    ],
    why: YOUR_ACCOUNT,
  },
  role_changed: {
    subject: { en: 'Your role in {office} was changed', tr: '{office} içindeki rolünüz değişti' },
    body: [
      {
        en: '{actor} changed your role in {office} from {from} to {to}.',
        tr: '{actor}, {office} içindeki rolünüzü değiştirdi. Önceki rol: {from}. Yeni rol: {to}.',
      },
    ],
    why: YOUR_ACCOUNT,
  },
  membership_ended: {
    subject: { en: 'You are no longer a member of {office}', tr: '{office} üyeliğiniz sona erdi' },
    body: [
      {
        en: '{actor} ended your membership of {office}. What you did there stays in its history.',
        tr: '{actor}, {office} üyeliğinizi sona erdirdi. Orada yaptığınız işlemler kurum hesabının geçmişinde kalır.',
      },
    ],
    why: YOUR_ACCOUNT,
  },
  office_exported: {
    subject: { en: 'The data of {office} was exported', tr: '{office} verileri dışa aktarıldı' },
    body: [
      {
        en: 'An archive with all data of {office} was downloaded with your account.',
        tr: 'Hesabınızla {office} kurumunun tüm verilerini içeren bir arşiv indirildi.',
      },
      NOT_YOU,
    ],
    why: YOUR_ACCOUNT,
  },
  office_deleted: {
    subject: { en: '{office} was deleted', tr: '{office} silindi' },
    body: [
      { en: '{office} and all its data were deleted from Heyet.', tr: '{office} ve tüm verileri Heyet’ten silindi.' },
    ],
    why: {
      en: 'You get this mail because you were its administrator.',
      tr: 'Bu iletiyi, bu kurum hesabının yöneticisi olduğunuz için alıyorsunuz.',
    },
  },
};

/** The roles as the glossary says them. */
export const ROLE_NAMES: Record<string, Said> = {
  administrator: { en: 'Administrator', tr: 'Yönetici' },
  coordinator: { en: 'Coordinator', tr: 'Dosya sorumlusu' },
  delegate: { en: 'Delegate', tr: 'Delege' },
  reader: { en: 'Reader', tr: 'Okuyucu' },
  external_delegate: { en: 'External delegate', tr: 'Dış kurum delegesi' },
};
