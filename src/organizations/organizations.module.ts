import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ActivityType } from './activity-types/activity-type.entity.js';
import { ActivityTypeRepository } from './activity-types/activity-type.repository.js';
import { ActivityTypesController } from './activity-types/activity-types.controller.js';
import { ActivityTypesQueries } from './activity-types/activity-types.queries.js';
import { ActivityTypesService } from './activity-types/activity-types.service.js';
import { BodiesController } from './bodies/bodies.controller.js';
import { BodiesQueries } from './bodies/bodies.queries.js';
import { BodiesService } from './bodies/bodies.service.js';
import { Body } from './bodies/body.entity.js';
import { BodyRepository } from './bodies/body.repository.js';
import { MeetingCounts } from './bodies/meeting-counts.service.js';
import { EntriesService } from './entries/entries.service.js';
import { DiscrepanciesController } from './facts/discrepancies.controller.js';
import { DiscrepanciesService } from './facts/discrepancies.service.js';
import { Discrepancy } from './facts/discrepancy.entity.js';
import { DiscrepancyRepository } from './facts/discrepancy.repository.js';
import { Fact } from './facts/fact.entity.js';
import { FactRepository } from './facts/fact.repository.js';
import { FactsController } from './facts/facts.controller.js';
import { FactsQueries } from './facts/facts.queries.js';
import { FactsService } from './facts/facts.service.js';
import { MechanismType } from './mechanisms/mechanism-type.entity.js';
import { MechanismTypeRepository } from './mechanisms/mechanism-type.repository.js';
import { MechanismTypesController } from './mechanisms/mechanism-types.controller.js';
import { MechanismTypesService } from './mechanisms/mechanism-types.service.js';
import { Mechanism } from './mechanisms/mechanism.entity.js';
import { MechanismRepository } from './mechanisms/mechanism.repository.js';
import { MechanismsController } from './mechanisms/mechanisms.controller.js';
import { MechanismsQueries } from './mechanisms/mechanisms.queries.js';
import { MechanismsService } from './mechanisms/mechanisms.service.js';
import { Membership } from './memberships/membership.entity.js';
import { MembershipRepository } from './memberships/membership.repository.js';
import { MembershipsController } from './memberships/memberships.controller.js';
import { MembershipsQueries } from './memberships/memberships.queries.js';
import { MembershipsService } from './memberships/memberships.service.js';
import { LabelQueries } from './labels.queries.js';
import { Organization } from './organization.entity.js';
import { OrganizationRepository } from './organization.repository.js';
import { OrganizationsController } from './organizations.controller.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { OrganizationsService } from './organizations.service.js';
import { Term } from './terms/term.entity.js';
import { TermRepository } from './terms/term.repository.js';
import { TermsController } from './terms/terms.controller.js';
import { TermsQueries } from './terms/terms.queries.js';
import { TermsService } from './terms/terms.service.js';

const ENTITIES = [ActivityType, Body, Discrepancy, Fact, Mechanism, MechanismType, Membership, Organization, Term];

const REPOSITORIES = [
  ActivityTypeRepository,
  BodyRepository,
  DiscrepancyRepository,
  FactRepository,
  MechanismRepository,
  MechanismTypeRepository,
  MembershipRepository,
  OrganizationRepository,
  TermRepository,
];

const SERVICES = [
  ActivityTypesService,
  BodiesService,
  DiscrepanciesService,
  FactsService,
  MechanismsService,
  MechanismTypesService,
  MeetingCounts,
  MembershipsService,
  OrganizationsService,
  TermsService,
];

const QUERIES = [
  ActivityTypesQueries,
  BodiesQueries,
  FactsQueries,
  LabelQueries,
  MechanismsQueries,
  MembershipsQueries,
  OrganizationsQueries,
  TermsQueries,
];

/** International organizations and their bodies, bilateral mechanisms, members, terms of office, and what is known of each. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), AuditModule, PeopleModule],
  controllers: [
    ActivityTypesController,
    BodiesController,
    DiscrepanciesController,
    FactsController,
    MechanismsController,
    MechanismTypesController,
    MembershipsController,
    OrganizationsController,
    TermsController,
  ],
  providers: [EntriesService, ...REPOSITORIES, ...SERVICES, ...QUERIES],
  exports: [EntriesService, ...SERVICES, ...QUERIES],
})
export class OrganizationsModule {}
