import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { exampleSite } from '../../tests/example-site.ts';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: object;
  }[];
  readonly responses: Readonly<
    Record<string, { headers?: object; content?: Record<string, { schema: { $ref?: string } }> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string; readonly contact: Readonly<Record<string, string>> };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let app: FastifyInstance;
let document: Document;
let text: string;
before(async () => {
  app = await exampleSite();
  text = (await app.inject('/v1/openapi.json')).body;
  document = JSON.parse(text);
});
after(() => app.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

// The rules of the NL API Design Rules ruleset (developer.overheid.nl) that need no linter.
test('the document is OpenAPI 3.1 with version, contact and a versioned server', () => {
  assert.match(document.openapi, /^3\.1\.\d+$/);
  assert.match(document.info.version, /^\d+\.\d+\.\d+$/);
  for (const field of ['name', 'url', 'email']) assert.ok(document.info.contact[field], field);
  for (const { url } of document.servers) assert.match(url, /\/v\d+/);
});

test('paths are kebab-case without a slash at the end, parameters camelCase', () => {
  for (const { path, operation } of operations()) {
    assert.match(path, /^(\/([a-z0-9-]+|\{[^}]+\}))+$/);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    assert.deepEqual(
      operation.parameters.filter((each) => each.in === 'path').map((each) => each.name),
      inPath,
    );
    for (const { name, in: place } of operation.parameters) {
      // Headers are written as HTTP writes them.
      const shape =
        place === 'header' ? /^[A-Z][a-z]+(-[A-Z][a-z]+)*$/ : /^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/;
      assert.match(name, shape);
    }
  }
});

test('operations have their own ids and known tags', () => {
  const ids = operations().map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
  const tags = document.tags.map(({ name }) => name);
  assert.equal(new Set(tags).size, tags.length);
  for (const { operation } of operations())
    for (const tag of operation.tags) assert.ok(tags.includes(tag));
});

test('answers carry API-Version, errors are problem+json with status, title and detail, 400 is among them', () => {
  const { properties } = document.components.schemas['ProblemDetails'] as { properties: object };
  for (const member of ['status', 'title', 'detail']) assert.ok(member in properties);
  for (const { path, operation } of operations()) {
    assert.ok(operation.responses['400'], `${path} lacks 400`);
    for (const [status, response] of Object.entries(operation.responses)) {
      if (/^[23]/.test(status))
        assert.ok(response.headers && 'API-Version' in response.headers, path);
      else
        assert.equal(
          response.content?.['application/problem+json']?.schema.$ref,
          '#/components/schemas/ProblemDetails',
        );
    }
  }
});

test('every reference leads somewhere, names are PascalCase, dates have a format', () => {
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    assert.ok(name in document.components.schemas, name);
  }
  for (const name of Object.keys(document.components.schemas))
    assert.match(name, /^([A-Z][a-z]+)+$/);
  assert.doesNotMatch(text, /"~/, 'what TypeBox keeps for itself stays inside');
  for (const [property] of text.matchAll(/"\w*(Date|Datum)": \{[^}]*\}/g))
    assert.match(property, /format/);
});

test('every address of the document exists, and every address of /v1 is in it', async () => {
  for (const { path, method } of operations()) {
    const url = `/v1${path.replaceAll(/\{(\w+)\}/g, 'x')}`;
    const response = await app.inject({ method: method === 'post' ? 'POST' : 'GET', url });
    assert.notEqual(response.json().problems?.[0]?.code, 'routeUnknown', url);
  }
});
