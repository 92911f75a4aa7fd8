import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Deeds } from '../web/deeds.ts';
import { apiPrefix, type Endpoint } from './endpoint.ts';
import { endpointsOf } from './endpoints.ts';
import { openApiOf, type ApiContact } from './openapi.ts';
import { languageOf, readQuery } from '../web/query.ts';

/** The JSON API: one route an endpoint, and the document that describes them. */
export function addV1(app: FastifyInstance, deeds: Deeds, contact: ApiContact): void {
  const endpoints = endpointsOf(deeds);
  for (const endpoint of endpoints) addEndpoint(app, endpoint);
  const document = JSON.stringify(openApiOf(endpoints, contact), null, 2);
  app.get(`${apiPrefix}/openapi.json`, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(document),
  );
}

function addEndpoint(app: FastifyInstance, endpoint: Endpoint): void {
  app.route({
    method: endpoint.method,
    url: apiPrefix + endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    // Strips what the answer does not declare: a second lock on what may go out.
    schema: { response: { 200: endpoint.answer } },
    handler: async (request, reply) => {
      const query = readQuery(request.query, endpoint.query);
      const language = languageOf(query);
      const answer = await endpoint.answerTo({
        query,
        params: stringsOf(request.params),
        body: request.body,
        language,
      });
      if (endpoint.method === 'POST') reply.header('Cache-Control', 'no-store');
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

function stringsOf(params: unknown): Readonly<Record<string, string>> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
