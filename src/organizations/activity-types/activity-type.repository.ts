import { Injectable } from '@nestjs/common';
import { SourcedRepository } from '../../platform/database/sourced.repository.js';
import { ActivityType } from './activity-type.entity.js';

@Injectable()
export class ActivityTypeRepository extends SourcedRepository<ActivityType> {
  constructor() {
    super(ActivityType);
  }
}
