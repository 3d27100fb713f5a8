import { Body, Controller, Get, HttpCode, Patch, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Session, Tx, type SessionIdentity } from '../../platform/http/access.js';
import { IfMatch } from '../../platform/http/version.js';
import { PasswordFreshness } from '../passwords/password-freshness.service.js';
import { OfficeExportService } from './office-export.service.js';
import { OfficeChange, OfficeView } from './offices.dto.js';
import { OfficesService } from './offices.service.js';

@ApiTags('office')
@Controller('api/office')
export class OfficesController {
  constructor(
    private readonly offices: OfficesService,
    private readonly exports: OfficeExportService,
    private readonly freshness: PasswordFreshness,
  ) {}

  @Get()
  @Requires('office:read')
  read(@Tx() tx: TenantTx): Promise<OfficeView> {
    return this.offices.read(tx);
  }

  @Patch()
  @Requires('office:write')
  change(@Tx() tx: TenantTx, @IfMatch() version: number, @Body() change: OfficeChange): Promise<OfficeView> {
    return this.offices.change(tx, version, change);
  }

  /** Everything of the office as one archive. Asks for a password typed lately, and tells its owner by mail. */
  @Post('export')
  @HttpCode(200)
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Requires('office:write', { records: true })
  async export(@Tx() tx: TenantTx, @Session() session: SessionIdentity): Promise<StreamableFile> {
    this.freshness.assert(session);
    await this.exports.take(tx);
    const folder = await mkdtemp(join(tmpdir(), 'heyet-export-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
      const file = join(folder, 'office.zip');
      await this.exports.write(tx, file);
      await this.exports.record(tx);
      const content = createReadStream(file).on('close', () => void remove());
      return new StreamableFile(content, { type: 'application/zip', disposition: 'attachment; filename="office.zip"' });
    } catch (error) {
      await remove();
      throw error;
    }
  }
}
