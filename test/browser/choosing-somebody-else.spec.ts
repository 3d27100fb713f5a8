import { signIn as openClient } from '../support/office.js';
import { DEMO, useStage } from './support/stage.js';

const stage = useStage({ withDemo: true });

const WORDS = {
  en: {
    choose: 'Choose somebody else',
    title: 'LEED Directing Committee',
    instead: /^Instead of .+, .+ \(Declined\)$/,
    submit: (name: string) => `Assign instead of ${name}`,
    history: (name: string, other: string) => `assigned ${other} instead of ${name}`,
    declined: 'Declined, to be replaced',
  },
  tr: {
    choose: 'Başkasını seç',
    title: 'UNCITRAL I. Çalışma Grubu',
    instead: /^.+ yerine, .+ \(Katılamayacak\)$/,
    submit: (name: string) => `${name} yerine belirle`,
    history: (name: string, other: string) => `${name} yerine ${other} adlı kişiyi belirledi`,
    declined: 'Katılamayacağını bildirenler',
  },
};

/** The first seat of a coming meeting of the demo, and a person who is free for it. */
async function declinedSeat(title: string) {
  const client = await openClient(stage.test, DEMO.gulsen);
  const { items } = (await client.get('/api/meetings?limit=50')).body;
  const meeting = items.find((one: any) => [one.label.en, one.label.tr].some((label) => label?.includes(title)));
  const [seat] = (await client.get(`/api/meetings/${meeting.id}/delegation`)).body.items;
  const answer = { reply: 'declined', note: 'Yıllık izinde' };
  await client.put(`/api/assignments/${seat.id}/reply`, answer, { version: seat.version });
  const found = (await client.get(`/api/meetings/${meeting.id}/candidates?show=free&limit=50`)).body.items;
  const free = found.find((one: any) => one.assigned === null && one.hasEmail);
  return { client, meeting, name: seat.person.name as string, other: free.name as string };
}

describe('Gülşen chooses somebody else for who declined', () => {
  it.each([
    ['en', 1440],
    ['tr', 360],
  ] as const)('in one act, which the meeting, its history and Home tell (%s, %i)', async (language, width) => {
    const words = WORDS[language];
    const { client, meeting, name, other } = await declinedSeat(words.title);
    const atHome = async () =>
      (await client.get('/api/home')).body.attention.find((one: any) => one.key === 'declined').count;
    const before = await atHome();
    const gulsen = await stage.open(DEMO.gulsen, { language, width });
    await gulsen.goto('/attention/declined');
    await gulsen.isSound();
    const row = gulsen.page
      .getByRole('listitem')
      .filter({ has: gulsen.link(name) })
      .filter({ hasText: words.title });
    await row.getByRole('link', { name: words.choose }).click();
    const drawer = gulsen.dialog(words.choose);
    await gulsen.sees(drawer.getByText(words.instead));
    const candidate = (of: string) => drawer.getByRole('listitem').filter({ hasText: of });
    const chosen = (more: object) => drawer.getByRole('listitem').getByRole('radio', { disabled: false, ...more });
    await chosen({}).first().check();
    await candidate(other).getByRole('radio').check();
    expect(await chosen({ checked: true }).count()).toBe(1);
    await gulsen.isSound();
    await drawer.getByRole('button', { name: words.submit(name) }).click();
    await gulsen.seesNo(drawer);
    const seats = gulsen.page.getByRole('main').getByRole('listitem');
    await gulsen.sees(seats.filter({ has: gulsen.link(other) }));
    await gulsen.sees(words.history(name, other));
    expect(await seats.filter({ has: gulsen.link(name) }).count()).toBe(0);
    expect(await atHome()).toBe(before - 1);
    expect((await client.get(`/api/meetings/${meeting.id}/delegation`)).body.items).not.toContainEqual(
      expect.objectContaining({ person: expect.objectContaining({ name }) }),
    );
    await gulsen.isSound();
  });
});

describe('who declined comes after all', () => {
  it('and the reason of the decline goes with it, on the screen and in the records', async () => {
    const { client, meeting, name } = await declinedSeat('COMCEC Follow-up Committee');
    const gulsen = await stage.open(DEMO.gulsen);
    await gulsen.goto(`/meetings/${meeting.id}`);
    await gulsen.sees(/replied .*; Yıllık izinde/);
    await gulsen.button(`Edit ${name}`).click();
    const form = gulsen.dialog(name);
    expect(await form.getByLabel('Note').inputValue()).toBe('Yıllık izinde');
    await form.getByRole('button', { name: 'Accepted' }).click();
    expect(await form.getByLabel('Note').inputValue()).toBe('');
    await form.getByRole('button', { name: 'Declined' }).click();
    expect(await form.getByLabel('Note').inputValue()).toBe('Yıllık izinde');
    await form.getByRole('button', { name: 'Accepted' }).click();
    await form.getByRole('button', { name: 'Save the reply' }).click();
    await gulsen.sees(`entered the reply of ${name}: “Accepted”`);
    await gulsen.seesNo(/replied .*; Yıllık izinde/);
    const seats = (await client.get(`/api/meetings/${meeting.id}/delegation`)).body.items;
    expect(seats.find((one: any) => one.person.name === name)).toMatchObject({ reply: 'accepted', replyNote: null });
  });
});
