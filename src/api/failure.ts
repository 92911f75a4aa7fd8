import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../domain/problem.ts';
import { languages } from '../texts/text.ts';
import { failedDatabase, retrySeconds } from '../usecases/failed-database.ts';
import type { Language } from '../law/norm.ts';
import { apiPrefix } from './endpoint.ts';
import { CaseRefused } from './endpoints.ts';
import { fileBodyTypes } from './file-bodies.ts';
import { isApi } from './http-habits.ts';
import { oauthErrorOf } from './oauth-error.ts';
import {
  caseDetails,
  refusalDetails,
  requestDetails,
  statusOf,
  type ErrorStatus,
  type ProblemDetails,
} from './problem-details.ts';
import { BadQuery } from '../web/query.ts';
import { Refused } from '../web/refused.ts';

export class MethodNotAllowed extends Error {
  readonly allowed: string;

  constructor(allowed: string) {
    super('method not allowed');
    this.allowed = allowed;
  }
}

export interface Failure {
  readonly details: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;
  /** Ours, not the asker's: to be logged with its stack. */
  readonly isFault: boolean;
}

/** Every way a request can end badly, in one place. Without an error: there is no such address. */
export function problemOf(error: unknown, request: FastifyRequest): Failure {
  const failure = failureOf(error, request);
  const { details } = failure;
  if (details.instance !== `${apiPrefix}/token`) return failure;
  const named = oauthErrorOf(details);
  return named === undefined ? failure : { ...failure, details: { ...details, error: named } };
}

function failureOf(error: unknown, request: FastifyRequest): Failure {
  const language = languageAsked(request);
  const instance = request.url.split('?')[0] ?? '';
  const about = (status: ErrorStatus) => ({ status, language, instance, requestId: request.id });
  const known = (details: ProblemDetails, headers: Failure['headers'] = {}): Failure => ({
    details,
    headers,
    isFault: false,
  });
  if (error === undefined)
    return known(requestDetails('routeUnknown', { path: instance }, about(404)));
  if (error instanceof Refused) {
    const status = statusOf(error.refusal);
    return known(refusalDetails(error.refusal, about(status)), headersOf(status, error.refusal));
  }
  if (error instanceof CaseRefused) return known(caseDetails(error.decided, about(422)));
  if (error instanceof BadQuery) {
    return known(requestDetails(error.code, error.params, about(400), error.field));
  }
  if (error instanceof MethodNotAllowed) {
    const params = { method: request.method, path: instance, allowed: error.allowed };
    return known(requestDetails('methodUnknown', params, about(405)));
  }
  const framework = frameworkProblems.get(codeOf(error) ?? '');
  if (framework !== undefined) {
    const { fileBody } = request.routeOptions.config;
    const expected = fileBody === true ? fileBodyTypes.join(' / ') : 'application/json';
    const params = { value: request.headers['content-type'] ?? '', expected };
    return known(requestDetails(framework.code, params, about(framework.status)));
  }
  return limitOrFault(error, about, request.id);
}

function headersOf(status: ErrorStatus, { problems }: Refusal): Failure['headers'] {
  if (status === 401) return { 'WWW-Authenticate': 'Bearer' };
  const seconds = problems[0]?.params?.['seconds'];
  return status === 503 && typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {};
}

/** What Fastify refuses before a route sees it. */
const frameworkProblems: ReadonlyMap<
  string,
  { readonly code: Parameters<typeof requestDetails>[0]; readonly status: ErrorStatus }
> = new Map([
  ['FST_ERR_CTP_BODY_TOO_LARGE', { code: 'body-too-large', status: 413 }],
  ['FST_REQ_FILE_TOO_LARGE', { code: 'upload-too-large', status: 413 }],
  ['FST_FILES_LIMIT', { code: 'upload-too-large', status: 413 }],
  ['FST_PARTS_LIMIT', { code: 'upload-too-large', status: 413 }],
  ['FST_FIELDS_LIMIT', { code: 'upload-too-large', status: 413 }],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', { code: 'body-media-type', status: 415 }],
  ['FST_ERR_CTP_INVALID_JSON_BODY', { code: 'body-unreadable', status: 400 }],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', { code: 'body-unreadable', status: 400 }],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', { code: 'body-unreadable', status: 400 }],
  ['FST_ERR_BAD_URL', { code: 'address-unreadable', status: 400 }],
  ['FST_ERR_MAX_PARAM_LENGTH', { code: 'address-unreadable', status: 400 }],
]);

function limitOrFault(
  error: unknown,
  about: (status: ErrorStatus) => Parameters<typeof requestDetails>[2],
  requestId: string,
): Failure {
  const status = numberAt(error, 'statusCode');
  if (status === 429) {
    const seconds = Math.max(1, Math.ceil((numberAt(error, 'ttl') ?? 60_000) / 1000));
    return {
      details: requestDetails('too-many-requests', { seconds }, about(429)),
      headers: { 'Retry-After': String(seconds) },
      isFault: false,
    };
  }
  if (status === 400) {
    return {
      details: requestDetails('body-unreadable', {}, about(400)),
      headers: {},
      isFault: false,
    };
  }
  if (failedDatabase(error) !== undefined) {
    return {
      details: requestDetails('database-failed', { seconds: retrySeconds }, about(503)),
      headers: { 'Retry-After': String(retrySeconds) },
      // Nothing was wrong with the request: who runs this has to know.
      isFault: true,
    };
  }
  return {
    details: requestDetails('fault-detail', { requestId }, about(500)),
    headers: {},
    isFault: true,
  };
}

/** By the path for pages, by the parameter for the API; Dutch when neither says. */
export function languageAsked(request: FastifyRequest): Language {
  if (!isApi(request.url)) return /^\/en(\/|\?|$)/.test(request.url) ? 'en' : 'nl';
  const given = new URLSearchParams(request.url.split('?')[1] ?? '').get('language');
  return languages.find((language) => language === given) ?? 'nl';
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
    ? error.code
    : undefined;
}

function numberAt(error: unknown, name: 'statusCode' | 'ttl'): number | undefined {
  if (typeof error !== 'object' || error === null || !(name in error)) return undefined;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'number' ? value : undefined;
}
