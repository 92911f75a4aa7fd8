import { endpointsOf } from '../../src/api/endpoints.ts';
import { openApiOf } from '../../src/api/openapi.ts';
import { usualContact } from '../../src/api/server.ts';
import { deedsOf } from '../../src/web/deeds.ts';
import type { Context } from '../../src/usecases/context.ts';
import type { Generated } from '../generated.ts';

/** The document that `/v1/openapi.json` gives. */
export async function openapi(): Promise<readonly Generated[]> {
  // The endpoints are described and none is asked, so that no database is needed.
  const nothing = {} as Context;
  const document = openApiOf(endpointsOf(deedsOf(nothing)), usualContact);
  return [{ path: 'docs/reference/openapi.json', text: `${JSON.stringify(document, null, 2)}\n` }];
}
