import { Type, type TObject, type TSchema } from 'typebox';
import type { Language } from '../law/norm.ts';
import { languages } from '../texts/text.ts';
import type { ErrorStatus } from './problem-details.ts';
import type { ReadQuery } from '../web/query.ts';

/** Version of the API as a whole; its first number stands in every path. */
export const apiVersion = '1.0.0';
export const apiPrefix = '/v1';

/** A request that was read: every parameter known, given once. */
export interface Asked {
  readonly query: ReadQuery;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly language: Language;
}

/**
 * One endpoint, stated once: route, OpenAPI and the schema that strips what the answer does
 * not declare are all made from it.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** Below `/v1`, in OpenAPI's notation: `/medicines/{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly query: TObject;
  readonly params?: TObject;
  readonly body?: TSchema;
  readonly answer: TSchema;
  readonly errors: readonly ErrorStatus[];
  answerTo(asked: Asked): Promise<object>;
}

export const languageParameter = Type.Optional(
  Type.Union(
    languages.map((language) => Type.Literal(language)),
    {
      description: 'Language of the sentences; nl when absent. Keys and codes stay the same.',
    },
  ),
);

export const dayParameter = (description: string) =>
  Type.Optional(Type.String({ format: 'date', description }));

export const cursorParameter = Type.Optional(
  Type.String({ description: 'Where the previous page ended: `next` of its answer.' }),
);
