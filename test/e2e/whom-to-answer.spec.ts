import type { ParsedMail } from 'mailparser';
import { rows } from '../../src/platform/database/tenant-tx.js';
import type { Client } from '../support/client.js';
import { signIn } from '../support/office.js';
import { ofKind, openOfficeWithMails, type OfficeWithMails } from '../support/office-with-mails.js';

describe('whom the reader of a mail may ask', () => {
  let office: OfficeWithMails;
  beforeAll(async () => {
    office = await openOfficeWithMails({});
  });
  afterAll(() => office.stop());

  const answers = (mail: ParsedMail) => mail.replyTo?.value.map(({ name, address }) => ({ name, address })) ?? null;
  const addressOf = async (client: Client) => (await client.get('/api/me')).body.user.email as string;
  const seatedBy = async (client: Client, meetingId: string, personId: string) => {
    const people = [{ personId, role: 'delegate', clashReason: 'Only for an hour' }];
    expect((await client.post(`/api/meetings/${meetingId}/delegation`, { people })).status).toBe(201);
  };
  const onAnItem = async (ownerId: string) =>
    expect(
      (
        await office.work.coordinator.post('/api/action-items', {
          title: { tr: 'Görüş yazısı' },
          ownerId,
          due: { date: '2027-04-16', time: '17:30', zone: 'Europe/Istanbul' },
        })
      ).status,
    ).toBe(201);

  it('is the coordinator who gave the seat, named with the address, also for who has no account', async () => {
    const sule = await office.delegate('Şule Varsayımcı');
    const meeting = await office.work.meeting();
    await office.work.assign(meeting.id, { personId: sule.id });
    const [invitation] = await office.mails(sule.email, 1);
    const address = await addressOf(office.work.coordinator);
    expect(answers(invitation!)).toEqual([{ name: 'Gülşen Örnekoğlu', address }]);
    expect(invitation!.text).toContain(
      `Sorularınız için bu iletiyi yanıtlayabilir veya şu adrese yazabilirsiniz: Gülşen Örnekoğlu, ${address}.`,
    );
    expect(invitation!.html).toContain(`href="mailto:${address}"`);
  });

  it('is of several coordinators the one who gave the item, and the next who gave it to somebody else', async () => {
    const other = await office.work.office.signIn('coordinator', { name: 'Çağrı Hayalioğlu' });
    const [umit, isil] = [await office.delegate('Ümit Farazi', 'en'), await office.delegate('Işıl Denemeci', 'en')];
    await onAnItem(umit.id);
    const [first] = ofKind(await office.mails(umit.email, 1), 'action_item.due');
    expect(answers(first!)).toMatchObject([{ name: 'Gülşen Örnekoğlu' }]);
    const [item] = (await other.get(`/api/action-items?ownerId=${umit.id}`)).body.items;
    const given = await other.patch(`/api/action-items/${item.id}`, { ownerId: isil.id }, { version: item.version });
    expect(given.status).toBe(200);
    const [second] = ofKind(await office.mails(isil.email, 1), 'action_item.due');
    expect(answers(second!)).toEqual([{ name: 'Çağrı Hayalioğlu', address: await addressOf(other) }]);
    expect(second!.text).toContain('Questions? Reply to this mail or write to Çağrı Hayalioğlu, ');
  });

  it('is the office alone once who gave the seat coordinates no longer', async () => {
    const umit = await office.delegate('Ümit Farazi', 'en');
    const nermin = await office.work.office.member('coordinator', { name: 'Nermin Uydurma' });
    const meeting = await office.work.meeting({ label: { en: 'LEED elsewhere' } });
    await seatedBy(await signIn(office.test, nermin), meeting.id, umit.id);
    const [invitation] = await office.mails(umit.email, 1);
    expect(answers(invitation!)).toEqual([{ name: 'Nermin Uydurma', address: nermin.email }]);
    await office.work.office.run((tx) =>
      rows(tx, 'update members set ended_at = app.now() where id = $1', [nermin.memberId]),
    );
    await office.work.coordinator.patch(
      `/api/meetings/${meeting.id}`,
      { city: 'Viyana' },
      { version: meeting.version },
    );
    const [, update] = await office.mails(umit.email, 2);
    expect(answers(update!)).toBeNull();
    expect(update!.text).toContain('Questions? Please contact Test Office.');
  });

  it('is not the reader', async () => {
    const isil = await office.delegate('Işıl Denemeci', 'en');
    const own = await office.work.office.member('coordinator', { name: 'Işıl Denemeci', email: isil.email });
    const meeting = await office.work.meeting({ label: { en: 'LEED at home' } });
    await seatedBy(await signIn(office.test, own), meeting.id, isil.id);
    const [invitation] = await office.mails(isil.email, 1);
    expect(answers(invitation!)).toBeNull();
    expect(invitation!.text).not.toContain('Questions?');
  });
});
