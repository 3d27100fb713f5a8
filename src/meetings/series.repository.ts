import { Injectable } from '@nestjs/common';
import { SourcedRepository } from '../platform/database/sourced.repository.js';
import { Series } from './series.entity.js';

@Injectable()
export class SeriesRepository extends SourcedRepository<Series> {
  constructor() {
    super(Series);
  }
}
