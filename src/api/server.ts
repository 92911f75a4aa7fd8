import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formBody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { CalendarDate } from '../law/calendar-date.ts';
import { contextUnder, type Context, type Log } from '../usecases/context.ts';
import { readAssets } from '../web/assets.ts';
import { deedsOf, type Deeds } from '../web/deeds.ts';
import type { SignedGround } from '../web/signed-page.ts';
import { addDesk } from '../web/desk/routes.tsx';
import { addFeeds } from '../web/feeds.ts';
import { addFollowPages } from '../web/follow.tsx';
import { addLists } from '../web/lists/add-lists.tsx';
import { addMustReport } from '../web/must-report/must-report.tsx';
import { addBulkNotifications } from '../web/notifying/bulk.tsx';
import { addNotifying } from '../web/notifying/add-notifying.tsx';
import { addPostPages } from '../web/post.tsx';
import { addSignals } from '../web/signals/add-signals.tsx';
import { addReporting } from '../web/stock/add-reporting.tsx';
import { addStock } from '../web/stock/add-stock.tsx';
import { addCoordination } from '../web/coordination/add-coordination.tsx';
import { addFigures } from '../web/policy/add-figures.tsx';
import { addCover } from '../web/cover/add-cover.tsx';
import { addExpected } from '../web/supervision/add-expected.tsx';
import { addSupervision } from '../web/supervision/add-supervision.tsx';
import { addMessagePages } from '../web/messages.tsx';
import { addWebhookPages } from '../web/webhooks.tsx';
import { addSigningIn, type SignInWay } from '../web/signing-in/add-signing-in.tsx';
import { rememberPages, type RememberedPages } from '../web/remembered-pages.ts';
import { addSite } from '../web/site.tsx';
import { uploadLimits } from '../web/upload.ts';
import { addWellKnown } from '../web/well-known.ts';
import { sendSiteProblem } from '../web/site-problem.tsx';
import { addDoors } from './door.ts';
import type { Endpoint } from './endpoint.ts';
import { signInWay, type SignInSettings } from './sign-in-way.ts';
import { tokenEndpoint } from './token-endpoint.ts';
import { addV1 } from './v1.ts';
import { MethodNotAllowed, problemOf } from './failure.ts';
import { auditEndpoints } from './audit-endpoints.ts';
import { bulkEndpoints } from './bulk-endpoints.ts';
import { changesEndpoints } from './changes-endpoints.ts';
import { notificationEndpoints } from './notification-endpoints.ts';
import { signalEndpoints } from './signal-endpoints.ts';
import { stockEndpoints } from './stock-endpoints.ts';
import { addFileBodies } from './file-bodies.ts';
import { addHealth, type Readiness } from './health.ts';
import { addHttpHabits, headersFor, isApi } from './http-habits.ts';
import { addMetrics, type Measures } from './metrics.ts';
import type { ApiContact } from './openapi.ts';
import type { ProblemDetails } from './problem-details.ts';
import { answerUnreadable } from './unreadable-request.ts';

export interface ServerOptions {
  /** Address of the site as others reach it, without a slash at the end. */
  readonly baseUrl?: string;
  /** A minute and address; 0 switches the limit off. */
  readonly requestsPerMinute?: number;
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** Where a finder of a leak reaches us: `mailto:…` or `https://…`. */
  readonly securityContact?: string;
  readonly contact?: ApiContact;
  /** The identity provider; without one only an invented country lets people in. */
  readonly signIn?: SignInSettings;
}

/** What the server stands on; `buildServer` takes it from a context, tests invent it. */
export interface Ground {
  readonly context: Context;
  readonly deeds: Deeds;
  /** The same under the strictest regime, for who looks at the invented country so. */
  readonly confidentialDeeds?: Deeds;
  /** Under each of these; absent: every page is made anew. */
  readonly pages?: RememberedPages;
  readonly confidentialPages?: RememberedPages;
  /** Absent: nobody can sign in, and the page says so. */
  readonly signIn?: SignInWay;
  readonly readiness: Readiness;
  readonly measures: Measures;
  readonly today: () => CalendarDate;
  readonly log: Log;
}

export const usualContact: ApiContact = {
  name: 'Voorradig',
  url: 'https://example.org/voorradig',
  email: 'voorradig@example.org',
};

const usualBaseUrl = 'http://localhost:3000';

/** The most that a body may hold: `POST /v1/decide` and the forms. */
const bodyLimit = 256 * 1024;

/** From first byte to last: who sends slower holds a connection that others need. */
const slowestRequestMs = 30_000;

/** The whole site: JSON API, pages, health and metrics. Listens nowhere yet. */
export async function buildServer(
  context: Context,
  options: ServerOptions = {},
): Promise<FastifyInstance> {
  const deeds = deedsOf(context);
  const { confidentialLaw } = context;
  const confidential =
    confidentialLaw === undefined ? undefined : contextUnder(context, confidentialLaw);
  return serverOn(
    {
      context,
      deeds,
      pages: rememberPages(context),
      ...(confidential === undefined
        ? {}
        : {
            confidentialDeeds: deedsOf(confidential),
            confidentialPages: rememberPages(confidential),
          }),
      signIn: signInWay({
        context,
        baseUrl: options.baseUrl ?? usualBaseUrl,
        settings: options.signIn,
      }),
      readiness: { check: () => context.database.read(async () => {}) },
      measures: measuresOf(context, deeds),
      today: context.today,
      log: context.log,
    },
    options,
  );
}

function measuresOf(context: Context, deeds: Deeds): Measures {
  return {
    pool: () => context.database.load(),
    sources: async () => (await deeds.listSources({ language: 'en' })).sources,
  };
}

export async function serverOn(ground: Ground, options: ServerOptions): Promise<FastifyInstance> {
  const baseUrl = options.baseUrl ?? usualBaseUrl;
  const secure = baseUrl.startsWith('https:');
  const assets = readAssets();
  const { context, deeds, confidentialDeeds, pages, confidentialPages } = ground;
  const both = { deeds, ...(confidentialDeeds === undefined ? {} : { confidentialDeeds }) };
  const remembered = {
    ...(pages === undefined ? {} : { pages }),
    ...(confidentialPages === undefined ? {} : { confidentialPages }),
  };
  const site = { ...both, ...remembered, context, today: ground.today, baseUrl, assets };
  const app = fastify({
    logger: false,
    bodyLimit,
    genReqId: () => randomUUID(),
    trustProxy: options.trustedProxies === undefined ? false : [...options.trustedProxies],
    routerOptions: { maxParamLength: 200 },
    requestTimeout: slowestRequestMs,
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, secure),
    frameworkErrors: (error, request, reply) => {
      // No hook sees such a request, so what they would do is done here.
      const { details, headers } = problemOf(error, request);
      reply.headers({
        ...headersFor(request.url, request.id, secure),
        ...headers,
        'Cache-Control': 'no-store',
      });
      void sendProblem(request, reply, details, site);
    },
  });
  // Questions are read by api/query.ts, which can say what is wrong; see there.
  app.setValidatorCompiler(() => () => true);
  addHttpHabits(app, secure);
  addRequestLog(app, ground.log);
  addErrors(app, ground, site);
  await addRateLimit(app, options.requestsPerMinute ?? 600);
  await app.register(formBody, { bodyLimit });
  await app.register(multipart, { limits: uploadLimits });
  await app.register(cookie);
  addFileBodies(app);
  addDoors(app, { context, baseUrl, secure });
  const routes = rememberRoutes(app);
  addHealth(app, ground.readiness);
  addMetrics(app, ground.measures);
  const contact = options.contact ?? usualContact;
  addV1(app, {
    context,
    ...both,
    contact,
    endpoints: [tokenEndpoint(context, baseUrl), ...deskEndpoints],
  });
  addSite(app, site);
  await addSigningIn(app, { ...site, secure, signIn: ground.signIn ?? { scheme: 'demo' } });
  for (const add of deskPages) add(app, site);
  addWellKnown(app, site, options.securityContact ?? `mailto:${contact.email}`);
  answerOtherMethods(app, routes);
  return app;
}

/** What the desk answers by API; each names its door. */
export const deskEndpoints: readonly Endpoint[] = [
  ...notificationEndpoints,
  ...bulkEndpoints,
  ...signalEndpoints,
  ...stockEndpoints,
  ...changesEndpoints,
  ...auditEndpoints,
];

/** Pages beside the public ones; each names its door. */
const deskPages: readonly ((app: FastifyInstance, ground: SignedGround) => void)[] = [
  addLists,
  addCover,
  addMustReport,
  addNotifying,
  addBulkNotifications,
  addSignals,
  addStock,
  addReporting,
  addDesk,
  addSupervision,
  addExpected,
  addCoordination,
  addFigures,
  addFollowPages,
  addMessagePages,
  addWebhookPages,
  addPostPages,
  addFeeds,
];

/** One line a request: its template, never its address, words or body. */
function addRequestLog(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}

type ErrorSite = Parameters<typeof sendSiteProblem>[3];

function addErrors(app: FastifyInstance, ground: Ground, site: ErrorSite): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const { details, headers, isFault } = problemOf(error, request);
    if (isFault) {
      ground.log.error(
        { requestId: request.id, route: request.routeOptions.url, stack: error.stack },
        'fault',
      );
    }
    reply.headers(headers);
    return sendProblem(request, reply, details, site);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const bare = withoutTrailingSlash(request.url);
    if (bare !== undefined && wantsPage(request)) return reply.redirect(bare, 301);
    return sendProblem(request, reply, problemOf(undefined, request).details, site);
  });
}

/** To a program as problem+json, to a person as a page. */
function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  details: ProblemDetails,
  site: ErrorSite,
): FastifyReply {
  if (wantsPage(request)) return sendSiteProblem(request, reply, details, site);
  return reply.code(details.status).type('application/problem+json').send(JSON.stringify(details));
}

function wantsPage(request: FastifyRequest): boolean {
  return !isApi(request.url) && !/^\/(health|metrics)(\/|\?|$)/.test(request.url);
}

/** `/bronnen/` is `/bronnen`; `//elders` must not become an address on another machine. */
function withoutTrailingSlash(url: string): string | undefined {
  const [path = '', query] = url.split('?', 2);
  const bare = path.replace(/\/+$/, '').replace(/^[/\\]+/, '/');
  if (!path.endsWith('/') || bare === '') return undefined;
  return query === undefined ? bare : `${bare}?${query}`;
}

async function addRateLimit(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  if (requestsPerMinute === 0) return;
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => /^\/(assets|health)\//.test(request.url),
  });
}

type Routes = ReadonlyMap<string, ReadonlySet<string>>;

function rememberRoutes(app: FastifyInstance): Routes {
  const routes = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = routes.get(url) ?? new Set<string>();
    for (const each of [method].flat()) methods.add(each);
    routes.set(url, methods);
  });
  return routes;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** A method that an address does not have is 405 with `Allow`, not 404. */
function answerOtherMethods(app: FastifyInstance, routes: Routes): void {
  for (const [url, known] of Array.from(routes)) {
    const allowed = [...new Set([...known, 'OPTIONS'])].toSorted().join(', ');
    const others = methods.filter((method) => !known.has(method));
    app.route({
      method: [...others],
      url,
      config: { door: 'public' },
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        reply.header('Allow', allowed);
        if (request.method === 'OPTIONS') {
          reply.headers({
            'Access-Control-Allow-Methods': allowed,
            'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
          });
          return reply.code(204).send();
        }
        throw new MethodNotAllowed(allowed);
      },
    });
  }
}
