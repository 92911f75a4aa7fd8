import { Type } from 'typebox';
import { refuseIdentity } from '../domain/party/identity-problem.ts';
import { checkAssertion, claimedClient } from '../identity/assertion.ts';
import type { Context } from '../usecases/context.ts';
import { findMachine, issueMachineToken } from '../usecases/signing-in/machine-token.ts';
import { fieldsOf } from '../web/form-fields.ts';
import { orRefused, Refused } from '../web/refused.ts';
import { apiPrefix, languageParameter, type Endpoint } from './endpoint.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const grantType = 'client_credentials';

const TokenRequest = Type.Object({
  grant_type: Type.Literal(grantType),
  client_assertion_type: Type.Literal(assertionType),
  client_assertion: Type.String({
    description:
      'A JWT that the machine signed: iss and sub its client id, aud the address of this endpoint, exp at most 5 minutes ahead, a jti that was never used.',
  }),
});

/** As RFC 6749 names them, so that any OAuth library can read it. */
const TokenAnswer = Type.Object({
  access_token: Type.String(),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Integer({ description: 'Seconds.' }),
});

/** The one way in for machines: `private_key_jwt`, no shared secret, no refresh. */
export function tokenEndpoint(context: Context, baseUrl: string): Endpoint {
  const audience = [`${baseUrl}${apiPrefix}/token`, baseUrl];
  return {
    method: 'POST',
    door: 'public',
    path: '/token',
    operationId: 'issueToken',
    summary: 'A token for a machine, for an assertion that it signed',
    tag: 'tokens',
    query: Type.Object({ language: languageParameter }),
    body: TokenRequest,
    bodyType: 'application/x-www-form-urlencoded',
    answer: TokenAnswer,
    errors: [400, 401],
    answerTo: async ({ body }) => {
      const given = fieldsOf(body);
      expect(given, 'grant_type', grantType);
      expect(given, 'client_assertion_type', assertionType);
      const assertion = given['client_assertion'] ?? '';
      const clientId = claimedClient(assertion) ?? '';
      const { jwks } = orRefused(await findMachine(context, clientId));
      const now = context.now();
      const checked = orRefused(await checkAssertion({ assertion, clientId, jwks, audience, now }));
      const { token, seconds } = orRefused(await issueMachineToken(context, checked));
      return { access_token: token, token_type: 'Bearer', expires_in: seconds };
    },
  };
}

function expect(
  given: Readonly<Partial<Record<string, string>>>,
  column: string,
  expected: string,
): void {
  const value = given[column] ?? '';
  if (value === expected) return;
  throw new Refused(
    refuseIdentity('grant-type-unknown', { expected }, { column, value: value.slice(0, 200) }),
  );
}
