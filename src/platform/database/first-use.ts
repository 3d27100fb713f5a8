import { DataSource } from 'typeorm';
import { refuseOtherVersion, refuseUnmigrated } from './schema-version.js';

/**
 * True for a database without any office, and for one in which making the demo offices was cut off before they had
 * a home institution. Asked at every start, so it costs one connection and not the application.
 */
export async function waitsForDemo(appUrl: string): Promise<boolean> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: appUrl,
    applicationName: 'heyet prepare',
    extra: { max: 1 },
  });
  await dataSource.initialize();
  try {
    await refuseOtherVersion(dataSource);
    await refuseUnmigrated(dataSource);
    const offices = (await dataSource.query(`select id, is_demo as "isDemo" from account.tenants`)) as {
      id: string;
      isDemo: boolean;
    }[];
    if (offices.length === 0) return true;
    for (const { id } of offices.filter((one) => one.isDemo)) if (await isEmpty(dataSource, id)) return true;
    return false;
  } finally {
    await dataSource.destroy();
  }
}

async function isEmpty(dataSource: DataSource, tenantId: string): Promise<boolean> {
  await dataSource.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
  const found = (await dataSource.query(
    `select from office_settings where home_institution_id is not null`,
  )) as unknown[];
  return found.length === 0;
}
