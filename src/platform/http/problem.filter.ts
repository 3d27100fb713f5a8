import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { notFound, Problem, problemText, type FieldProblem } from '../errors/problem.js';
import { languageOf, type Language } from '../i18n/language.js';
import type { HeyetRequest } from './access.js';
import {
  badRequest,
  bodyTooLarge,
  malformedBody,
  tooManyRequests,
  unavailable,
  unexpected,
  unsupportedMediaType,
} from './http.errors.js';
import { InvalidInput } from './validation.js';

/** Codes of PostgreSQL and of the socket that mean "not now" and not "wrong". */
const UNAVAILABLE = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** What the pool says, without a code, when every connection stayed taken. */
const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/;
/** What a client can send into SQL although it passed the edge: text that is no text, numbers out of range, ids of nothing. */
const CLIENT_SQL = /^(22...|23503|23001)$/;

const log = new Logger('http');

/** Turns whatever was thrown into problem+json (RFC 9457), in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<HeyetRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (!reply.sent) answerProblem(error, request, reply);
  }
}

/** For what goes wrong before there is a handler, too: addresses that are none. */
export function answerProblem(error: unknown, request: HeyetRequest, reply: FastifyReply): void {
  const language = readerLanguage(request);
  const problem = asProblem(error);
  if (problem.kind.status >= 500)
    log.error(`${request.method} ${withoutSecrets(request.url)} ${request.id}: ${trace(error)}`);
  if (problem.extra.retryAfterSeconds) void reply.header('retry-after', String(problem.extra.retryAfterSeconds));
  const body = problemBody(
    problem,
    language,
    request.id,
    error instanceof InvalidInput ? error.fields(language) : undefined,
  );
  void reply
    .status(problem.kind.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(body);
}

/** What the page asks for; where it asks for none of ours, the language of the profile, without a session English. */
export function readerLanguage(request: HeyetRequest): Language {
  return request.session?.language ?? languageOf(request.headers['accept-language']);
}

function problemBody(problem: Problem, language: Language, requestId: string, fields: FieldProblem[] | undefined) {
  const { code, status, field } = problem.kind;
  const detail = problemText(problem, language);
  const errors = fields ?? (field ? [{ field, rule: code, message: detail }] : undefined);
  return {
    type: `about:blank#${code}`,
    title: code,
    status,
    code,
    detail,
    requestId,
    ...(errors && { errors }),
    ...(Object.keys(problem.params).length > 0 && { params: problem.params }),
    ...(problem.extra.current !== undefined && { current: problem.extra.current }),
  };
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  if (error instanceof HttpException) return fromStatus(error.getStatus(), code);
  if ((code && UNAVAILABLE.test(code)) || (error instanceof Error && NO_CONNECTION.test(error.message)))
    return unavailable();
  if (code && CLIENT_SQL.test(code)) return badRequest();
  const status = (error as { statusCode?: number } | null)?.statusCode;
  return typeof status === 'number' && status < 500 ? fromStatus(status, code) : unexpected();
}

function fromStatus(status: number, code: string | undefined): Problem {
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return malformedBody();
  // what is too long for an id names nothing, like every other text that is no id
  if (status === 404 || status === 405 || code === 'FST_ERR_MAX_PARAM_LENGTH') return notFound();
  if (status === 413) return bodyTooLarge();
  if (status === 415) return unsupportedMediaType();
  if (status === 429) return tooManyRequests({ seconds: 60 }, { retryAfterSeconds: 60 });
  return status < 500 ? badRequest() : unexpected();
}

function codeOf(error: unknown): string | undefined {
  const holder = error as { code?: unknown; driverError?: { code?: unknown }; cause?: { code?: unknown } } | null;
  const code = holder?.driverError?.code ?? holder?.code ?? holder?.cause?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Links that were mailed carry a secret of 43 letters in their path: a log is no place for it. */
const withoutSecrets = (url: string): string => url.replace(/[\w-]{43,}/g, '…');

const trace = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
