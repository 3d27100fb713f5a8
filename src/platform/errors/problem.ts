import { fill, type Language, type Said } from '../i18n/language.js';

export type Params = Record<string, string | number>;

/** One wrong field: where it stands in the request, the rule it breaks, and the rule in words. */
export interface FieldProblem {
  field: string;
  rule: string;
  message: string;
}

/**
 * An error a client is told about: problem+json (RFC 9457) with a stable code.
 * Texts stand in both languages beside the code and are chosen by the reader's language at the edge.
 */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly params: Params = {},
    readonly extra: { current?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(kind.code);
  }
}

export interface ProblemKind {
  code: string;
  status: number;
  said: Said;
  /** Names the request field at fault, when there is one. */
  field?: string;
}

/** Declares an error of a feature; call the result to make the error. */
export function defineProblem(code: string, status: number, said: Said, field?: string) {
  const kind: ProblemKind = { code, status, said, field };
  const make = (params?: Params, extra?: { current?: unknown; retryAfterSeconds?: number }) =>
    new Problem(kind, params, extra);
  return Object.assign(make, { kind });
}

/** Absent, of another tenant, or not to be seen by the reader: all the same from outside. */
export const notFound = defineProblem('not_found', 404, { en: 'There is nothing here.', tr: 'Burada bir kayıt yok.' });

/** The thing was changed since the client read it; `current` carries its state now. */
export const staleVersion = defineProblem('stale_version', 412, {
  en: 'Somebody changed this in the meantime. Look at the current state and decide again.',
  tr: 'Bu kayıt bu arada başkası tarafından değiştirildi. Güncel hâline bakıp yeniden karar verin.',
});

export const forbidden = defineProblem('forbidden', 403, {
  en: 'Your role does not allow this.',
  tr: 'Rolünüz bu işleme izin vermiyor.',
});

export const problemText = (problem: Problem, language: Language): string =>
  fill(problem.kind.said[language], problem.params);
