import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from './access.js';
import { HealthAnswer } from './health.dto.js';
import { Health } from './health.service.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process runs. */
  @Get('live')
  @Public()
  live(): HealthAnswer {
    return { status: 'ok', parts: {} };
  }

  /** The process can serve: the database answers. 503 names the part that does not; a queue that is away is told and fails nothing. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthAnswer> {
    const answer = await this.health.ready();
    if (answer.status !== 'ok') void reply.status(503);
    return answer;
  }
}
