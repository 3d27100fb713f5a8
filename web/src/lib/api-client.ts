import { apiFetch } from './api';

/** What the generated client starts from: our transport, which turns every refusal into a Problem. */
export function createClientConfig<Config extends object>(
  config?: Config,
): Config & { fetch: typeof apiFetch; throwOnError: true } {
  return { ...(config as Config), baseUrl: '', fetch: apiFetch, throwOnError: true };
}
