import { signIn as openClient } from '../support/office.js';
import { DEMO, useStage } from './support/stage.js';

const stage = useStage({ withDemo: true });

const WORDS = {
  en: {
    meeting: 'LEED Directing Committee, 100th session',
    assign: 'Assign attendees',
    find: 'Name, unit or institution',
    submit: 'Assign one person and tell them',
    left: 'This person has left, and does not go to meetings after that day.',
  },
  tr: {
    meeting: 'LEED Yönlendirme Komitesi, 100. toplantı',
    assign: 'Delege belirle',
    find: 'Ad, birim veya kurum',
    submit: '1 kişiyi belirle ve bildir',
    left: 'Bu kişi ayrıldı; ayrılış gününden sonraki toplantılara katılmaz.',
  },
};

describe('somebody who left while people are chosen', () => {
  it.each([
    ['en', 1440],
    ['tr', 360],
  ] as const)('is refused where they stand, and stays chosen (%s, %i)', async (language, width) => {
    const words = WORDS[language];
    const client = await openClient(stage.test, DEMO.gulsen);
    const institutionId = (await client.get('/api/institutions')).body.items[0].id;
    const name = `İsmail Kurgusal ${language}`;
    const person = (await client.post('/api/persons', { name, institutionId })).body;
    const { items } = (await client.get('/api/meetings?q=LEED')).body;
    const meeting = items.find((one: any) => one.title.en === WORDS.en.meeting);
    const gulsen = await (
      await stage.open(DEMO.gulsen, { language, width })
    ).goto(`/meetings/${meeting.id}?assign=true`);
    await gulsen.field(words.find).fill('kurgusal');
    const row = gulsen.dialog(words.assign).getByRole('listitem').filter({ hasText: name });
    await row.getByRole('checkbox').check();
    await client.patch(`/api/persons/${person.id}`, { leftAt: '2020-01-01' }, { version: person.version });
    gulsen.expectsAnswer(/^422 POST \/api\/meetings\/[^/]+\/delegation$/);
    await gulsen.button(words.submit).click();
    await gulsen.sees(row.getByText(words.left));
    expect(await row.getByRole('checkbox').isChecked()).toBe(true);
    expect(await row.getByRole('checkbox').evaluate((node) => node === document.activeElement)).toBe(true);
    await gulsen.isSound();
    await row.getByRole('checkbox').click();
    await gulsen.seesNo(gulsen.text(words.left));
  });
});
