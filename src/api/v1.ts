import type { FastifyInstance, FastifyReply } from 'fastify';
import { deskAudiences } from '../domain/party/audience.ts';
import type { Context } from '../usecases/context.ts';
import type { Deeds } from '../web/deeds.ts';
import { contextHere, viewerHere } from '../web/here.ts';
import { apiPrefix, type Endpoint } from './endpoint.ts';
import { endpointsOf } from './endpoints.ts';
import { openApiOf, type ApiContact } from './openapi.ts';
import { languageOf, readQuery } from '../web/query.ts';

export interface V1Ground {
  readonly context: Context;
  readonly deeds: Deeds;
  readonly confidentialDeeds?: Deeds;
  readonly contact: ApiContact;
  /** What the desk answers, beside what is public. */
  readonly endpoints: readonly Endpoint[];
}

/** The JSON API: one route an endpoint, and the document that describes them. */
export function addV1(app: FastifyInstance, ground: V1Ground): void {
  const { context, deeds, confidentialDeeds = deeds, contact } = ground;
  const endpoints = [...endpointsOf(deeds), ...ground.endpoints];
  const confidential = new Map(
    endpointsOf(confidentialDeeds).map((endpoint) => [endpoint.operationId, endpoint]),
  );
  for (const endpoint of endpoints) {
    addEndpoint(app, endpoint, confidential.get(endpoint.operationId) ?? endpoint, context);
  }
  const document = JSON.stringify(openApiOf(endpoints, contact), null, 2);
  app.get(`${apiPrefix}/openapi.json`, { config: { door: 'public' } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(document),
  );
}

function addEndpoint(
  app: FastifyInstance,
  endpoint: Endpoint,
  confidential: Endpoint,
  context: Context,
): void {
  const { door, purpose } = endpoint;
  if (typeof door !== 'string' && door.some(isDesk) && purpose === undefined) {
    throw new Error(`${endpoint.operationId} lets the desk in and says not why it looks`);
  }
  app.route({
    method: endpoint.method,
    config: {
      door,
      ...(endpoint.fileBody === undefined ? {} : { fileBody: true }),
      ...(endpoint.perMinute === undefined
        ? {}
        : { rateLimit: { max: endpoint.perMinute, timeWindow: 60_000 } }),
    },
    ...(endpoint.bodyLimit === undefined ? {} : { bodyLimit: endpoint.bodyLimit }),
    url: apiPrefix + endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    // Strips what the answer does not declare: a second lock on what may go out.
    schema: { response: { '2xx': endpoint.answer } },
    handler: async (request, reply) => {
      const query = readQuery(request.query, endpoint.query);
      const language = languageOf(query);
      const own = contextHere(request, context, purpose);
      const asked = request.underConfidential === true ? confidential : endpoint;
      const answer = await asked.answerTo({
        query,
        params: stringsOf(request.params),
        body: request.body,
        language,
        context: own,
        viewer: viewerHere(request, purpose),
        headers: stringsOf(request.headers),
        requestId: request.id,
        answerWith: (status, headers = {}) => void reply.code(status).headers(headers),
      });
      if (endpoint.method !== 'GET') reply.header('Cache-Control', 'no-store');
      addNextLink(request.url, answer, reply);
      return reply.header('Content-Language', language).send(answer);
    },
  });
}

/** A paged answer leads on by `Link`, with every parameter kept and the moment pinned. */
function addNextLink(url: string, answer: object, reply: FastifyReply): void {
  if (!('next' in answer) || typeof answer.next !== 'string') return;
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', answer.next);
  if ('recorded' in answer && typeof answer.recorded === 'string') {
    parameters.set('recorded', answer.recorded);
  }
  reply.header('Link', `<${path}?${parameters.toString()}>; rel="next"`);
}

const isDesk = (audience: string) => deskAudiences.some((desk) => desk === audience);

function stringsOf(params: unknown): Readonly<Record<string, string>> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
