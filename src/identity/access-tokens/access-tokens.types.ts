/** `assignment_reply` is looked at and used as often as its holder likes; the others open one thing once. */
export type Purpose = 'invitation' | 'password_reset' | 'email_change' | 'assignment_reply';

/** What a link opens, and until when. */
export interface Opens {
  purpose: Purpose;
  userId: string | null;
  tenantId: string | null;
  /** Tokens of one subject end together. */
  subjectId: string;
  expiresAt: Date;
  /** The address it is mailed to, for a link that is to end when its reader has another one. */
  sentTo?: string;
}
