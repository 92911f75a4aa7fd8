import type { JWK } from 'jose';
import { isLocalAddress } from '../domain/party/demo-sign-in.ts';
import type { ClaimScheme } from '../identity/claims.ts';
import type { LocalProvider } from '../identity/local-provider.ts';
import { relyingParty, type RelyingParty } from '../identity/relying-party.ts';
import type { Context } from '../usecases/context.ts';
import { demoPeople, demoSubject } from '../usecases/seed-demo-people.ts';
import type { SignInWay } from '../web/signing-in/add-signing-in.tsx';

/** The identity provider of whoever deploys. */
export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Private key as JWK, with its `alg`. */
  readonly key: JWK;
  readonly claims: ClaimScheme;
  /** Levels of assurance that are enough; absent: any. */
  readonly levels?: readonly string[];
}

export interface SignInWanted {
  readonly context: Context;
  readonly baseUrl: string;
  readonly settings?: SignInSettings | undefined;
}

/** How people get in: by the deployer's provider, else by the demo's own, else not at all. */
export function signInWay({ context, baseUrl, settings }: SignInWanted): SignInWay {
  const returnAddress = `${baseUrl}/inloggen/terug`;
  const { now } = context;
  if (settings !== undefined) {
    const { claims, ...own } = settings;
    const insecure = own.issuer.startsWith('http:');
    const provider = relyingParty({ ...own, returnAddress, insecure, fetch, now });
    return { provider, scheme: claims };
  }
  if (!context.demo || !isLocalAddress(baseUrl)) return { scheme: 'demo' };
  return demoWay(baseUrl, returnAddress, now);
}

/** Made when the first asks for it: it takes a third of a second that no other visitor pays. */
function demoWay(baseUrl: string, returnAddress: string, now: () => Date): SignInWay {
  let made: Promise<Made> | undefined;
  const get = () => (made ??= makeLocal(baseUrl, returnAddress, now));
  return {
    scheme: 'demo',
    provider: {
      begin: async (back) => (await get()).provider.begin(back),
      finish: async (url, sealed) => (await get()).provider.finish(url, sealed),
      endAddress: () => Promise.resolve(undefined),
    },
    local: {
      handle: async (request, response) => (await get()).local.handle(request, response),
      isAsking: async (request, response) => (await get()).local.isAsking(request, response),
      choose: async (request, response, who) => (await get()).local.choose(request, response, who),
    },
  };
}

interface Made {
  readonly provider: RelyingParty;
  readonly local: LocalProvider;
}

async function makeLocal(baseUrl: string, returnAddress: string, now: () => Date): Promise<Made> {
  const { localProvider } = await import('../identity/local-provider.ts');
  const accounts = demoPeople.map(({ id, name }) => ({ id, name, subject: demoSubject(id) }));
  const local = await localProvider({ baseUrl, returnAddress, accounts });
  const { issuer, clientId, clientKey: key } = local;
  return {
    local,
    provider: relyingParty({
      issuer,
      clientId,
      key,
      returnAddress,
      insecure: true,
      alwaysAsk: true,
      fetch,
      now,
    }),
  };
}
