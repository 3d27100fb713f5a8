import { Problem } from '../../lib/problem';

/** Fields of the API under the names they have in the forms: a date is one part of them, and the owner is one field. */
const IN_FORMS: Record<string, string> = {
  bodyId: 'owner',
  organizationId: 'owner',
  mechanismId: 'owner',
  firmness: 'date.firmness',
  startDate: 'date.startDate',
  endDate: 'date.endDate',
  startTime: 'date.startTime',
  endTime: 'date.endTime',
  zone: 'date.zone',
};

/** A refusal whose fields are named as the form names them, so that each error lands beside its field. Anything else stays as it is. */
export function asFormNames(error: unknown): unknown {
  if (!(error instanceof Problem) || error.errors.length === 0) return error;
  const errors = error.errors.map((one) => ({ ...one, field: IN_FORMS[one.field] ?? one.field }));
  const { status, code, title, requestId, current, message } = error;
  return new Problem(status, { code, title, detail: message, errors, current, ...(requestId ? { requestId } : {}) });
}

export function withFormNames<Result>(answer: Promise<Result>): Promise<Result> {
  return answer.catch((error: unknown) => {
    throw asFormNames(error);
  });
}
