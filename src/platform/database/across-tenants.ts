import { Injectable } from '@nestjs/common';
import { GlobalDatabase } from './global-database.js';

/**
 * What sweeps see of every tenant: the rows of one definer function, which tells ids and moments and nothing else.
 * No other SQL passes, so a feature can look for what is due without a door to anybody's data.
 */
@Injectable()
export class AcrossTenants {
  constructor(private readonly database: GlobalDatabase) {}

  /** @throws for anything but a select from one function of schema `app`. */
  async rows<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    if (!asksOneFunction(sql))
      throw new Error(
        'Across tenants only a definer function of schema app may be asked: select … from app.name($1, …).',
      );
    return this.database.query<Row>(sql, params);
  }
}

/** True for `select <columns> from app.name(…)` and nothing around it. */
export function asksOneFunction(sql: string): boolean {
  const rest = /^\s*select\s[^;()]*\sfrom\s+app\.[a-z_]+\(([^;]*)\)\s*$/i.exec(sql)?.[1];
  return rest !== undefined && !/\b(select|from|join|union)\b/i.test(rest);
}
