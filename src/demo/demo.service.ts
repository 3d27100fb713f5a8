import { Injectable } from '@nestjs/common';
import { ActionItemsService } from '../action-plans/action-items.service.js';
import { MemberPersons } from '../identity/members/member-persons.service.js';
import { MembersService } from '../identity/members/members.service.js';
import { OfficesService } from '../identity/offices/offices.service.js';
import { TenantService } from '../identity/offices/tenants.service.js';
import { UsersService } from '../identity/users/users.service.js';
import { PeopleService } from '../people/people.service.js';
import { TenantDatabase } from '../platform/database/tenant-database.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn, type LocalDate } from '../platform/time/wall-time.rules.js';
import { dueDay } from './demo-days.rules.js';
import { realOffice } from './demo.errors.js';
import { DemoMeetings } from './demo-meetings.service.js';
import { DemoPassword } from './demo-password.service.js';
import { DemoPlaces, type Places } from './demo-places.service.js';
import type { DemoItem, DemoOffice, DemoPerson } from './demo.types.js';
import { KOSGEB } from './kosgeb.rules.js';
import { SECOND_OFFICE } from './second-office.rules.js';

const ZONE = 'Europe/Istanbul';
/** Who entered everything, as the history has it. */
const COORDINATOR = 'Gülşen Örnekoğlu';

/**
 * Two offices to look at, of invented people and invented dates, counted from today. Everything goes through the
 * services that people use, so history, reminders and mails are what they would be.
 */
@Injectable()
export class DemoService {
  constructor(
    private readonly tenants: TenantService,
    private readonly users: UsersService,
    private readonly members: MembersService,
    private readonly memberPersons: MemberPersons,
    private readonly offices: OfficesService,
    private readonly people: PeopleService,
    private readonly places: DemoPlaces,
    private readonly meetings: DemoMeetings,
    private readonly items: ActionItemsService,
    private readonly password: DemoPassword,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Makes the demo offices that are not there yet; tells their slugs. An office is filled whole or not at all. */
  async load(): Promise<string[]> {
    const password = await this.password.read();
    const made: string[] = [];
    for (const office of [KOSGEB, SECOND_OFFICE]) {
      const id = (await this.find(office)) ?? (await this.create(office));
      if (await this.isFilled(id)) continue;
      const accounts = await this.accounts(office.people, password);
      await this.database.run(this.tenants.commandActor(id, COORDINATOR), (tx) => this.fill(tx, office, accounts));
      made.push(office.slug);
    }
    return made;
  }

  /** @throws realOffice, since nobody wants invented people among real ones. */
  private async find({ slug }: DemoOffice): Promise<string | null> {
    const tenant = await this.tenants.bySlug(slug);
    if (tenant && !tenant.isDemo) throw realOffice({ slug });
    return tenant?.id ?? null;
  }

  private create({ slug, name }: DemoOffice): Promise<string> {
    return this.tenants.create({ slug, nameEn: name.en, nameTr: name.tr, zone: ZONE, isDemo: true });
  }

  private isFilled(tenantId: string): Promise<boolean> {
    const actor = this.tenants.commandActor(tenantId, COORDINATOR);
    return this.database.run(actor, async (tx) => (await this.offices.read(tx)).homeInstitutionId !== null, {
      readOnly: true,
    });
  }

  /** Users belong to no office, so they are made before it; one address is one user in both. */
  private async accounts(people: DemoPerson[], password: string): Promise<Map<string, string>> {
    const found = people.map(async ({ key, name, language, account }): Promise<[string, string][]> => {
      if (!account) return [];
      const email = `${account.name}@demo.heyet.example`;
      const id =
        (await this.users.idOf(email)) ?? (await this.users.create({ email, name, language, zone: ZONE, password }));
      return [[key, id]];
    });
    return new Map((await Promise.all(found)).flat());
  }

  private async fill(tx: TenantTx, office: DemoOffice, accounts: Map<string, string>): Promise<void> {
    const today = dateIn(ZONE, this.clock.now());
    const places = office === KOSGEB ? await this.places.ofKosgeb(tx) : await this.places.ofSecond(tx);
    const { version } = await this.offices.read(tx);
    await this.offices.change(tx, version, { homeInstitutionId: places.get(office.home)! });
    const people = await this.enter(tx, office.people, places, accounts);
    const meetings = await this.meetings.record(tx, today, office.meetings, places, people);
    for (const item of office.items) await this.owe(tx, today, item, places, people, meetings);
  }

  private async enter(
    tx: TenantTx,
    all: DemoPerson[],
    places: Places,
    accounts: Map<string, string>,
  ): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const { key, name, title, unit, institution, email, language, account } of all) {
      const person = await this.people.add(
        tx,
        { name, title, unit, institutionId: places.get(institution)!, email, language, zone: ZONE },
        true,
      );
      ids.set(key, person.id);
      if (account)
        await this.memberPersons.book.join(tx, person.id, await this.members.add(tx, accounts.get(key)!, account.role));
    }
    return ids;
  }

  private async owe(
    tx: TenantTx,
    today: LocalDate,
    item: DemoItem,
    places: Places,
    people: Map<string, string>,
    meetings: Map<string, string>,
  ): Promise<void> {
    const { title, owner, meeting, body, time = '17:30', side, priority, state, progress, evidence } = item;
    const due = { date: dueDay(today, item.due), time, zone: ZONE };
    const about = {
      meetingId: meeting ? meetings.get(meeting) : undefined,
      bodyId: body ? places.get(body) : undefined,
    };
    const ownerId = owner ? people.get(owner) : undefined;
    const { id, version } = await this.items.create(
      tx,
      { title, due, ownerId, ...about, responsibleSide: side, priority },
      true,
    );
    if (state === 'done') await this.items.complete(tx, id, version, { evidence });
    else if (state || progress) await this.items.edit(tx, id, version, { state, progress });
  }
}
