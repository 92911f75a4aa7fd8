import { Type, type Static } from 'typebox';
import type { Params } from '../domain/decision.ts';
import type { Problem, Refusal } from '../domain/problem.ts';
import { OrUnknown } from '../domain/schema.ts';
import type { Language } from '../law/norm.ts';
import type { DecidedAnswer } from '../usecases/answers/decisions.ts';
import { apiTexts } from '../texts/pages/api.ts';
import { speaker } from '../texts/pages/speaker.ts';
import { sayProblem } from '../texts/problem.ts';
import { bulkStatuses } from './bulk-statuses.ts';
import { notifyingStatuses } from './notifying-statuses.ts';
import { oauthErrors } from './oauth-error.ts';
import { postStatuses } from './post-statuses.ts';
import { signalStatuses } from './signal-statuses.ts';
import { stockStatuses } from './stock-statuses.ts';

/** RFC 9457, with what is wrong one by one. */
export const ProblemDetails = Type.Object(
  {
    type: Type.String({
      description: 'Names the kind of problem; stays the same in every language.',
    }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'What is wrong, the value as seen, and what to do.' }),
    instance: Type.String({ description: 'Path of the request.' }),
    requestId: Type.String(),
    problems: Type.Array(
      Type.Object({
        code: Type.String(),
        field: OrUnknown(Type.String({ description: 'Parameter, or field of the case.' })),
        value: OrUnknown(Type.String()),
        message: Type.String(),
      }),
    ),
    error: Type.Optional(
      Type.Enum([...oauthErrors], {
        description: 'At POST /token only: the same as RFC 6749 (5.2) names it.',
      }),
    ),
  },
  { description: 'application/problem+json' },
);
export type ProblemDetails = Static<typeof ProblemDetails>;

export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

const titles = {
  400: 'badRequest',
  401: 'signInNeeded',
  403: 'notAllowed',
  404: 'notFound',
  405: 'methodNotAllowed',
  409: 'conflict',
  413: 'tooLarge',
  415: 'unsupportedMedia',
  422: 'unprocessable',
  429: 'tooMany',
  500: 'fault',
  503: 'notReady',
} as const satisfies Record<ErrorStatus, keyof typeof apiTexts>;

/** The one place where a refusal gets an HTTP status. */
export function statusOf(refusal: Refusal): ErrorStatus {
  return refusalStatuses.get(refusal.problems[0]?.code ?? '') ?? 400;
}

/** Whatever is not here is a question that cannot be asked so: 400. */
const refusalStatuses: ReadonlyMap<string, ErrorStatus> = new Map([
  ...Object.entries(bulkStatuses),
  ...Object.entries(notifyingStatuses),
  ...Object.entries(postStatuses),
  ...Object.entries(signalStatuses),
  ...Object.entries(stockStatuses),
  ['product-unknown', 404],
  ['rule-unknown', 404],
  ['list-unknown', 404],
  ['supervision-unit-unknown', 404],
  ['supervision-not-allowed', 403],
  ['activity-unknown', 404],
  ['too-many-cases', 413],
  ['case-misfit', 422],
  ['not-signed-in', 401],
  ['token-unknown', 401],
  ['machine-unknown', 401],
  ['assertion-refused', 401],
  ['assertion-used', 401],
  ['not-allowed', 403],
  ['request-not-ours', 403],
  ['party-not-yours', 403],
  ['mandate-not-yours-to-give', 403],
  ['mandate-unknown', 404],
  ['sign-in-not-configured', 404],
  ['too-many-sign-ins', 429],
  ['aside-too-slow', 413],
  ['aside-too-heavy', 413],
  ['aside-busy', 503],
  ['sign-in-unreachable', 503],
]);

/** What the problem is about, as the door names it. */
interface About {
  readonly status: ErrorStatus;
  readonly language: Language;
  readonly instance: string;
  readonly requestId: string;
}

export function refusalDetails(refusal: Refusal, about: About): ProblemDetails {
  const problems = refusal.problems.map((problem) => one(problem, about.language));
  return details(about, refusal.problems[0]?.code ?? 'refused', problems);
}

/** A problem of the request itself, in our own words. */
export function requestDetails(
  code: keyof typeof apiTexts,
  params: Params,
  about: About,
  field: string | null = null,
): ProblemDetails {
  const message = speaker(apiTexts, about.language)(code, params);
  const value = params['value'];
  const problem = {
    code,
    field,
    value: typeof value === 'string' ? value.slice(0, 200) : null,
    message,
  };
  return details(about, code, [problem]);
}

function details(about: About, code: string, problems: ProblemDetails['problems']): ProblemDetails {
  return {
    type: `urn:voorradig:problem:${code.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    title: apiTexts[titles[about.status]][about.language],
    status: about.status,
    detail: problems.map((problem) => problem.message).join(' '),
    instance: about.instance,
    requestId: about.requestId,
    problems,
  };
}

function one(problem: Problem, language: Language): ProblemDetails['problems'][number] {
  return {
    code: problem.code,
    field: problem.column ?? null,
    value: problem.value ?? null,
    message: sayProblem(problem, language),
  };
}

/** A single case that does not fit: each misfit with its field. */
export function caseDetails(decided: DecidedAnswer, about: About): ProblemDetails {
  const problems = (decided.problems ?? []).map(({ code, column, value, message }) => ({
    code,
    field: column,
    value,
    message,
  }));
  return details(about, 'case-misfit', problems);
}
