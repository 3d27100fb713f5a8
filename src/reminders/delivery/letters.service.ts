import { Injectable } from '@nestjs/common';
import { AccessTokensService } from '../../identity/access-tokens/access-tokens.service.js';
import { PeopleQueries } from '../../people/people.queries.js';
import type { Recipient } from '../../people/people.types.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { inLanguage, type LocalText } from '../../platform/i18n/language.js';
import { isSendable } from '../../platform/mail/header.rules.js';
import { writeLetter } from '../../platform/mail/letter.js';
import type { Message, WrittenMail } from '../../platform/mail/mail.types.js';
import type { Wording } from '../../platform/mail/wording.js';
import { Planner } from '../planner.service.js';
import type { MailDraft, Reason, Reminder, Telling } from '../reminders.types.js';
import { Subjects } from '../subjects.service.js';
import { ClaimRepository, type ClaimedRow } from './claim.repository.js';
import { greetingOf } from './delivery.rules.js';

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
  ) {}

  /** Rows whose mail is not deserved any more are settled here, with the reason; after a weekly one, sent or too late, the next is planned. */
  async write(tx: TenantTx, claimed: ClaimedRow[], expired: ClaimedRow[]): Promise<Letter[]> {
    if (claimed.length === 0) return this.planNext(tx, expired).then(() => []);
    const recipients = await this.people.recipients(tx, [...new Set(claimed.map((one) => one.personId))]);
    const emails = [...recipients.values()].flatMap((one) => one.email ?? []);
    const { name: office, suppressed } = await this.claims.office(tx, emails);
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
    const rows = claimed.filter((one) => !unreachable.has(one.id));
    const told = await this.ask(
      tx,
      rows.map((one) => ({ ...asReminder(one), recipient: recipients.get(one.personId)! })),
    );
    const cancelled = rows.flatMap((one) => {
      const telling = told.get(one.id)!;
      return 'untrue' in telling ? [{ id: one.id, state: 'cancelled' as const, reason: telling.untrue }] : [];
    });
    await this.claims.settleUntrue(tx, [...skipped, ...cancelled]);
    const ended = new Set(cancelled.map((one) => one.id));
    await this.planNext(tx, [...claimed.filter((one) => !ended.has(one.id)), ...expired]);
    const drafts = rows.flatMap((row) => {
      const telling = told.get(row.id)!;
      return 'mail' in telling ? [{ row, draft: telling.mail }] : [];
    });
    const secrets = await this.secretsFor(tx, drafts);
    const letters: Letter[] = [];
    for (const { row, draft } of drafts)
      letters.push(await letterOf(row, recipients.get(row.personId)!, draft, office, secrets.get(row.id)));
    return letters;
  }

  /** By row, for mails with a link of their own. Each attempt has its own: only hashes are kept, so no secret can be sent twice. */
  private async secretsFor(
    tx: TenantTx,
    drafts: { row: ClaimedRow; draft: MailDraft }[],
  ): Promise<Map<string, string>> {
    const wanted = drafts.flatMap(({ row, draft }) =>
      draft.secretLink ? [{ id: row.id, opens: draft.secretLink.opens }] : [],
    );
    if (wanted.length === 0) return new Map();
    const secrets = await this.tokens.mintAll(
      tx,
      wanted.map((one) => one.opens),
    );
    return new Map(wanted.map(({ id }, n) => [id, secrets[n]!]));
  }

  private planNext(tx: TenantTx, rows: ClaimedRow[]): Promise<void> {
    return this.planner.planNextWeek(
      tx,
      rows.map((one) => ({ subject: { kind: one.subjectKind, id: one.subjectId }, step: one.step })),
    );
  }

  /** What each row deserves. A subject that fails for one row fails for that row alone. */
  async ask(tx: TenantTx, reminders: Reminder[]): Promise<Map<string, Telling>> {
    const told = new Map<string, Telling>();
    for (const [kind, ofKind] of Map.groupBy(reminders, (one) => one.subject.kind)) {
      const subject = this.subjects.find(kind);
      const answers = subject ? await subject.tell(tx, ofKind) : new Map<string, Telling>();
      for (const { id } of ofKind) told.set(id, answers.get(id) ?? { untrue: { code: 'subject_unknown' } });
    }
    return told;
  }
}

const asReminder = (row: ClaimedRow): Omit<Reminder, 'recipient'> => ({
  id: row.id,
  subject: { kind: row.subjectKind, id: row.subjectId },
  kind: row.kind,
  step: row.step,
  occurrence: row.occurrence,
  scheduleVersion: row.scheduleVersion,
  dueAt: row.dueAt,
});

async function letterOf(
  row: ClaimedRow,
  recipient: Recipient,
  draft: MailDraft,
  office: LocalText,
  secret: string | undefined,
): Promise<Letter> {
  const mail = await writeFor(recipient, draft, office);
  const message: Message = {
    ...(secret === undefined ? mail : await writeFor(recipient, draft, office, secret)),
    ...(draft.calendar && { calendar: draft.calendar }),
    fromName: `Heyet · ${inLanguage(office, recipient.language)}`,
    to: { name: recipient.name, address: recipient.email! },
    messageKey: `${row.kind}.${row.id}.${row.scheduleVersion}`,
  };
  return { row, message, wording: mail.wording, parts: mail.parts };
}

/** Stands for a secret in a mail that is kept or shown. */
const MASK = '•••';

/** The mail as this person reads it; without its secret, as it is kept and shown. */
export function writeFor(
  recipient: Recipient,
  draft: MailDraft,
  office: LocalText,
  secret = MASK,
): Promise<WrittenMail> {
  const { letter, secretLink: link } = draft;
  const parts = {
    ...draft.parts,
    ...(link && { [link.part]: `${link.page}#${secret}` }),
    office: inLanguage(office, recipient.language),
    greeting: greetingOf(recipient),
  };
  return writeLetter({ letter, parts }, recipient.language);
}
