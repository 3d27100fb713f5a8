import { MailAddress } from '../../platform/http/fields.js';
import { NewPassword } from '../passwords/password.rules.js';

export class ResetRequest {
  @MailAddress() email!: string;
}

export class ResetOffer {
  /** Whose password, with most of the address hidden. */
  email!: string;
  expiresAt!: Date;
}

export class ResetPassword {
  @NewPassword() password!: string;
}
