import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { LedgerService } from './ledger.service.js';
import { ReminderDetail, ReminderPage, RemindersQuery, SuppressedAddressPage } from './reminders.dto.js';
import { RemindersQueries } from './reminders.queries.js';
import { SuppressionService } from './suppression.service.js';

@ApiTags('reminders')
@Controller('api')
export class RemindersController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly queries: RemindersQueries,
    private readonly suppression: SuppressionService,
  ) {}

  /** What is due to whom and what became of it. */
  @Get('reminders')
  @Requires('reminders:read')
  list(@Tx() tx: TenantTx, @Query() query: RemindersQuery): Promise<ReminderPage> {
    return this.ledger.list(tx, query);
  }

  /** With the mail as it was sent, or as it would be. */
  @Get('reminders/:id')
  @Requires('reminders:read')
  one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<ReminderDetail> {
    return this.ledger.detail(tx, id);
  }

  /** Sends now what failed or was skipped. */
  @Post('reminders/:id/send-again')
  @HttpCode(200)
  @Requires('reminders:write')
  sendAgain(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<ReminderDetail> {
    return this.ledger.sendAgain(tx, id);
  }

  /** Addresses a mail server refused for good: nothing is sent to them until a person lifts the mark. */
  @Get('suppressed-addresses')
  @Requires('reminders:read')
  suppressed(@Tx() tx: TenantTx, @Query() { cursor, limit = 50 }: PageQuery): Promise<SuppressedAddressPage> {
    return this.queries.suppressedAddresses(tx, cursor, limit);
  }

  /** The address may be written to again. */
  @Delete('suppressed-addresses/:id')
  @HttpCode(204)
  @Requires('reminders:write')
  lift(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<void> {
    return this.suppression.lift(tx, id);
  }
}
