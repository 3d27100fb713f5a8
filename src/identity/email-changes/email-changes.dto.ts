import { MailAddress } from '../../platform/http/fields.js';

export class EmailChangeRequest {
  @MailAddress() email!: string;
}

export class EmailChangeOffer {
  /** The new address. */
  email!: string;
  expiresAt!: Date;
}
