import { BodiesService } from '../../src/organizations/bodies/bodies.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { InstitutionsService } from '../../src/people/institutions/institutions.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import { newId } from '../../src/platform/database/ids.js';
import { rows } from '../../src/platform/database/tenant-tx.js';
import type { Role } from '../../src/identity/identity.types.js';
import type { TestApp } from './app.js';
import type { Answer, Client } from './client.js';
import { makeOffice, signIn, type Office } from './office.js';

/** The morning on which the stories of meetings play: Wednesday 14 April 2027, 10:00 in Ankara. */
export const MORNING = '2027-04-14T07:00:00Z';

/** Settings that make it that morning for the application and its database. */
export const onThatMorning = (): Record<string, string> => ({
  ROLE: 'web',
  CLOCK_OFFSET_SECONDS: String(Math.round((Date.parse(MORNING) - Date.now()) / 1000)),
});

/** A thing as an answer shows it. */
export interface Shown {
  id: string;
  version: number;
  [field: string]: any;
}

/** An office with a coordinator, two institutions, and two committees of one organization. */
export interface OfficeAtWork {
  office: Office;
  coordinator: Client;
  kosgeb: string;
  iskur: string;
  oecd: string;
  leed: string;
  csmee: string;
  /** The LEED series as it is stated: twice a year, Paris. */
  series: string;
  person(
    name: string,
    more?: { institutionId?: string; email?: string | null; language?: 'en' | 'tr' },
  ): Promise<string>;
  /** A person with an account, signed in. */
  attendee(
    name: string,
    role?: Role,
    more?: { institutionId?: string; language?: 'en' | 'tr' },
  ): Promise<{ id: string; client: Client }>;
  /** A LEED session in Paris on 4 and 5 May 2027, unless said otherwise; as the answer has it. */
  meeting(more?: Record<string, unknown>): Promise<Shown>;
  assign(meetingId: string, ...people: { personId: string; role?: string; clashReason?: string }[]): Promise<Answer>;
}

export const MAY_IN_PARIS = {
  firmness: 'confirmed',
  startDate: '2027-05-04',
  endDate: '2027-05-05',
  startTime: '09:30',
  endTime: '17:00',
  zone: 'Europe/Paris',
};

export async function openOffice(test: TestApp): Promise<OfficeAtWork> {
  const office = await makeOffice(test);
  const get = test.app.get.bind(test.app);
  const { kosgeb, iskur, oecd, leed, csmee } = await office.run(async (tx) => {
    const institution = async (acronym: string, en: string, tr: string) =>
      (await get(InstitutionsService).add(tx, { name: { en, tr }, acronym, kind: 'public_agency', country: 'TR' })).id;
    const oecd = (
      await get(OrganizationsService).add(tx, {
        name: { en: 'Organisation for Economic Co-operation and Development' },
        acronym: { en: 'OECD' },
        kind: 'other',
      })
    ).id;
    const committee = async (acronym: string, en: string, tr: string) =>
      (
        await get(BodiesService).add(tx, {
          organizationId: oecd,
          name: { en, tr },
          acronym: { en: acronym },
          kind: 'committee',
        })
      ).id;
    return {
      kosgeb: await institution(
        'KOSGEB',
        'SME Development Organization',
        'Küçük ve Orta Ölçekli İşletmeleri Geliştirme ve Destekleme İdaresi Başkanlığı',
      ),
      iskur: await institution('İŞKUR', 'Turkish Employment Agency', 'Türkiye İş Kurumu'),
      oecd,
      leed: await committee('LEED', 'LEED Directing Committee', 'LEED Yönlendirme Komitesi'),
      csmee: await committee('CSMEE', 'Committee on SMEs and Entrepreneurship', 'KOBİ ve Girişimcilik Komitesi'),
    };
  });
  const series = await office.run((tx) => addSeries(tx, leed));
  await office.run((tx) => rows(tx, 'update office_settings set home_institution_id = $1', [kosgeb]));
  const coordinator = await office.signIn('coordinator', { name: 'Gülşen Örnekoğlu' });

  const person: OfficeAtWork['person'] = (name, more = {}) =>
    office.run(
      async (tx) => (await get(PeopleService).add(tx, { name, institutionId: kosgeb, language: 'tr', ...more })).id,
    );
  const attendee: OfficeAtWork['attendee'] = async (
    name,
    role = 'delegate',
    { institutionId = kosgeb, language = 'en' } = {},
  ) => {
    const id = await person(name, { institutionId, language });
    const member = await office.member(role, { name, language });
    await office.run((tx) => rows(tx, 'update persons set member_id = $2 where id = $1', [id, member.memberId]));
    return { id, client: await signIn(test, member) };
  };
  const meeting: OfficeAtWork['meeting'] = async (more = {}) => {
    const answer = await coordinator.post('/api/meetings', {
      label: { en: 'LEED Directing Committee, 100th session', tr: 'LEED Yönlendirme Komitesi, 100. oturum' },
      kind: 'session',
      bodyId: leed,
      city: 'Paris',
      country: 'FR',
      mode: 'in_person',
      date: MAY_IN_PARIS,
      ...more,
    });
    if (answer.status !== 201)
      throw new Error(`The meeting was answered with ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as Shown;
  };
  const assign: OfficeAtWork['assign'] = (meetingId, ...people) =>
    coordinator.post(`/api/meetings/${meetingId}/delegation`, {
      people: people.map((one) => ({ role: 'delegate', ...one })),
    });
  return { office, coordinator, kosgeb, iskur, oecd, leed, csmee, series, person, attendee, meeting, assign };
}

async function addSeries(tx: Parameters<Parameters<Office['run']>[0]>[0], bodyId: string): Promise<string> {
  const id = newId();
  await rows(
    tx,
    `insert into series (tenant_id, id, title_en, title_tr, body_id, cadence_kind, cadence_times, cadence_period, cadence_statement, usual_city, usual_country, source)
     values ($1, $2, 'LEED meetings', 'LEED toplantıları', $3, 'times_per_period', 2, 'year', 'held in Paris twice a year', 'Paris', 'FR', 'seed')`,
    [tx.tenantId, id, bodyId],
  );
  return id;
}
