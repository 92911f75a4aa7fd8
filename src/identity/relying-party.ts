import { hkdfSync } from 'node:crypto';
import { importJWK, type JWK } from 'jose';
import * as oidc from 'openid-client';
import { refuseIdentity } from '../domain/party/identity-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import type { Claims } from './claims.ts';
import { openBegun, sealBegun } from './sealed.ts';

export interface RelyingPartySettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Private key by which we say who we are (`private_key_jwt`), with its `alg`. */
  readonly key: JWK;
  /** Where the identity provider sends people back to. */
  readonly returnAddress: string;
  /** Plain HTTP: only for the local identity provider. */
  readonly insecure?: boolean;
  /** Levels of assurance (`acr`) that are enough, as the provider names them; absent: any. */
  readonly levels?: readonly string[];
  /** Ask who it is even where the provider still knows: on a shared demo. */
  readonly alwaysAsk?: boolean;
  /** The way out to the provider. */
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly now: () => Date;
}

export interface RelyingParty {
  /** Where to send the browser, and what it must bring back. */
  begin(back: string): Promise<{ readonly address: string; readonly sealed: string } | Refusal>;
  /** Who came back, and where they were going. */
  finish(
    url: URL,
    sealed: string | undefined,
  ): Promise<{ readonly claims: Claims; readonly back: string } | Refusal>;
  /** Where one also signs out at the provider; absent where it has no such place. */
  endAddress(): Promise<string | undefined>;
}

/** What the provider says of itself is asked again after an hour: keys and addresses change. */
const knownForMs = 3_600_000;
const patienceSeconds = 10;

/** Authorization code flow with PKCE S256, state and nonce; no other flow (OAuth NL GOV). */
export function relyingParty(settings: RelyingPartySettings): RelyingParty {
  const { clientId, returnAddress, now, levels } = settings;
  const seal = sealingKey(settings.key);
  let known: { readonly at: number; readonly config: Promise<oidc.Configuration> } | undefined;

  function configuration(): Promise<oidc.Configuration> {
    const at = now().getTime();
    if (known !== undefined && at - known.at < knownForMs) return known.config;
    const config = discover(settings);
    known = { at, config };
    config.catch(() => {
      known = undefined;
    });
    return config;
  }

  return {
    begin: (back) =>
      orRefusal(async () => {
        const config = await configuration();
        const verifier = oidc.randomPKCECodeVerifier();
        const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, back };
        const address = oidc.buildAuthorizationUrl(config, {
          redirect_uri: returnAddress,
          scope: 'openid profile',
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state: begun.state,
          nonce: begun.nonce,
          ...(levels === undefined ? {} : { acr_values: levels.join(' ') }),
          ...(settings.alwaysAsk === true ? { prompt: 'login' } : {}),
        });
        return { address: address.href, sealed: await sealBegun(begun, seal, now()) };
      }),
    async finish(url, sealed) {
      const begun = sealed === undefined ? undefined : await openBegun(sealed, seal, now());
      if (begun === undefined || url.searchParams.get('state') !== begun.state) {
        return refuseIdentity('sign-in-stale');
      }
      return orRefusal(async () => {
        const config = await configuration();
        const tokens = await oidc.authorizationCodeGrant(config, url, {
          pkceCodeVerifier: begun.verifier,
          expectedState: begun.state,
          expectedNonce: begun.nonce,
          idTokenExpected: true,
        });
        // Asked for is not given: what the provider vouches for stands in the signed ID token.
        const level = tokens.claims()?.['acr'];
        if (levels !== undefined && !levels.some((each) => each === level)) {
          return refuseIdentity('sign-in-too-weak', { levels }, { value: shown(level) });
        }
        return { claims: await allClaims(config, tokens), back: begun.back };
      });
    },
    async endAddress() {
      const config = await configuration().catch(() => undefined);
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(config, { client_id: clientId }).href;
    },
  };
}

function shown(level: unknown): string {
  return typeof level === 'string' ? level.slice(0, 200) : '–';
}

async function discover(settings: RelyingPartySettings): Promise<oidc.Configuration> {
  const { issuer, clientId, key, insecure = false } = settings;
  const privateKey = await importJWK(key);
  if (privateKey instanceof Uint8Array) throw new Error('the key of the client is no private key');
  const auth = oidc.PrivateKeyJwt(
    key.kid === undefined ? privateKey : { key: privateKey, kid: key.kid },
  );
  const config = await oidc.discovery(new URL(issuer), clientId, undefined, auth, {
    execute: insecure ? [oidc.allowInsecureRequests] : [],
    [oidc.customFetch]: (address, { body, signal, ...init }) =>
      settings.fetch(address, {
        ...init,
        // The flow sends forms and nothing else.
        ...(typeof body === 'string' || body instanceof URLSearchParams ? { body } : {}),
        ...(signal === undefined ? {} : { signal }),
      }),
    timeout: patienceSeconds,
  });
  // The ID token's own signature is checked too, not only the connection that it came over.
  oidc.enableNonRepudiationChecks(config);
  return config;
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** The ID token goes before the user info, which may say more and never something else of whom. */
async function allClaims(config: oidc.Configuration, tokens: Tokens): Promise<Claims> {
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('no ID token, which was expected');
  if (config.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
}

/** What goes wrong between us and the provider is an answer to the visitor, not a fault of ours. */
async function orRefusal<Answer>(work: () => Promise<Answer>): Promise<Answer | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof oidc.AuthorizationResponseError ||
      error instanceof oidc.ResponseBodyError
    ) {
      return refuseIdentity('sign-in-refused', {}, { value: error.error.slice(0, 200) });
    }
    if (error instanceof oidc.ClientError) {
      return error.code === 'OAUTH_TIMEOUT' || isUnreachable(error.cause)
        ? refuseIdentity('sign-in-unreachable')
        : refuseIdentity('sign-in-refused', {}, { value: error.code ?? 'invalid answer' });
    }
    if (isUnreachable(error)) return refuseIdentity('sign-in-unreachable');
    throw error;
  }
}

/** `fetch` says so of everything that goes wrong below HTTP. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed';
}

/** Every process of this site has the client's key, so each can open what another sealed. */
function sealingKey(key: JWK): Uint8Array {
  const secret = JSON.stringify([key.d, key.n, key.x, key.kid]);
  return new Uint8Array(hkdfSync('sha256', secret, 'voorradig', 'sign-in', 32));
}
