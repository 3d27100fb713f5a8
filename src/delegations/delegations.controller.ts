import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { IfMatch } from '../platform/http/version.js';
import { CandidatesService } from './candidates.service.js';
import {
  CandidatePage,
  CandidatesQuery,
  ChangedSeat,
  DelegationView,
  NewReply,
  NewSeats,
  OpenClashPage,
  SeatPage,
  SeatView,
} from './delegations.dto.js';
import { DelegationsService } from './delegations.service.js';
import { RepliesService } from './replies.service.js';

@ApiTags('delegations')
@Controller('api')
export class DelegationsController {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly candidates: CandidatesService,
    private readonly replies: RepliesService,
  ) {}

  @Get('meetings/:id/delegation')
  @Requires('delegations:read')
  view(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<DelegationView> {
    return this.delegations.view(tx, id);
  }

  /**
   * Several people in one go, each in a seat of their own or in one that somebody gives up. Answers 409 `assignments.clash`, with the clashes in `current`, and 409 `delegation.quota_full`, where
   * no reason is given.
   */
  @Post('meetings/:id/delegation')
  @Requires('delegations:write')
  assign(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @Body() input: NewSeats): Promise<DelegationView> {
    return this.delegations.assign(tx, id, input);
  }

  /** People to choose from, with who is free in the meeting's week and who went last. */
  @Get('meetings/:id/candidates')
  @Requires('delegations:write')
  candidatesOf(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @Query() query: CandidatesQuery,
  ): Promise<CandidatePage> {
    return this.candidates.page(tx, id, query);
  }

  @Patch('assignments/:id')
  @Requires('delegations:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() change: ChangedSeat,
  ): Promise<SeatView> {
    return this.delegations.change(tx, id, version, change);
  }

  @Delete('assignments/:id')
  @HttpCode(204)
  @Requires('delegations:write')
  withdraw(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.delegations.withdraw(tx, id, version);
  }

  /** A reply on behalf of the person, as it came by telephone or letter. */
  @Put('assignments/:id/reply')
  @Requires('delegations:write')
  replyFor(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: NewReply,
  ): Promise<SeatView> {
    return this.replies.replyFor(tx, id, version, input);
  }

  /** Invitations to coming meetings that nobody has answered, the oldest first. */
  @Get('assignments/unanswered')
  @Requires('delegations:read')
  unanswered(@Tx() tx: TenantTx, @Query() { cursor, limit }: PageQuery): Promise<SeatPage> {
    return this.delegations.unanswered(tx, cursor, limit);
  }

  /** Seats at coming meetings whose person declined, the oldest first. */
  @Get('assignments/declined')
  @Requires('delegations:read')
  declined(@Tx() tx: TenantTx, @Query() { cursor, limit }: PageQuery): Promise<SeatPage> {
    return this.delegations.declined(tx, cursor, limit);
  }

  /** People who would have to be in two places, unless a reason was given. */
  @Get('clashes')
  @Requires('delegations:read')
  clashes(@Tx() tx: TenantTx, @Query() { cursor, limit }: PageQuery): Promise<OpenClashPage> {
    return this.delegations.openClashes(tx, cursor, limit);
  }
}
