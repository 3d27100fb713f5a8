import { connectionFailed, connectionMet } from './connection';
import { currentLanguage } from './i18n';
import { ConnectionLost, Problem } from './problem';

/** Longer than any request of ours takes; past it the connection counts as lost. */
const TIMEOUT_MS = 30_000;
const GATEWAY_STATUSES = [502, 503, 504];

/** The office this tab shows. Another tab may have moved the session to another one: the server then answers 409. */
let shownOffice: string | null = null;

export function showOffice(officeId: string | null): void {
  shownOffice = officeId;
}

/**
 * The transport under every call, the generated client's included: adds what each request must carry,
 * and turns each refusal into a Problem and each silence into ConnectionLost.
 */
export async function apiFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, { credentials: 'same-origin', ...init });
  request.headers.set('accept-language', currentLanguage());
  if (shownOffice) request.headers.set('heyet-office', shownOffice);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]);

  let answer: Response;
  try {
    answer = await fetch(request, { signal });
  } catch (error) {
    if (request.signal.aborted) throw error;
    connectionFailed();
    throw new ConnectionLost();
  }
  if (answer.ok) {
    connectionMet();
    return answer;
  }
  throw await refusal(answer);
}

async function refusal(answer: Response): Promise<Problem | ConnectionLost> {
  const isProblem = answer.headers.get('content-type')?.includes('application/problem+json') ?? false;
  if (!isProblem && GATEWAY_STATUSES.includes(answer.status)) {
    connectionFailed();
    return new ConnectionLost();
  }
  connectionMet();
  const body: unknown = isProblem ? await answer.json().catch(() => null) : null;
  return new Problem(answer.status, body && typeof body === 'object' ? body : {});
}

export interface Change {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** The version that was read, for what two people can edit. */
  version?: number | string;
  /** The same for every attempt at one change, so that a retry after a lost answer does it once. */
  idempotencyKey?: string;
  headers?: Record<string, string>;
  /** Goes to the end also when the page is left. */
  outlivesPage?: boolean;
}

export async function readJson<T>(
  path: string,
  signal?: AbortSignal,
  headers: Record<string, string> = {},
): Promise<T> {
  const answer = await apiFetch(path, { signal: signal ?? null, headers });
  return (await answer.json()) as T;
}

export async function sendChange<T>(path: string, change: Change): Promise<T> {
  const headers = new Headers(change.headers);
  if (change.body !== undefined) headers.set('content-type', 'application/json');
  if (change.version !== undefined) headers.set('if-match', `"${change.version}"`);
  if (change.idempotencyKey) headers.set('idempotency-key', change.idempotencyKey);
  const body = change.body === undefined ? null : JSON.stringify(change.body);
  const keepalive = change.outlivesPage ?? false;
  const answer = await apiFetch(path, { method: change.method, headers, body, keepalive });
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
