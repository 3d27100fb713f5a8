/** One refused field of a problem+json answer; its message is already in the reader's language. */
export interface FieldError {
  field: string;
  rule: string;
  message: string;
}

interface ProblemBody {
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  requestId?: string;
  errors?: FieldError[];
  current?: unknown;
}

/** The server understood us and said no. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly requestId: string | null;
  readonly errors: FieldError[];
  /** The thing as it stands now, sent along with a stale version. */
  readonly current: unknown;

  constructor(status: number, body: ProblemBody) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.title = body.title ?? '';
    this.requestId = body.requestId ?? null;
    this.errors = Array.isArray(body.errors) ? body.errors : [];
    this.current = body.current ?? null;
  }
}

/** Nobody answered: whether the server did what was asked is not known. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}

export function isProblem(error: unknown, ...codes: string[]): error is Problem {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code));
}

/** The session ended. A wrong password is a 401 too, and something else. */
export function isSignedOut(error: unknown): boolean {
  return isProblem(error, 'not_signed_in');
}

/** Another person saved first. */
export function isStale(error: unknown): error is Problem {
  return error instanceof Problem && error.status === 412;
}
