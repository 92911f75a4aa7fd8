import { Type, type TObject, type TSchema } from 'typebox';
import type { Language } from '../law/norm.ts';
import { languages } from '../texts/text.ts';
import type { Viewer } from '../domain/party/viewer.ts';
import type { Context } from '../usecases/context.ts';
import type { Door } from '../web/door.ts';
import type { ReadQuery } from '../web/query.ts';
import type { ErrorStatus } from './problem-details.ts';

/** Version of the API as a whole; its first number stands in every path. */
export const apiVersion = '1.0.0';
export const apiPrefix = '/v1';

/** A request that was read: every parameter known, given once. */
export interface Asked {
  readonly query: ReadQuery;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly language: Language;
  /** In the name of who asks, for the purpose of the endpoint; the public's when nobody signed in. */
  readonly context: Context;
  readonly viewer: Viewer;
  /** By their names in lower case; one that was sent twice is left out. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly requestId: string;
  /**
   * The status of a good answer, where it is not 200; the endpoint names it in `good`. With
   * headers that go along.
   */
  answerWith(status: GoodStatus, headers?: Readonly<Record<string, string>>): void;
}

export type GoodStatus = 200 | 201 | 202;

/**
 * One endpoint, stated once: route, OpenAPI and the schema that strips what the answer does
 * not declare are all made from it.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Who may ask. Where it is not `public`, 401 and 403 need no naming in `errors`. */
  readonly door: Door;
  /** Why the desk looks; needed where the door is the desk's. */
  readonly purpose?: string;
  /** Below `/v1`, in OpenAPI's notation: `/medicines/{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly query: TObject;
  readonly params?: TObject;
  /** Headers that it reads. */
  readonly headers?: TObject;
  readonly body?: TSchema;
  /** The most bytes that a body may hold, where it is another than everywhere. */
  readonly bodyLimit?: number;
  /** Requests a minute from one address, where fewer than usual are enough. */
  readonly perMinute?: number;
  /** Where the body is no JSON. */
  readonly bodyType?: string;
  /** Where the body is a file: of these types. It arrives as it was sent, a Buffer. */
  readonly fileBody?: readonly string[];
  readonly answer: TSchema;
  /** Statuses of a good answer; 200 when absent. */
  readonly good?: readonly GoodStatus[];
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
