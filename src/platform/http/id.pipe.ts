import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../errors/problem.js';
import { isId } from './fields.js';

/** An id in a path. What is no id names nothing, so it answers 404 like an unknown one. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw notFound();
    return value;
  }
}
