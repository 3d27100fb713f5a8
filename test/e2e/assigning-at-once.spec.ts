import { startApp, type TestApp } from '../support/app.js';
import { onThatMorning, openOffice, type OfficeAtWork, type Shown } from '../support/office-at-work.js';

describe('two coordinators at the same moment', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  /** Two meetings of the same days, in two cities. */
  const clashing = async (): Promise<[Shown, Shown]> => [
    await work.meeting(),
    await work.meeting({ city: 'Ankara', country: 'TR' }),
  ];

  it('give one person a seat in one of two meetings, never in both', async () => {
    for (let round = 0; round < 5; round++) {
      const [paris, ankara] = await clashing();
      const personId = await work.person('Umut Farazioğlu');
      const answers = await Promise.all([paris, ankara].map((meeting) => work.assign(meeting.id, { personId })));
      expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
      expect(answers.find((one) => one.status === 409)!.body.code).toBe('assignments.clash');
    }
  });

  it('name the same people in another order and do not wait for each other in a circle', async () => {
    for (let round = 0; round < 5; round++) {
      const [paris, ankara] = await clashing();
      const people = [await work.person('Umut Farazioğlu'), await work.person('Şule Varsayımcı')].map((personId) => ({
        personId,
      }));
      const answers = await Promise.all([
        work.assign(paris.id, ...people),
        work.assign(ankara.id, ...people.toReversed()),
      ]);
      expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
    }
  });

  it('both take a person for whom a reason is given', async () => {
    const [paris, ankara] = await clashing();
    const personId = await work.person('Umut Farazioğlu');
    const seat = { personId, clashReason: 'Leaves Paris on Tuesday' };
    const answers = await Promise.all([paris, ankara].map((meeting) => work.assign(meeting.id, seat)));
    expect(answers.map((one) => one.status)).toEqual([201, 201]);
  });
});
