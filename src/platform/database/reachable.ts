import { DataSource } from 'typeorm';

/** One plain connection: its refusal is one error, told before the application starts and tries again on its own. */
export async function assertReachable(url: string): Promise<void> {
  const dataSource = new DataSource({ type: 'postgres', url, applicationName: 'heyet command', extra: { max: 1 } });
  await dataSource.initialize();
  await dataSource.destroy();
}
