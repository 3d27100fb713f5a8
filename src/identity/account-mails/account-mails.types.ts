/** Mails about an account. Those in LINK_KINDS carry a link with a secret. */
export const LINK_KINDS = ['invitation', 'password_reset', 'email_change'] as const;
export const NOTICE_KINDS = [
  'password_changed',
  'email_in_use',
  'email_changed',
  'role_changed',
  'membership_ended',
  'office_exported',
  'office_deleted',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export type AccountMailKind = LinkKind | NoticeKind;

export interface NewAccountMail {
  kind: AccountMailKind;
  /** What the mail is about: the invitation, the user, the change of address. Links open it. */
  subjectId: string;
  userId: string | null;
  recipient: { email: string; name: string };
  language: 'en' | 'tr';
  /** Fills the places of its text; never a secret. */
  params?: Record<string, string>;
  /** After this long the mail helps nobody and is not sent. */
  usefulHours: number;
}

/** One row as an attempt sees it. */
export interface AccountMail {
  id: string;
  kind: AccountMailKind;
  userId: string | null;
  tenantId: string | null;
  subjectId: string;
  recipientEmail: string;
  recipientName: string;
  language: 'en' | 'tr';
  params: Record<string, string>;
  usefulUntil: Date;
  attempts: number;
  maybeTwice: boolean;
}

export const isLinkKind = (kind: AccountMailKind): kind is LinkKind => (LINK_KINDS as readonly string[]).includes(kind);
