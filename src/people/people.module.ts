import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { AddressBookService } from './address-book.service.js';
import { CountriesController } from './countries/countries.controller.js';
import { CountriesQueries } from './countries/countries.queries.js';
import { CountriesService } from './countries/countries.service.js';
import { Country } from './countries/country.entity.js';
import { CountryRepository } from './countries/country.repository.js';
import { Institution } from './institutions/institution.entity.js';
import { InstitutionRepository } from './institutions/institution.repository.js';
import { InstitutionsController } from './institutions/institutions.controller.js';
import { InstitutionsQueries } from './institutions/institutions.queries.js';
import { InstitutionsService } from './institutions/institutions.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';
import { SettleDepartures } from './settle-departures.job.js';

/** Institutions and countries, and the persons who work there, with or without an account. */
@Module({
  imports: [TypeOrmModule.forFeature([Country, Institution, Person]), AuditModule],
  controllers: [CountriesController, InstitutionsController, PeopleController],
  providers: [
    AddressBookService,
    CountriesQueries,
    CountriesService,
    CountryRepository,
    InstitutionRepository,
    InstitutionsQueries,
    InstitutionsService,
    PeopleQueries,
    PeopleService,
    PersonRepository,
    SettleDepartures,
  ],
  exports: [CountriesQueries, CountriesService, InstitutionsQueries, InstitutionsService, PeopleQueries, PeopleService],
})
export class PeopleModule {}
