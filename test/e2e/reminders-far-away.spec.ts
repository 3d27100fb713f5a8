import { rows } from '../../src/platform/database/tenant-tx.js';
import { MAY_IN_PARIS } from '../support/office-at-work.js';
import { ofKind, openOfficeWithMails, type OfficeWithMails } from '../support/office-with-mails.js';

/** A little before nine in New York, two days after its clocks went back. */
const BEFORE_NINE = Date.parse('2027-11-09T14:00:00Z') - 12_000;

const meetingOn = (day: string) => ({ ...MAY_IN_PARIS, startDate: day, endDate: day });

async function seatedFrom(office: OfficeWithMails, zone: string, day: string) {
  const person = await office.delegate('Işıl Denemeci', 'en');
  await office.work.office.run((tx) => rows(tx, 'update persons set zone = $2 where id = $1', [person.id, zone]));
  const meeting = await office.work.meeting({ label: { en: `LEED of ${day}` }, date: meetingOn(day) });
  expect((await office.work.assign(meeting.id, { personId: person.id })).status).toBe(201);
  return { person, meeting };
}

describe('reminders of who lives far away', () => {
  let office: OfficeWithMails;
  beforeAll(async () => {
    office = await openOfficeWithMails({});
  });
  afterAll(() => office.stop());

  it.each([
    // zone, day of the meeting, nine o'clock there seven days and one day before, the hour of 09:30 in Paris there
    ['America/New_York', '2028-01-20', '2028-01-13T14:00', '2028-01-19T14:00', '03:30 for you'],
    ['America/New_York', '2027-06-22', '2027-06-15T13:00', '2027-06-21T13:00', '03:30 for you'],
    // its clocks go back on 7 November, those of Paris on 31 October
    ['America/New_York', '2027-11-10', '2027-11-03T13:00', '2027-11-09T14:00', '03:30 for you'],
    ['America/New_York', '2027-11-02', '2027-10-26T13:00', '2027-11-01T13:00', '04:30 for you'],
    ['Pacific/Auckland', '2028-01-20', '2028-01-12T20:00', '2028-01-18T20:00', '21:30 for you'],
    ['Pacific/Auckland', '2027-06-22', '2027-06-14T21:00', '2027-06-20T21:00', '19:30 for you'],
    // its clocks go forward on 26 September
    ['Pacific/Auckland', '2027-09-29', '2027-09-21T21:00', '2027-09-27T20:00', '20:30 for you'],
  ])('go at nine by the clock of %s before a meeting on %s', async (zone, day, weekBefore, dayBefore, hour) => {
    const { person, meeting } = await seatedFrom(office, zone, day);
    const { body } = await office.work.coordinator.get(
      `/api/reminders?personId=${person.id}&subjectId=${meeting.id}&state=planned`,
    );
    const planned = body.items.filter((one: any) => one.kind === 'meeting.upcoming');
    const at = (step: string) => planned.find((one: any) => one.step === step);
    expect(new Date(at('d7').dueAt).toISOString().slice(0, 16)).toBe(weekBefore);
    expect(new Date(at('d1').dueAt).toISOString().slice(0, 16)).toBe(dayBefore);
    const { mail } = (await office.work.coordinator.get(`/api/reminders/${at('d1').id}`)).body;
    expect(mail.subject).toMatch(/^The meeting is tomorrow: LEED of /);
    expect(mail.text).toContain(`09:30 in Paris, ${hour}`);
  });
});

describe('a reminder on its way to New York, just after the clocks changed there', () => {
  let office: OfficeWithMails;
  beforeAll(async () => {
    const offset = String(Math.round((BEFORE_NINE - Date.now()) / 1000));
    office = await openOfficeWithMails({ CLOCK_OFFSET_SECONDS: offset });
  });
  afterAll(() => office.stop());

  it('goes at nine there and no minute before', async () => {
    const { person, meeting } = await seatedFrom(office, 'America/New_York', '2027-11-10');
    const ledger = async () => {
      const url = `/api/reminders?personId=${person.id}&subjectId=${meeting.id}`;
      const { items } = (await office.work.coordinator.get(url)).body;
      return items.find((one: any) => one.step === 'd1');
    };
    expect(await ledger()).toMatchObject({ state: 'planned' });
    expect(new Date((await ledger()).dueAt).toISOString()).toBe('2027-11-09T14:00:00.000Z');
    const until = Date.now() + 30_000;
    while ((await ledger()).state !== 'sent' && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 200));
    const sent = new Date((await ledger()).sentAt).getTime() - Date.parse('2027-11-09T14:00:00Z');
    expect(sent).toBeGreaterThanOrEqual(0);
    expect(sent).toBeLessThan(10_000);
    const [mail] = ofKind(await office.mails(person.email, 2), 'meeting.upcoming');
    expect(mail!.subject).toBe('The meeting is tomorrow: LEED of 2027-11-10, 10 Nov');
    expect(mail!.text).toContain('Wednesday 10 November 2027');
    expect(mail!.text).toContain('09:30 in Paris, 03:30 for you');
  }, 60_000);
});
