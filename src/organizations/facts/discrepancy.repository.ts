import { Injectable } from '@nestjs/common';
import { SourcedRepository } from '../../platform/database/sourced.repository.js';
import { Discrepancy } from './discrepancy.entity.js';

@Injectable()
export class DiscrepancyRepository extends SourcedRepository<Discrepancy> {
  constructor() {
    super(Discrepancy);
  }
}
