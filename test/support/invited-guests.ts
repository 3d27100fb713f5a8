import type { ParsedMail } from 'mailparser';
import type { TestApp } from './app.js';
import { Client, throughLink } from './client.js';
import type { MailSink } from './mail-sink.js';
import { secretIn } from './mailbox.js';
import { MAY_IN_PARIS, type OfficeAtWork, type Shown } from './office-at-work.js';

/** Somebody of another institution, without account, who was invited by mail. */
export interface Guest {
  personId: string;
  email: string;
  meeting: Shown;
  seat: Shown;
  secret: string;
}

/** Inviting guests of an office at work, and answering as they do. */
export function guestsOf(at: () => { test: TestApp; sink: MailSink; work: OfficeAtWork }) {
  let made = 0;
  async function mailTo(email: string, kind: string): Promise<ParsedMail> {
    const until = Date.now() + 10_000;
    for (;;) {
      const found = (await at().sink.parsed())
        .filter((one, index) => at().sink.mails[index]!.to === email && one.messageId!.includes(`<${kind}.`))
        .at(-1);
      if (found) return found;
      if (Date.now() > until) throw new Error(`No ${kind} to ${email}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  const day = () => `2027-06-${String((made % 28) + 1).padStart(2, '0')}`;
  /** Somebody of another institution who was invited by mail. */
  async function invited(more: object = {}, role = 'delegate'): Promise<Guest> {
    const email = `konuk${++made}@iskur.example`;
    const personId = await at().work.person('Çağrı Hayalioğlu', { email, institutionId: at().work.iskur });
    const meeting = await at().work.meeting({
      notes: 'Only for the office',
      date: { ...MAY_IN_PARIS, startDate: day(), endDate: day() },
      ...more,
    });
    await at().work.assign(meeting.id, { personId, role });
    const seat = (await at().work.coordinator.get(`/api/meetings/${meeting.id}/delegation`)).body.items[0] as Shown;
    return { personId, email, meeting, seat, secret: secretIn(await mailTo(email, 'assignment.invitation')) };
  }
  const guest = () => new Client(at().test.url);
  const page = (secret: string) => guest().get('/api/replies/link', throughLink(secret));
  const answer = (secret: string, body: object) => guest().post('/api/replies/link', body, throughLink(secret));
  const seatOf = async ({ meeting }: Guest) =>
    (await at().work.coordinator.get(`/api/meetings/${meeting.id}/delegation`)).body.items[0] as Shown;
  return { mailTo, invited, guest, page, answer, seatOf };
}
