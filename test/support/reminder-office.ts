import { newId } from '../../src/platform/database/ids.js';
import type { TestApp } from './app.js';
import type { Client } from './client.js';
import { makeOffice, signIn, type Office } from './office.js';

export interface LedgerItem {
  id: string;
  state: string;
  group: string;
  kind: string;
  step: string;
  occurrence: number;
  dueAt: string;
  nextAt: string | null;
  sentAt: string | null;
  attempts: number;
  answer: string | null;
  maybeTwice: boolean;
  reason: { code: string; params: Record<string, string | number> } | null;
  subject: { kind: string; id: string; title: { en: string | null; tr: string | null } };
  recipient: { id: string; name: string };
  can: { sendAgain: boolean };
}

/** An office with people and items, and eyes on its ledger. */
export interface ReminderOffice extends Office {
  coordinator: Client;
  institutionId: string;
  person(
    more?: Partial<{ name: string; email: string | null; zone: string; language: 'en' | 'tr' }>,
  ): Promise<{ id: string; email: string; name: string; version: number }>;
  item(
    ownerId: string | null,
    dueInDays: number,
    more?: Record<string, unknown>,
  ): Promise<{ id: string; version: number }>;
  ledger(query?: string): Promise<LedgerItem[]>;
  /** Rows of a subject, as `step:state` in the order they are due. */
  steps(subjectId: string): Promise<string[]>;
  /** Waits until the ledger of a subject (or of all) satisfies. */
  until(query: string, fits: (items: LedgerItem[]) => boolean, seconds?: number): Promise<LedgerItem[]>;
  /** Runs SQL as the owner, in this office. */
  sql<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Writes rows straight into the ledger, due at once or a little later: about an item of its own for each, which its owner is told of. */
  dueRows(items: string[], inMs?: number): Promise<string[]>;
  /** So many people with ten open items each; gives the items. */
  crowd(people: number): Promise<string[]>;
}

export const dateIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Istanbul' });

let made = 0;

export async function makeReminderOffice(test: TestApp): Promise<ReminderOffice> {
  const office = await makeOffice(test);
  const account = await office.member('coordinator');
  const coordinator = await signIn(test, account);
  const institution = await coordinator.post('/api/institutions', {
    kind: 'public_agency',
    name: { en: 'KOSGEB', tr: 'KOSGEB' },
  });
  if (institution.status !== 201)
    throw new Error(`The institution answered ${institution.status}: ${JSON.stringify(institution.body)}`);
  const institutionId = institution.body.id as string;
  const sql: ReminderOffice['sql'] = async (text, params = []) => {
    const owner = await test.database.connectAsOwner();
    try {
      await owner.query(`select set_config('app.tenant_id', $1, false)`, [office.id]);
      return (await owner.query(text, params)).rows as never;
    } finally {
      await owner.end();
    }
  };
  const person = await coordinator.post('/api/persons', {
    name: 'Gülşen Örnekoğlu',
    institutionId,
    email: account.email,
  });
  await sql(`update persons set member_id = $1 where id = $2`, [account.memberId, person.body.id]);
  const ledger: ReminderOffice['ledger'] = async (query = '') => {
    const answer = await coordinator.get(`/api/reminders?limit=100&order=soonest&${query}`);
    if (answer.status !== 200) throw new Error(`The ledger answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body.items as LedgerItem[];
  };
  return {
    ...office,
    coordinator,
    institutionId,
    sql,
    ledger,
    person: async ({
      name = 'Işıl Denemeci',
      email = `kisi-${++made}-${newId().slice(-6)}@ornek.example`,
      zone = 'Europe/Istanbul',
      language = 'tr',
    } = {}) => {
      const answer = await coordinator.post('/api/persons', {
        name,
        institutionId,
        zone,
        language,
        ...(email && { email }),
      });
      if (answer.status !== 201)
        throw new Error(`The person answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return { id: answer.body.id as string, email: email ?? '', name, version: answer.body.version as number };
    },
    item: async (ownerId, dueInDays, more = {}) => {
      const due = { date: dateIn(dueInDays), time: '17:00', zone: 'Europe/Istanbul' };
      const answer = await coordinator.post('/api/action-items', {
        title: { en: 'Send the brochure', tr: 'Broşürü gönder' },
        due,
        ownerId,
        ...more,
      });
      if (answer.status !== 201) throw new Error(`The item answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return { id: answer.body.id as string, version: answer.body.version as number };
    },
    steps: async (subjectId) => (await ledger(`subjectId=${subjectId}`)).map((one) => `${one.step}:${one.state}`),
    until: async (query, fits, seconds = 10) => {
      const end = Date.now() + seconds * 1000;
      for (;;) {
        const items = await ledger(query);
        if (fits(items)) return items;
        if (Date.now() > end)
          throw new Error(
            `The ledger did not get there in ${seconds} s: ${JSON.stringify(items.map(({ step, state, reason, answer, attempts }) => ({ step, state, reason, answer, attempts })))}`,
          );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    dueRows: async (items, inMs = 0) => {
      const rows = await sql<{ id: string }>(
        `insert into reminders (tenant_id, id, recipient_person_id, subject_kind, subject_id, kind, step, schedule_version, due_at, wake_at)
         select $1, gen_random_uuid(), owner_person_id, 'action_item', id, 'action_item.notice', 'test', 0, app.now() + $3 * interval '1 ms', app.now() + $3 * interval '1 ms'
           from action_items where id = any($2::uuid[]) returning id`,
        [office.id, items, inMs],
      );
      return rows.map((one) => one.id);
    },
    crowd: async (people) => {
      const items = await sql<{ id: string }>(
        `with people as (
           insert into persons (tenant_id, id, name, email, institution_id)
           select $1, gen_random_uuid(), 'Şule Varsayımcı ' || n, 'kisi' || n || '@kalabalik.example', $2 from generate_series(1, $3::int) n returning id)
         insert into action_items (tenant_id, id, title_tr, owner_person_id, due_date, due_time, due_zone, due_at)
         select $1, gen_random_uuid(), 'Broşürü gönder', people.id, current_date + 60, '17:00', 'Europe/Istanbul', (current_date + 60 + time '17:00') at time zone 'Europe/Istanbul'
           from people, generate_series(1, 10) returning id`,
        [office.id, institutionId, people],
      );
      return items.map((one) => one.id);
    },
  };
}
