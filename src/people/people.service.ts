import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { newId } from '../platform/database/ids.js';
import { broke } from '../platform/database/sql-state.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { forbidden, notFound, staleVersion } from '../platform/errors/problem.js';
import { unknownInstitution } from './institutions/institutions.errors.js';
import { InstitutionsQueries } from './institutions/institutions.queries.js';
import type { ChangedPerson, NewPerson, PersonView } from './people.dto.js';
import { addressNeeded, emailTaken, personInUse } from './people.errors.js';
import { canEditPeople } from './people.policy.js';
import { PeopleQueries } from './people.queries.js';
import type { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';

/** Commands over persons. Each checks who acts, then the rules, then writes, then records the change. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly queries: PeopleQueries,
    private readonly institutions: InstitutionsQueries,
    private readonly audit: AuditService,
  ) {}

  /** Language and zone follow who enters the person, unless they are given. */
  async add(tx: TenantTx, input: NewPerson, isDemo = false): Promise<PersonView> {
    if (!canEditPeople(tx.actor)) throw forbidden();
    const { language, zone } = tx.actor;
    const person = {
      ...EMPTY,
      language,
      zone,
      ...fieldsOf(input),
      name: input.name,
      institutionId: input.institutionId,
      tenantId: tx.tenantId,
      id: newId(),
      isDemo,
    };
    const institution = await this.institutionOf(tx, person);
    if (!input.sharesEmail) await this.assertOwnAddress(tx, person);
    await this.persons.add(tx, person);
    await this.audit.record(tx, {
      subject: { kind: 'person', id: person.id },
      action: 'created',
      after: told(person, institution),
    });
    return this.shown(tx, person.id);
  }

  async change(tx: TenantTx, id: string, version: number, input: ChangedPerson): Promise<PersonView> {
    const before = await this.editable(tx, id);
    const change = fieldsOf(input);
    const after = { ...before, ...change };
    if (after.memberId !== null && after.email === null) throw addressNeeded();
    if (!input.sharesEmail && !isSameAddress(before, after)) await this.assertOwnAddress(tx, after);
    const [was, is] = [await this.institutionOf(tx, before), await this.institutionOf(tx, after)];
    const changed = await this.persons.change(tx, id, version, change);
    if (!changed) throw staleVersion({}, { current: await this.queries.person(tx, id) });
    await this.audit.record(tx, {
      subject: { kind: 'person', id },
      action: 'changed',
      before: told(before, was),
      after: told(after, is),
    });
    return this.shown(tx, id);
  }

  /** For entries made by mistake. @throws personInUse once anything points at the person. */
  async remove(tx: TenantTx, id: string, version: number): Promise<void> {
    const before = await this.editable(tx, id);
    if (before.memberId !== null) throw personInUse();
    const institution = await this.institutionOf(tx, before);
    const removed = await this.persons.remove(tx, id, version).catch((error: unknown) => {
      throw broke(error, 'foreignKey') ? personInUse() : error;
    });
    if (!removed) throw staleVersion({}, { current: await this.queries.person(tx, id) });
    await this.audit.record(tx, {
      subject: { kind: 'person', id },
      action: 'deleted',
      before: told(before, institution),
    });
  }

  private async editable(tx: TenantTx, id: string): Promise<Person> {
    const person = await this.persons.find(tx, id);
    if (!person) throw notFound();
    if (!canEditPeople(tx.actor)) throw forbidden();
    return person;
  }

  /** @throws emailTaken naming who has the address. */
  private async assertOwnAddress(tx: TenantTx, { id, email }: Pick<Person, 'id' | 'email'>): Promise<void> {
    const others = email === null ? [] : await this.persons.alsoAt(tx, email, id);
    if (others.length > 0) throw emailTaken({ names: others.join(', ') });
  }

  private async institutionOf(tx: TenantTx, { institutionId }: { institutionId: string }): Promise<string> {
    const label = await this.institutions.label(tx, institutionId);
    if (label === null) throw unknownInstitution();
    return label;
  }

  private async shown(tx: TenantTx, id: string): Promise<PersonView> {
    return (await this.queries.person(tx, id))!;
  }
}

const isSameAddress = (one: Pick<Person, 'email'>, other: Pick<Person, 'email'>): boolean =>
  one.email?.toLowerCase() === other.email?.toLowerCase();

const EMPTY = {
  salutation: null,
  titleEn: null,
  titleTr: null,
  unit: null,
  email: null,
  phone: null,
  memberId: null,
  leftAt: null,
  version: 1,
} as const;

/** A person as the history tells it: with the institution's name in place of its id. */
function told({ institutionId: _, memberId: __, ...person }: Omit<Person, 'createdAt'>, institution: string): object {
  return { ...person, institution };
}

type PersonFields = Omit<Person, 'tenantId' | 'id' | 'memberId' | 'isDemo' | 'createdAt' | 'version'>;

/** The fields a client named; what it left out stays away. */
function fieldsOf({
  title,
  name,
  institutionId,
  language,
  zone,
  sharesEmail: _,
  ...rest
}: ChangedPerson): Partial<PersonFields> {
  const named = {
    ...rest,
    titleEn: title?.en,
    titleTr: title?.tr,
    name: name ?? undefined,
    institutionId: institutionId ?? undefined,
    language: language ?? undefined,
    zone: zone ?? undefined,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}
