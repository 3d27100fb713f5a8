import { Injectable } from '@nestjs/common';
import { SourcedRepository } from '../../platform/database/sourced.repository.js';
import { Mechanism } from './mechanism.entity.js';

@Injectable()
export class MechanismRepository extends SourcedRepository<Mechanism> {
  constructor() {
    super(Mechanism);
  }
}
