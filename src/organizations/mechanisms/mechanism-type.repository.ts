import { Injectable } from '@nestjs/common';
import { SourcedRepository } from '../../platform/database/sourced.repository.js';
import { MechanismType } from './mechanism-type.entity.js';

@Injectable()
export class MechanismTypeRepository extends SourcedRepository<MechanismType> {
  constructor() {
    super(MechanismType);
  }
}
