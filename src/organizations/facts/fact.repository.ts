import { Injectable } from '@nestjs/common';
import { SourcedRepository } from '../../platform/database/sourced.repository.js';
import { Fact } from './fact.entity.js';

@Injectable()
export class FactRepository extends SourcedRepository<Fact> {
  constructor() {
    super(Fact);
  }
}
