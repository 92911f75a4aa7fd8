import { Type, type TObject, type TSchema } from 'typebox';
import { languages } from '../texts/text.ts';
import { OneOf } from '../domain/schema.ts';
import { ProblemDetails, type ErrorStatus } from './problem-details.ts';

/** Version of the API as a whole; the first number stands in every path. */
export const apiVersion = '1.0.0';

const versionHeader = {
  'API-Version': { type: 'string', description: 'Version of this API (semver).' },
};

interface EndpointWords {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly query?: TObject;
  readonly params?: TObject;
  readonly body?: TSchema;
  readonly answer: TSchema;
  readonly errors: readonly ErrorStatus[];
}

/** Language of sentences in the answer; codes and keys are the same in each. */
export const LanguageParameter = Type.Optional(OneOf(languages, { description: 'Language of sentences; nl when absent.' }));
export const DayParameter = (description: string) =>
  Type.Optional(Type.String({ format: 'date', description }));
export const CursorParameter = Type.Optional(
  Type.String({ description: 'Where the previous page ended: `next` of its answer.' }),
);

/** One endpoint's schemas: they strip what an answer does not declare, and make the OpenAPI. */
export function endpoint(words: EndpointWords) {
  return {
    operationId: words.operationId,
    summary: words.summary,
    ...(words.description === undefined ? {} : { description: words.description }),
    tags: [words.tag],
    ...(words.query === undefined ? {} : { querystring: words.query }),
    ...(words.params === undefined ? {} : { params: words.params }),
    ...(words.body === undefined ? {} : { body: words.body }),
    response: {
      200: {
        description: 'The answer.',
        headers: versionHeader,
        content: { 'application/json': { schema: words.answer } },
      },
      ...(words.body === undefined
        ? { 304: { description: 'Not changed since the ETag you sent.', headers: versionHeader } }
        : {}),
      ...Object.fromEntries(
        [...words.errors, 429 as const, 500 as const].map((status) => [
          status,
          {
            description: errorDescriptions[status],
            content: { 'application/problem+json': { schema: ProblemDetails } },
          },
        ]),
      ),
    },
  };
}

const errorDescriptions: Readonly<Record<ErrorStatus, string>> = {
  400: 'The request is not one that can be answered; the problem names parameter, value and remedy.',
  404: 'There is nothing with this name.',
  405: 'This method is not possible here.',
  413: 'The body is larger than 256 kB or holds more than 100 cases.',
  415: 'The body is not application/json.',
  422: 'The one case that was sent does not fit the schema of the rule.',
  429: 'Too many requests from one address; Retry-After says when to come back.',
  500: 'A fault of ours; the problem carries a request id.',
  503: 'Not ready to answer.',
};
