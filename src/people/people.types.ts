import type { Language, LocalText } from '../platform/i18n/language.js';
import type { ZoneId } from '../platform/time/wall-time.rules.js';
import type { InstitutionBrief } from './institutions/institutions.types.js';

/** A person as everybody in the office may see: beside a meeting, an item or a reminder. */
export interface PersonBrief {
  id: string;
  name: string;
  title: LocalText;
  institution: InstitutionBrief;
}

/** Where and how a person is written to. */
export interface Recipient {
  personId: string;
  name: string;
  salutation: string | null;
  /** Null when no address is known: nothing can be sent. */
  email: string | null;
  language: Language;
  zone: ZoneId;
  /** Has left the institution: gets no mail any more. */
  hasLeft: boolean;
  /** Can sign in to this office. */
  hasAccount: boolean;
}

/** Who answers for a seat or an item in the office, and where they are written to. */
export interface PersonInCharge {
  name: string;
  email: string;
}
