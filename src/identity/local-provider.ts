import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { LRUCache } from 'lru-cache';
import { Provider, errors, type Adapter, type AdapterPayload } from 'oidc-provider';

type Handler = ReturnType<Provider['callback']>;
type IncomingMessage = Parameters<Handler>[0];
type ServerResponse = Parameters<Handler>[1];

/** Somebody who can be chosen; there is no password. */
export interface LocalAccount {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
}

export interface LocalProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** Private key of the one client, made at this start. */
  readonly clientKey: JWK;
  /** Everything below `/oidc`; the request's address still has that in front. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Does somebody wait to be asked who they are, on the page with this id? */
  isAsking(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** They said who: where to go on. `undefined` when nobody waits, or there is no such account. */
  choose(
    request: IncomingMessage,
    response: ServerResponse,
    account: string,
  ): Promise<string | undefined>;
}

export interface LocalProviderWanted {
  /** Of the site, without a slash at the end. */
  readonly baseUrl: string;
  readonly returnAddress: string;
  readonly accounts: readonly LocalAccount[];
}

const mount = '/oidc';
const clientId = 'voorradig';
const scope = 'openid profile';

/**
 * A real OpenID provider in the same server, for the invented country: code flow only, PKCE,
 * pairwise subjects, `private_key_jwt`. It asks no password, so whoever hangs it up guards
 * every one of its addresses by `demoSignInAllowed`.
 */
export async function localProvider(wanted: LocalProviderWanted): Promise<LocalProvider> {
  const { baseUrl, returnAddress, accounts } = wanted;
  const issuer = baseUrl + mount;
  const clientKey = await newKey('client');
  const provider = new Provider(issuer, {
    adapter: memory(),
    clients: [
      {
        client_id: clientId,
        redirect_uris: [returnAddress],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        subject_type: 'pairwise',
        id_token_signed_response_alg: 'ES256',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: { keys: [publicPart(clientKey)] },
      },
    ],
    jwks: { keys: [await newKey('provider')] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, id) => accounts.find((each) => each.id === id)?.subject ?? id,
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['ES256'],
      idTokenSigningAlgValues: ['ES256'],
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    findAccount: (_ctx, id) => {
      const account = accounts.find((each) => each.id === id);
      return account && { accountId: id, claims: () => ({ sub: id, name: account.name }) };
    },
    // The one client is ourselves: there is nothing to consent to.
    async loadExistingGrant(ctx) {
      const { account, client } = ctx.oidc;
      if (account === undefined || client === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({
        accountId: account.accountId,
        clientId: client.clientId,
      });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, { uid }) => `${mount}/wie/${uid}` },
    ttl: {
      Interaction: 600,
      Session: 600,
      Grant: 600,
      AuthorizationCode: 60,
      AccessToken: 300,
      IdToken: 300,
    },
    renderError(ctx, out) {
      ctx.type = 'application/json';
      ctx.body = JSON.stringify(out);
    },
  });
  const callback = provider.callback();
  const asking = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      return await provider.interactionDetails(request, response);
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return undefined;
      throw error;
    }
  };
  return {
    issuer,
    clientId,
    clientKey,
    handle(request, response) {
      // As if it were mounted: it makes its own addresses from the difference of the two.
      const { url = '/' } = request;
      Object.assign(request, { originalUrl: url, url: url.slice(mount.length) || '/' });
      void callback(request, response);
    },
    isAsking: async (request, response) => (await asking(request, response)) !== undefined,
    async choose(request, response, account) {
      const known = accounts.some(({ id }) => id === account);
      if (!known || (await asking(request, response)) === undefined) return undefined;
      return provider.interactionResult(request, response, { login: { accountId: account } });
    },
  };
}

async function newKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
}

function publicPart({ d: _private, ...rest }: JWK): JWK {
  return rest;
}

/** What the provider remembers: little, for minutes, gone with the process. */
function memory(): new (name: string) => Adapter {
  const kept = new LRUCache<string, AdapterPayload>({ max: 5000, ttl: 600_000 });
  const grants = new LRUCache<string, Set<string>>({ max: 5000 });
  return class MemoryAdapter implements Adapter {
    readonly #name: string;

    constructor(name: string) {
      this.#name = name;
    }

    #key(id: string): string {
      return `${this.#name} ${id}`;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      const key = this.#key(id);
      kept.set(key, payload, { ttl: expiresIn * 1000 });
      if (payload.uid !== undefined) kept.set(`uid ${payload.uid}`, payload);
      if (payload.grantId === undefined) return;
      const keys = grants.get(payload.grantId) ?? new Set();
      grants.set(payload.grantId, keys.add(key));
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      return kept.get(this.#key(id));
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return kept.get(`uid ${uid}`);
    }

    async findByUserCode(): Promise<undefined> {
      return undefined;
    }

    async consume(id: string): Promise<void> {
      const payload = kept.get(this.#key(id));
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id: string): Promise<void> {
      kept.delete(this.#key(id));
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const key of grants.get(grantId) ?? []) kept.delete(key);
      grants.delete(grantId);
    }
  };
}
