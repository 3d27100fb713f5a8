import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { SETTINGS_TOKEN } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { AcrossTenants } from './across-tenants.js';
import { connectionOptions } from './connection.js';
import { GlobalDatabase } from './global-database.js';
import { refuseOtherVersion, refuseUnmigrated } from './schema-version.js';
import { TenantDatabase } from './tenant-database.js';
import { assertWeakRole } from './weak-role.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS_TOKEN],
      useFactory: (settings: Settings) => ({
        ...connectionOptions(settings),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [TenantDatabase, GlobalDatabase, AcrossTenants],
  exports: [TenantDatabase, GlobalDatabase, AcrossTenants],
})
export class DatabaseModule implements OnModuleInit {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    await assertWeakRole(this.dataSource);
    await refuseOtherVersion(this.dataSource);
    await refuseUnmigrated(this.dataSource);
  }
}
