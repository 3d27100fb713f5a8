import { Inject, Injectable } from '@nestjs/common';
import { AccessTokensService } from '../../identity/access-tokens/access-tokens.service.js';
import { PeopleQueries } from '../../people/people.queries.js';
import type { Recipient } from '../../people/people.types.js';
import { SETTINGS_TOKEN } from '../../platform/config/config.module.js';
import { publicUrlOf } from '../../platform/config/public-url.js';
import type { Settings } from '../../platform/config/settings.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { inLanguage } from '../../platform/i18n/language.js';
import { isSendable, mailtoOf } from '../../platform/mail/header.rules.js';
import { writeLetter } from '../../platform/mail/letter.js';
import type { Message, WrittenMail } from '../../platform/mail/mail.types.js';
import type { Wording } from '../../platform/mail/wording.js';
import { MUTE_PART, muteLinkOf, oneClickUrl, sealMuteLink } from '../mute-links/mute-link.rules.js';
import { MuteRepository } from '../mutes/mute.repository.js';
import { MUTED, muteKindOf } from '../mutes/mutes.rules.js';
import { Planner } from '../planner.service.js';
import type { LinkPart, MailDraft, Reason, Reminder, Telling } from '../reminders.types.js';
import { Subjects } from '../subjects.service.js';
import { ClaimRepository, type ClaimedRow, type MailingOffice } from './claim.repository.js';
import { answererOf, greetingOf } from './delivery.rules.js';

/** A mail ready to go, for a row that was claimed. */
export interface Letter {
  row: ClaimedRow;
  message: Message;
  wording: Wording;
  parts: Record<string, string>;
}

/** Asks the subjects for the truth about claimed rows, and writes the mails that are still deserved. */
@Injectable()
export class Letters {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly people: PeopleQueries,
    private readonly subjects: Subjects,
    private readonly planner: Planner,
    private readonly tokens: AccessTokensService,
    private readonly mutes: MuteRepository,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Rows whose mail is not deserved any more are settled here, with the reason; after a weekly one that is sent, muted, too late, or was for who coordinated before, the next is planned. */
  async write(tx: TenantTx, claimed: ClaimedRow[], expired: ClaimedRow[]): Promise<Letter[]> {
    if (claimed.length === 0) return this.planNext(tx, expired).then(() => []);
    const persons = [...new Set(claimed.map((one) => one.personId))];
    // the connection runs both in this order, in one round trip
    const [recipients, muted] = await Promise.all([this.people.recipients(tx, persons), this.mutes.of(tx, persons)]);
    const emails = [...recipients.values()].flatMap((one) => one.email ?? []);
    const { linkKey, suppressed, ...office } = await this.claims.office(tx, emails);
    const reachable = (recipient: Recipient | undefined): Reason | null => {
      if (!recipient || recipient.hasLeft) return { code: 'person_left' };
      if (recipient.email === null) return { code: 'no_address' };
      if (!isSendable(recipient.email)) return { code: 'address_invalid' };
      return suppressed.has(recipient.email.toLowerCase()) ? { code: 'address_suppressed' } : null;
    };
    const skipped = claimed.flatMap((one) => {
      const reason = reachable(recipients.get(one.personId));
      return reason ? [{ id: one.id, state: 'skipped' as const, reason }] : [];
    });
    const unreachable = new Set(skipped.map((one) => one.id));
    const isMuted = (one: ClaimedRow): boolean => {
      const kind = muteKindOf(one);
      return kind !== null && (muted.get(one.personId)?.has(kind) ?? false);
    };
    const reached = claimed.filter((one) => !unreachable.has(one.id));
    const rows = reached.filter((one) => !isMuted(one));
    const told = await this.ask(
      tx,
      rows.map((one) => ({ ...asReminder(one), recipient: recipients.get(one.personId)! })),
    );
    const cancelled = rows.flatMap((one) => {
      const telling = told.get(one.id)!;
      return 'untrue' in telling ? [{ id: one.id, state: 'cancelled' as const, reason: telling.untrue }] : [];
    });
    // muted since it was planned, or while it was
    const silenced = reached.filter(isMuted).map(({ id }) => ({ id, state: 'cancelled' as const, reason: MUTED }));
    await this.claims.settleUntrue(tx, [...skipped, ...silenced, ...cancelled]);
    const over = new Set(cancelled.filter((one) => one.reason.code !== 'reassigned').map((one) => one.id));
    const goesOn = (one: ClaimedRow) => !over.has(one.id);
    await this.planNext(tx, [...claimed.filter(goesOn), ...expired]);
    const drafts = rows.flatMap((row) => {
      const telling = told.get(row.id)!;
      return 'mail' in telling ? [{ row, draft: telling.mail }] : [];
    });
    const { secrets, kept } = this.mintFor(tx, drafts);
    // the database keeps them while the letters are written; none goes before the transaction is over
    const write = ({ row, draft }: (typeof drafts)[number]) => {
      const recipient = recipients.get(row.personId)!;
      const ofRow = secrets.get(row.id) ?? {};
      if (draft.muteLink) ofRow[MUTE_PART] = sealMuteLink(linkKey, tx.tenantId, row.id, recipient.email!);
      return this.letterOf(row, recipient, draft, office, ofRow);
    };
    const [letters] = await Promise.all([Promise.all(drafts.map(write)), kept]);
    return letters;
  }

  /** By row and part, for mails with links whose secrets are kept. Each attempt has its own: only hashes are kept, so no secret can be sent twice. */
  private mintFor(
    tx: TenantTx,
    drafts: { row: ClaimedRow; draft: MailDraft }[],
  ): { secrets: Map<string, Secrets>; kept: Promise<void> } {
    const links = drafts.flatMap(({ row, draft }) => (draft.secretLink ? [{ id: row.id, ...draft.secretLink }] : []));
    const minted = this.tokens.mintAll(
      tx,
      links.map((one) => one.opens),
    );
    const secrets = new Map<string, Secrets>(links.map(({ id, part }, n) => [id, { [part]: minted.secrets[n]! }]));
    return { secrets, kept: minted.kept };
  }

  private async letterOf(
    row: ClaimedRow,
    recipient: Recipient,
    draft: MailDraft,
    office: MailingOffice,
    secrets: Secrets,
  ): Promise<Letter> {
    const { wording, parts, ...mail } = await writeFor(recipient, draft, office, secrets);
    const answerer = answererOf([draft.inCharge, office.coordinator], recipient);
    const mute = secrets[MUTE_PART];
    const message: Message = {
      ...mail,
      ...(draft.calendar && { calendar: draft.calendar }),
      ...(mute && { oneClickUrl: oneClickUrl(publicUrlOf(this.settings), mute) }),
      ...(answerer && answerer !== 'reader' && { replyTo: { name: answerer.name, address: answerer.email } }),
      fromName: `Heyet · ${inLanguage(office.name, recipient.language)}`,
      to: { name: recipient.name, address: recipient.email! },
      messageKey: `${row.kind}.${row.id}.${row.scheduleVersion}`,
    };
    return { row, message, wording, parts: { ...parts, ...linkParts(draft) } };
  }

  private planNext(tx: TenantTx, rows: ClaimedRow[]): Promise<void> {
    return this.planner.planNextWeek(
      tx,
      rows.map((one) => ({ subject: { kind: one.subjectKind, id: one.subjectId }, step: one.step })),
    );
  }

  /** What each row deserves, with the link to mute what may be muted. A subject that fails for one row fails for that row alone. */
  async ask(tx: TenantTx, reminders: Reminder[]): Promise<Map<string, Telling>> {
    const told = new Map<string, Telling>();
    for (const [kind, ofKind] of Map.groupBy(reminders, (one) => one.subject.kind)) {
      const subject = this.subjects.find(kind);
      const answers = subject ? await subject.tell(tx, ofKind) : new Map<string, Telling>();
      for (const one of ofKind)
        told.set(one.id, this.mutable(one, answers.get(one.id) ?? { untrue: { code: 'subject_unknown' } }));
    }
    return told;
  }

  private mutable(reminder: Reminder, telling: Telling): Telling {
    if ('untrue' in telling) return telling;
    const muteLink = muteLinkOf(reminder, publicUrlOf(this.settings));
    return muteLink ? { mail: { ...telling.mail, muteLink } } : telling;
  }
}

/** By the part of the mail in which each stands. */
type Secrets = Partial<Record<string, string>>;

const linksOf = ({ secretLink, muteLink }: MailDraft): LinkPart[] =>
  [secretLink, muteLink].filter((one) => one !== undefined);

const asReminder = (row: ClaimedRow): Omit<Reminder, 'recipient'> => ({
  id: row.id,
  subject: { kind: row.subjectKind, id: row.subjectId },
  kind: row.kind,
  step: row.step,
  occurrence: row.occurrence,
  scheduleVersion: row.scheduleVersion,
  dueAt: row.dueAt,
});

/** Stands for a secret in a mail that is kept or shown. */
const MASK = '•••';

/** Links as they stand in a mail; without secrets, as they are kept and shown. */
const linkParts = (draft: MailDraft, secrets: Secrets = {}): Record<string, string> =>
  Object.fromEntries(linksOf(draft).map(({ part, page }) => [part, `${page}#${secrets[part] ?? MASK}`]));

/** The mail as this person reads it; without its secrets, as it is kept and shown. */
export function writeFor(
  recipient: Recipient,
  draft: MailDraft,
  office: MailingOffice,
  secrets: Secrets = {},
): Promise<WrittenMail> {
  const { letter } = draft;
  const parts = {
    ...draft.parts,
    ...linkParts(draft, secrets),
    ...contactParts(recipient, draft, office),
    office: inLanguage(office.name, recipient.language),
    greeting: greetingOf(recipient),
  };
  return writeLetter({ letter, parts }, recipient.language);
}

/** Whom the reader may ask, as the end of the mail names them: a person with an address, or the office alone. */
function contactParts(
  recipient: Recipient,
  { inCharge }: MailDraft,
  { name, coordinator }: MailingOffice,
): Record<string, string | null> {
  const answerer = answererOf([inCharge, coordinator], recipient);
  if (answerer === 'reader') return {};
  if (answerer)
    return { contact: answerer.name, contactAddress: answerer.email, contactLink: mailtoOf(answerer.email) };
  return { contactOffice: inCharge === undefined ? null : inLanguage(name, recipient.language) };
}
