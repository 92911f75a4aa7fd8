import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';

/** A page as somebody reads it: answered as it should be, and without a script or a slip of ours in it. */
export async function readPage(
  app: FastifyInstance,
  url: string,
  {
    headers = {},
    status = 200,
  }: { readonly headers?: object | undefined; readonly status?: number },
): Promise<string> {
  const response = await app.inject({ url, headers: { ...headers } });
  assert.equal(response.statusCode, status, `${url} ${response.body.slice(0, 400)}`);
  assert.doesNotMatch(response.body, /<script|undefined|\[object|NaN/, url);
  return response.body;
}
