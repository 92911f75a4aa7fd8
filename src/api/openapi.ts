import type { TObject, TSchema } from 'typebox';
import { BecauseAnswer, NormReferenceAnswer } from '../usecases/answers/because.ts';
import { ClaimSourceAnswer } from '../usecases/answers/claim-source.ts';
import { ProductAnswer } from '../usecases/answers/named-product.ts';
import { ProblemAnswer } from '../usecases/answers/problem.ts';
import { DecidedAnswer } from '../usecases/answers/decisions.ts';
import { NormsAnswer } from '../usecases/answers/norms.ts';
import { FoundAnswer, MedicineAnswer, StatusAnswer } from '../usecases/answers/products.ts';
import {
  ComparedAnswer,
  DefinitionsAnswer,
  ShortageItemAnswer,
} from '../usecases/answers/shortages.ts';
import { SourcesAnswer } from '../usecases/answers/sources.ts';
import { apiPrefix, apiVersion, type Endpoint } from './endpoint.ts';
import { ShortagesPageAnswer } from './endpoints.ts';
import { ProblemDetails, type ErrorStatus } from './problem-details.ts';

/** Schemas that the document states once and refers to. */
const named: Readonly<Record<string, TSchema>> = {
  ProblemDetails,
  NormReference: NormReferenceAnswer,
  Because: BecauseAnswer,
  CaseProblem: ProblemAnswer,
  ClaimSource: ClaimSourceAnswer,
  Product: ProductAnswer,
  Status: StatusAnswer,
  ShortageItem: ShortageItemAnswer,
  Found: FoundAnswer,
  Medicine: MedicineAnswer,
  Shortages: ShortagesPageAnswer,
  Comparison: ComparedAnswer,
  Sources: SourcesAnswer,
  Definitions: DefinitionsAnswer,
  Norms: NormsAnswer,
  Decided: DecidedAnswer,
};

export interface ApiContact {
  readonly name: string;
  readonly url: string;
  readonly email: string;
}

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document, from the same schemas that the routes answer by. */
export function openApiOf(endpoints: readonly Endpoint[], contact: ApiContact): Json {
  const names = new Map(
    Object.entries(named).map(([name, schema]) => [JSON.stringify(schema), name]),
  );
  const refer = (value: unknown, keep?: string): unknown => referred(value, names, keep);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Voorradig',
      version: apiVersion,
      description:
        'Availability of medicines: what public sources say, since when, under which definition, with source and receipt. Dates are YYYY-MM-DD, times UTC; an unknown is null with a sibling …Why.',
      contact,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: apiPrefix }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: Object.fromEntries(
      [...Map.groupBy(endpoints, ({ path }) => path)].map(([path, operations]) => [
        path,
        Object.fromEntries(
          operations.map((endpoint) => [
            endpoint.method.toLowerCase(),
            operationOf(endpoint, refer),
          ]),
        ),
      ]),
    ),
    components: {
      securitySchemes,
      schemas: Object.fromEntries(
        Object.entries(named).map(([name, schema]) => [name, refer(schema, name)]),
      ),
    },
  };
}

const securitySchemes: Json = {
  machine: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token of POST /token, which a registered machine gets for an assertion that it signed (private_key_jwt).',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'voorradig',
    description:
      'The session of somebody who signed in on the site. What changes something also needs the header X-CSRF-Token.',
  },
};

type Refer = (value: unknown) => unknown;

function operationOf(endpoint: Endpoint, refer: Refer): Json {
  const { operationId, summary, description, tag, query, params, headers, body, answer } = endpoint;
  const { door, bodyType = 'application/json', fileBody, good = [200] } = endpoint;
  const atTheDoor = door === 'public' ? [] : ([401, 403] as const);
  const errors = new Set([...endpoint.errors, ...atTheDoor, 429, 500] as const);
  return {
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    ...(door === 'public' ? {} : { security: [{ machine: [] }, { session: [] }] }),
    ...(typeof door === 'string' ? {} : { 'x-audiences': door }),
    parameters: [
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      ...parametersOf(headers, 'header'),
    ],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              (fileBody ?? [bodyType]).map((type) => [type, { schema: plain(body) }]),
            ),
          },
        }),
    responses: {
      ...Object.fromEntries(
        good.map((status) => [
          status,
          {
            description: 'The answer.',
            headers: versionHeader,
            content: { 'application/json': { schema: refer(plain(answer)) } },
          },
        ]),
      ),
      ...(endpoint.method === 'GET' && door === 'public'
        ? {
            304: {
              description: 'Not changed since the ETag that was sent.',
              headers: versionHeader,
            },
          }
        : {}),
      ...Object.fromEntries(
        [...errors]
          .toSorted((left, right) => left - right)
          .map((status) => [status, errorResponse(status, refer)]),
      ),
    },
  };
}

const versionHeader = {
  'API-Version': { description: 'Full version of this API.', schema: { type: 'string' } },
};

function errorResponse(status: ErrorStatus, refer: Refer): Json {
  return {
    description: errorDescriptions[status],
    headers: {
      ...versionHeader,
      ...(status === 429
        ? { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } }
        : {}),
    },
    content: { 'application/problem+json': { schema: refer(plain(ProblemDetails)) } },
  };
}

const errorDescriptions: Readonly<Record<ErrorStatus, string>> = {
  400: 'Cannot be answered so: the problem names parameter, value as seen and remedy.',
  401: 'Needs signing in, or the token is unknown or out of date.',
  403: 'Signed in, but not for this.',
  404: 'There is nothing with this name.',
  405: 'This method is not possible here.',
  409: 'What it rests on has changed meanwhile, or the same request is still under way.',
  413: 'The body is larger than 256 kB or holds more than 100 cases.',
  415: 'The body is not application/json.',
  422: 'The one case that was sent does not fit the schema of the rule.',
  429: 'Too many requests from one address.',
  500: 'A fault of ours; the problem carries a request id.',
  503: 'Not ready to answer.',
};

function parametersOf(
  schema: TObject | undefined,
  place: 'path' | 'query' | 'header',
): readonly Json[] {
  if (schema === undefined) return [];
  const required: readonly string[] = schema.required ?? [];
  return Object.entries(schema.properties).map(([name, property]) => {
    const { description, ...rest } = plain(property);
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

/** The schema as JSON: without what TypeBox keeps for itself. */
function plain(schema: TSchema): Json {
  return JSON.parse(JSON.stringify(schema)) as Json;
}

/** Named schemas become references; the one that is being written out stays. */
function referred(value: unknown, names: ReadonlyMap<string, string>, keep?: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const name = names.get(JSON.stringify(value));
  if (name !== undefined && name !== keep) return { $ref: `#/components/schemas/${name}` };
  if (Array.isArray(value)) return value.map((item: unknown) => referred(item, names));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, referred(part, names)]),
  );
}
