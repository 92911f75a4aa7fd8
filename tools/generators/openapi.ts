import { endpointsOf } from '../../src/api/endpoints.ts';
import { openApiOf } from '../../src/api/openapi.ts';
import { deskEndpoints, usualContact } from '../../src/api/server.ts';
import { tokenEndpoint } from '../../src/api/token-endpoint.ts';
import { deedsOf } from '../../src/web/deeds.ts';
import type { Context } from '../../src/usecases/context.ts';
import type { Generated } from '../generated.ts';

/** The document that `/v1/openapi.json` gives. */
export async function openapi(): Promise<readonly Generated[]> {
  // The endpoints are described and none is asked, so that no database is needed.
  const nothing = {} as Context;
  const endpoints = [
    ...endpointsOf(deedsOf(nothing)),
    tokenEndpoint(nothing, ''),
    ...deskEndpoints,
  ];
  const text = `${JSON.stringify(openApiOf(endpoints, usualContact), null, 2)}\n`;
  return [{ path: 'docs/reference/openapi.json', text }];
}
