import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { demoIssuer, demoSignInAllowed, isLocalAddress } from '../../domain/party/demo-sign-in.ts';
import { refuseIdentity } from '../../domain/party/identity-problem.ts';
import type { Audience } from '../../domain/party/audience.ts';
import type { Refusal } from '../../domain/problem.ts';
import { readClaims, type ClaimScheme } from '../../identity/claims.ts';
import type { RelyingParty } from '../../identity/relying-party.ts';
import { signInMinutes } from '../../identity/sealed.ts';
import { sayProblem } from '../../texts/problem.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { demoPeople } from '../../usecases/seed-demo-people.ts';
import { chooseParty, partyChoices } from '../../usecases/signing-in/choose-party.ts';
import { finishSignIn } from '../../usecases/signing-in/finish-sign-in.ts';
import { isDemoDatabase } from '../../usecases/signing-in/is-demo-database.ts';
import { signOut } from '../../usecases/signing-in/sign-out.ts';
import { backOf } from '../back.ts';
import { cookieOptions, regimeCookie, sessionCookie, signInCookie } from '../cookies.ts';
import { link, type Frame } from '../frame.ts';
import { fieldsOf } from '../form-fields.ts';
import { frameOf, parameterOf, sendPage, type SiteGround } from '../page.ts';
import { firstScreen } from '../menu.ts';
import { Refused } from '../refused.ts';
import { seeOther, signedPages, type SignedPages } from '../signed-page.ts';
import { isFromThisMachine } from '../this-machine.ts';
import { addAccount } from './add-account.tsx';
import {
  ChoosePartyPage,
  DemoPeoplePage,
  SignedOutPage,
  SignInPage,
  SignInRefusedPage,
  SignOutPage,
} from './pages.tsx';

type Incoming = FastifyRequest['raw'];
type Outgoing = FastifyReply['raw'];

/** The identity provider of the demo, as far as its doors go. */
export interface LocalDoor {
  /** Answers everything below `/oidc`. */
  handle(request: Incoming, response: Outgoing): Promise<void>;
  /** Does somebody wait to be asked who they are? */
  isAsking(request: Incoming, response: Outgoing): Promise<boolean>;
  /** They said who: where to go on, or `undefined` when nobody waited for it. */
  choose(request: Incoming, response: Outgoing, account: string): Promise<string | undefined>;
}

/** How people get in. Without a provider nobody does. */
export interface SignInWay {
  readonly provider?: RelyingParty;
  readonly scheme: ClaimScheme;
  /** The provider is the local one of the demo, and may be used under its conditions only. */
  readonly local?: LocalDoor;
}

export interface SigningInGround extends SiteGround {
  readonly secure: boolean;
  readonly signIn: SignInWay;
}

/** Signing in takes a handful of requests; guessing takes more. */
const attemptsAMinute = 20;

export async function addSigningIn(app: FastifyInstance, ground: SigningInGround): Promise<void> {
  const { secure } = ground;
  const pages = signedPages(app, ground);
  const limited = { perMinute: attemptsAMinute };
  pages.page('/inloggen', 'public', async (frame, request) => (
    <SignInPage
      frame={frame}
      way={await wayFor(request, ground)}
      back={wantedIn(frame)}
      start={startFor(frame, frame.visitor?.audience)}
    />
  ));
  pages.page(
    '/inloggen/begin',
    'public',
    (frame, request, _context, reply) => begin(frame, request, reply, ground),
    limited,
  );
  pages.page(
    '/inloggen/terug',
    'public',
    (frame, request, _context, reply) => finish(frame, request, reply, ground),
    limited,
  );
  pages.page('/kies-partij', 'signed-in', async (frame, request, context) => (
    <ChoosePartyPage
      frame={frame}
      choices={await partyChoices(context, request.visitor?.personId ?? '')}
      back={wantedIn(frame)}
    />
  ));
  pages.form('/kies-partij', 'signed-in', (frame, request, context, reply) =>
    choose(frame, request, reply, context, secure),
  );
  pages.page('/uitloggen', 'public', async (frame) => {
    if (frame.visitor !== undefined) return <SignOutPage frame={frame} />;
    const { provider, local } = ground.signIn;
    const endAddress = local === undefined ? await provider?.endAddress() : undefined;
    return <SignedOutPage frame={frame} endAddress={endAddress} />;
  });
  pages.form('/uitloggen', 'signed-in', async (frame, request, context, reply) => {
    await signOut(context, request.cookies[sessionCookie(secure)] ?? '');
    reply.clearCookie(sessionCookie(secure), { path: '/' });
    return seeOther(reply, link(frame.language, '/uitloggen'));
  });
  if (ground.confidentialDeeds !== undefined) addRegimeSwitch(pages, secure);
  addAccount(app, ground);
  await addLocalProvider(app, ground);
}

/** On a demo database: the site as it is under the strictest regime, for this visitor. */
function addRegimeSwitch(pages: SignedPages, secure: boolean): void {
  pages.form('/demo/regime', 'public', (frame, request, _context, reply) => {
    const { regime, terug } = fieldsOf(request.body);
    if (regime === 'confidential') {
      reply.setCookie(regimeCookie, regime, cookieOptions(secure));
    } else {
      reply.clearCookie(regimeCookie, { path: '/' });
    }
    return seeOther(reply, backOf(terug) ?? link(frame.language, '/'));
  });
}

/** Asked at each request: what allows signing in to the demo can end. */
async function wayFor(
  request: FastifyRequest,
  { signIn, context, baseUrl }: SigningInGround,
): Promise<'provider' | 'demo' | 'none'> {
  if (signIn.provider === undefined) return 'none';
  if (signIn.local === undefined) return 'provider';
  const allowed = demoSignInAllowed({
    fromLoopback: isFromThisMachine(request),
    localBaseUrl: isLocalAddress(baseUrl),
    demoDatabase: await isDemoDatabase(context),
  });
  return allowed ? 'demo' : 'none';
}

async function begin(
  frame: Frame,
  request: FastifyRequest,
  reply: FastifyReply,
  ground: SigningInGround,
): Promise<VNode | FastifyReply> {
  const { signIn, secure, baseUrl } = ground;
  if ((await wayFor(request, ground)) === 'none' || signIn.provider === undefined) {
    throw new Refused(refuseIdentity('sign-in-not-configured'));
  }
  // The way back leads to the site's own name, where a cookie of another name is not sent.
  if (request.headers.host !== new URL(baseUrl).host) {
    return seeOther(reply, baseUrl + request.url);
  }
  const begun = await signIn.provider.begin(wantedIn(frame));
  if (isRefusal(begun)) return refusedPage(frame, reply, begun, 503);
  reply.setCookie(signInCookie(secure), begun.sealed, {
    ...cookieOptions(secure),
    maxAge: signInMinutes * 60,
  });
  return seeOther(reply, begun.address);
}

async function finish(
  frame: Frame,
  request: FastifyRequest,
  reply: FastifyReply,
  ground: SigningInGround,
): Promise<VNode | FastifyReply> {
  const { signIn, secure, baseUrl, context } = ground;
  if ((await wayFor(request, ground)) === 'none' || signIn.provider === undefined) {
    throw new Refused(refuseIdentity('sign-in-not-configured'));
  }
  const { cookies } = request;
  // Once only, however it ends.
  reply.clearCookie(signInCookie(secure), { path: '/' });
  const url = new URL(request.url, baseUrl);
  const finished = await signIn.provider.finish(url, cookies[signInCookie(secure)]);
  if (isRefusal(finished)) return refusedPage(frame, reply, finished, 400);
  const claimed = readClaims(signIn.scheme, finished.claims);
  if (isRefusal(claimed)) return refusedPage(frame, reply, claimed, 403);
  const before = cookies[sessionCookie(secure)];
  const signedIn = await finishSignIn(context, {
    claimed: signIn.local === undefined ? claimed : { ...claimed, issuer: demoIssuer },
    ...(before === undefined ? {} : { before }),
  });
  if (isRefusal(signedIn)) return refusedPage(frame, reply, signedIn, 403);
  reply.setCookie(sessionCookie(secure), signedIn.token, cookieOptions(secure));
  const { back } = finished;
  const language = back === '/en' || back.startsWith('/en/') ? 'en' : 'nl';
  const { audience } = signedIn;
  if (audience === undefined)
    return seeOther(reply, link(language, '/kies-partij', { naar: back }));
  return seeOther(reply, isStart(back) ? link(language, firstScreen(audience)) : back);
}

/** Where somebody was going who was asked to sign in first; the home page: nowhere in particular. */
function wantedIn({ query, language }: Frame): string {
  return backOf(query['naar']) ?? link(language, '/');
}

const isStart = (address: string) => address === '/' || address === '/en';

/** The page that somebody wanted, or where people of that audience begin. */
function startFor(frame: Frame, audience: Audience | undefined): string {
  const wanted = wantedIn(frame);
  return isStart(wanted) ? link(frame.language, firstScreen(audience)) : wanted;
}

function refusedPage(frame: Frame, reply: FastifyReply, refusal: Refusal, status: number): VNode {
  reply.code(status);
  const messages = refusal.problems.map((problem) => sayProblem(problem, frame.language));
  return <SignInRefusedPage frame={frame} messages={messages} />;
}

async function choose(
  frame: Frame,
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  secure: boolean,
): Promise<FastifyReply> {
  const { partij = '', naar } = fieldsOf(request.body);
  const [party = '', audience = ''] = partij.split(' ');
  const token = request.cookies[sessionCookie(secure)] ?? '';
  const wanted = /^\d{1,15}$/.test(party) ? Number(party) : 0;
  const chosen = await chooseParty(context, { token, party: wanted, audience });
  if (isRefusal(chosen)) throw new Refused(chosen);
  reply.setCookie(sessionCookie(secure), chosen.token, cookieOptions(secure));
  const back = backOf(naar) ?? '/';
  return seeOther(reply, isStart(back) ? link(frame.language, firstScreen(chosen.audience)) : back);
}

/** The identity provider of the demo: its own addresses, and the page on which it asks who. */
async function addLocalProvider(app: FastifyInstance, ground: SigningInGround): Promise<void> {
  const { local } = ground.signIn;
  if (local === undefined) return;
  const guarded = async (request: FastifyRequest) => {
    if ((await wayFor(request, ground)) !== 'demo') {
      throw new Refused(refuseIdentity('sign-in-not-configured'));
    }
  };
  app.route({
    method: 'GET',
    url: '/oidc/wie/:uid',
    config: { door: 'public', rateLimit: { max: attemptsAMinute, timeWindow: 60_000 } },
    handler: async (request, reply) => {
      await guarded(request);
      reply.header('Cache-Control', 'no-store');
      if (!(await local.isAsking(request.raw, reply.raw))) {
        throw new Refused(refuseIdentity('sign-in-stale'));
      }
      const address = `/oidc/wie/${parameterOf(request, 'uid')}`;
      const frame = frameOf(request, ground);
      return sendPage(
        reply,
        <DemoPeoplePage frame={frame} people={demoPeople} address={address} />,
      );
    },
  });
  app.route({
    method: 'POST',
    url: '/oidc/wie/:uid',
    config: { door: 'public', rateLimit: { max: attemptsAMinute, timeWindow: 60_000 } },
    handler: async (request, reply) => {
      await guarded(request);
      const { wie = '' } = fieldsOf(request.body);
      const onwards = await local.choose(request.raw, reply.raw, wie);
      if (onwards === undefined) throw new Refused(refuseIdentity('sign-in-stale'));
      return seeOther(reply.header('Cache-Control', 'no-store'), onwards);
    },
  });
  await app.register(async (scope) => {
    // It reads its own forms, from the bytes as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: ['GET', 'POST'],
      url: '/oidc/*',
      config: { door: 'public' },
      handler: async (request, reply) => {
        await guarded(request);
        reply.hijack();
        for (const [name, value] of Object.entries(reply.getHeaders())) {
          if (value !== undefined) reply.raw.setHeader(name, value);
        }
        await local.handle(request.raw, reply.raw);
      },
    });
  });
}
