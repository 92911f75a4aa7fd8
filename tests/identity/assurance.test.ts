import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { relyingParty, type RelyingParty } from '../../src/identity/relying-party.ts';
import { sayProblem } from '../../src/texts/problem.ts';
import { languages } from '../../src/texts/text.ts';
import { isRefusal } from '../../src/usecases/context.ts';

/* What a provider vouches for: an issuer that signs what the test has it say. */

const issuer = 'https://idp.example';
const clientId = 'voorradig';
const returnAddress = 'https://voorradig.example/inloggen/terug';
let signing: Awaited<ReturnType<typeof generateKeyPair>>;
let ours: JWK;

before(async () => {
  signing = await generateKeyPair('ES256');
  const own = await generateKeyPair('ES256', { extractable: true });
  ours = { ...(await exportJWK(own.privateKey)), alg: 'ES256', kid: 'ours' };
});

interface Asked {
  readonly address: URL;
  readonly party: RelyingParty;
  readonly sealed: string;
  /** Comes back with an ID token that says this of its strength. */
  readonly back: (acr: string | undefined) => ReturnType<RelyingParty['finish']>;
}

async function asked(levels?: readonly string[]): Promise<Asked> {
  let idToken = '';
  const answers: Readonly<Record<string, () => Promise<object>>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['ES256'],
    }),
    '/keys': async () => ({
      keys: [{ ...(await exportJWK(signing.publicKey)), alg: 'ES256', kid: 'theirs', use: 'sig' }],
    }),
    '/token': async () => ({ access_token: 'x', token_type: 'Bearer', id_token: idToken }),
  };
  const party = relyingParty({
    issuer,
    clientId,
    key: ours,
    returnAddress,
    now: () => new Date(),
    fetch: async (address) => {
      const answer = answers[new URL(address).pathname];
      return answer === undefined
        ? new Response(null, { status: 404 })
        : Response.json(await answer());
    },
    ...(levels === undefined ? {} : { levels }),
  });
  const begun = await party.begin('/melden');
  assert.ok(!isRefusal(begun), JSON.stringify(begun));
  const address = new URL(begun.address);
  return {
    address,
    party,
    sealed: begun.sealed,
    back: async (acr) => {
      idToken = await new SignJWT({
        nonce: address.searchParams.get('nonce'),
        ...(acr === undefined ? {} : { acr }),
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'theirs' })
        .setIssuer(issuer)
        .setAudience(clientId)
        .setSubject('wie')
        .setIssuedAt()
        .setExpirationTime('5 minutes')
        .sign(signing.privateKey);
      const state = address.searchParams.get('state') ?? '';
      return party.finish(new URL(`${returnAddress}?code=1&state=${state}`), begun.sealed);
    },
  };
}

test('without a demand nothing is asked of the strength, and whoever is vouched for comes in', async () => {
  const { address, back } = await asked();
  assert.equal(address.searchParams.get('acr_values'), null);
  const finished = await back(undefined);
  assert.ok(!isRefusal(finished), JSON.stringify(finished));
  assert.equal(finished.claims['sub'], 'wie');
});

test('a demand is asked for, and held against what the signed token says', async () => {
  const levels = ['urn:loa:3', 'urn:loa:4'];
  const strong = await asked(levels);
  assert.equal(strong.address.searchParams.get('acr_values'), 'urn:loa:3 urn:loa:4');
  assert.ok(!isRefusal(await strong.back('urn:loa:4')));
  for (const acr of ['urn:loa:2', '', undefined]) {
    const weak = await asked(levels);
    const refused = await weak.back(acr);
    assert.ok(isRefusal(refused), String(acr));
    assert.equal(refused.problems[0]?.code, 'sign-in-too-weak');
    for (const language of languages) {
      assert.match(sayProblem(refused.problems[0], language), /urn:loa:3/);
    }
  }
});
